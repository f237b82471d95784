import type { User } from '../../shared/contract/permissions';
import type { Instant } from '../../shared/domain/time';
import type { Reader, Writer } from '../database/session';

/** What a query may do: know who asks and when, and read. */
export interface QueryContext {
  readonly user: User;
  readonly now: Instant;
  readonly read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;
}

/** What a command may do besides. Units of work are short: nothing in them waits for a worker, a dialog or a network. */
export interface CommandContext extends QueryContext {
  readonly write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
}
