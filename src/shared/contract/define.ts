import type { z } from 'zod';
import type { Permission } from './permissions';
import type { Topic } from './topics';

interface CallBase {
  /** Answered also while the record is still being opened; every other call waits for it. */
  readonly beforeOpen?: true;
  /** Opens a dialog, another program or a file, so that a page may ask for it only now and then. */
  readonly reachesOutside?: true;
  /** About the organisation itself, whichever record is open: refused in the sample, where anybody sits. */
  readonly ofOrganisation?: true;
  /** `anyone`: answered also when nobody is logged in. */
  readonly permission: Permission | 'anyone';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
/** A call that reads. Its handler gets no way to write. */
export interface QuerySpec extends CallBase {
  readonly kind: 'query';
  /** What its answer is made of: it is asked again when one of these changes. */
  readonly reads: readonly Topic[];
  /** It may answer with protected fields, and who sees them is noted: the window asks anew each time it is opened. */
  readonly isNoted?: true;
}
/** A call that may write; after it commits, the topics in `changes` are told to every window. */
export interface CommandSpec extends CallBase {
  readonly kind: 'command';
  readonly changes: readonly Topic[];
}
export type CallSpec = QuerySpec | CommandSpec;
export type Calls = Readonly<Record<string, CallSpec>>;

/** Keeps the literal types of a slice of the contract while checking its shape. */
export function defineCalls<const T extends Calls>(calls: T): T {
  return calls;
}

export type CallInput<S extends CallSpec> = z.output<S['input']>;
export type CallOutput<S extends CallSpec> = z.output<S['output']>;

/** What a caller holds. Inputs use zod's output type, so that a plain number is refused where an id is due. */
export type Client<T extends Calls> = {
  readonly [K in keyof T]: (input: CallInput<T[K]>) => Promise<CallOutput<T[K]>>;
};

/** What the main process must supply, call by call. */
export type Handlers<T extends Calls, Query, Noted, Command> = {
  readonly [K in keyof T]: (
    input: CallInput<T[K]>,
    context: T[K]['kind'] extends 'query'
      ? T[K] extends { readonly isNoted: true }
        ? Noted
        : Query
      : Command,
  ) => Promise<CallOutput<T[K]>>;
};
