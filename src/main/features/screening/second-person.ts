import type { User } from '../../../shared/contract/permissions';
import type { FlagRow } from '../../database/entities/flag.entity';
import { isSamePerson } from './service';

/** Where there are no accounts, as in the sample, nobody can be told apart, and everybody counts as a second person. */
export function isSecondPerson({ enteredBy, enteredById }: FlagRow, user: User): boolean {
  return user.id === null || !isSamePerson({ id: enteredById, name: enteredBy }, user);
}
