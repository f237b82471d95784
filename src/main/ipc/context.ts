import type { User } from '../../shared/contract/permissions';
import type { Instant } from '../../shared/domain/time';
import type { Reader, Writer } from '../database/session';

/** What a query may do: know who asks and when, and read what they may see. */
export interface QueryContext {
  readonly user: User;
  readonly now: Instant;
  readonly read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;
  /**
   * Reads everything, whoever asks: for working something out, such as whether a rule holds. What comes of it is sent
   * without names, contacts, words or points.
   */
  readonly readPast: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;
}

/** What a query may do that is marked in the contract as noted. */
export interface NotedContext extends QueryContext {
  /** Notes in the audit, before the answer goes out, that protected fields of a person were looked at. */
  readonly saw: (personId: number | null, fields: readonly string[]) => void;
}

/** What a command may do besides. Units of work are short: nothing in them waits for a worker, a dialog or a network. */
export interface CommandContext extends NotedContext {
  readonly write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
}
