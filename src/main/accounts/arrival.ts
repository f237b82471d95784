import type { User } from '../../shared/contract/permissions';
import { noteFailedLogIn, noteLogIn } from '../database/audit/notes';
import type { Actor, Database } from '../database/unit-of-work';
import type { Accounts } from './accounts';
import type { Attempts } from './attempts';

const CALL = 'session.logIn';

/** Whoever tried an account that is not there, or may not do anything. */
export const SOMEBODY: Actor = { name: 'Somebody' };

/** Says in the audit who came, and first which tries failed while there was no record open to note them in. */
export async function noteArrival(
  database: Database,
  user: User,
  { accounts, attempts }: { readonly accounts: Accounts; readonly attempts: Attempts },
): Promise<void> {
  await attempts.whileNoting(async (unnoted) => {
    for (const { key, times } of unnoted) {
      const tried = (await accounts.user(key)) ?? SOMEBODY;
      await database.write(CALL, (writer) => noteFailedLogIn(writer, { times }), tried);
    }
  });
  await database.write(CALL, noteLogIn, user);
}
