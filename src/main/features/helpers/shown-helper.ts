import { KithError } from '../../../shared/contract/errors';
import { can, type User } from '../../../shared/contract/permissions';
import type { Helper, HelperInput } from '../../../shared/domain/helper';
import type { HelperId } from '../../../shared/domain/ids';
import type { NotedContext } from '../../ipc/context';
import { presentOf } from './present';
import { uncoveredCategories } from './repository';
import { getHelper } from './service';

/** A helper as whoever asks may see them. Looking at the detail of checks is noted. @throws KithError `not_found` */
export async function shownHelper({ read, saw, user, now }: NotedContext, id: HelperId): Promise<Helper> {
  const seesChecks = can(user, 'vetting.read');
  const helper = await read(async (reader) => {
    const { today } = await presentOf(reader, now);
    const found = await getHelper(reader, id);
    return { ...found, uncovered: await uncoveredCategories(reader, id, today) };
  });
  if (helper.vetting.length > 0) saw(helper.personId, ['vetting']);
  return { ...helper, vetting: seesChecks ? helper.vetting : null };
}

/** Whoever may not see the checks would change them blindly. @throws KithError `not_allowed` */
export function refuseBlindChecks(user: User, { vetting }: HelperInput): void {
  if (vetting === null || can(user, 'vetting.read')) return;
  throw new KithError('not_allowed', 'Background checks are for people with the right to read them.', {
    permission: 'vetting.read',
  });
}
