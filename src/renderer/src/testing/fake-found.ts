import { KithError } from '../../../shared/contract/errors';

/** What the fake main process looks for by an id. @throws KithError `not_found` */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new KithError('not_found', 'This entry does not exist.');
  return value;
}
