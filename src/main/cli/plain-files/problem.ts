import type { AssignmentInstance } from '../../../matching';

/** What a plain file says, ready to be solved, with the way back to its own ids. */
export type PlainProblem = {
  readonly instance: AssignmentInstance;
  /** The id of request `i`, as JSON writes it. */
  readonly requestId: (i: number) => string;
  /** The id of helper `j`, as JSON writes it. */
  readonly helperId: (j: number) => string;
  /** The seats that the file gives helper `j`; the instance may leave out some that nobody could fill. */
  readonly seatsOf: (j: number) => Seats;
  /** What only the DIMACS form asks for; null for the JSON form. */
  readonly dimacs: DimacsFacts | null;
};

/** `prices` is null where all are free. */
export type Seats = { readonly capacity: number; readonly prices: readonly number[] | null };

export type DimacsFacts = {
  /** What each source that stays alone is counted with. */
  readonly unassignedCost: number;
  /** Whether that is enough to put as many pairs as possible before any saving. */
  readonly isEnough: boolean;
};
