import type { AssignmentInstance } from '../../src/matching/assignment/instance';

/** Milliseconds per solve. */
export type Lap = {
  /** From plain arrays to the answer. */
  readonly all: number;
  /** Without loading. */
  readonly solve: number;
  /** Processor time of `solve`, all threads of the process together; a busy machine changes it less. */
  readonly processor?: number;
  /** Null of what solves nothing. */
  readonly objective: number | null;
};

/** A solver that has one instance at hand and can solve it again and again. */
export type Contestant = {
  readonly name: string;
  /** A lap longer than this, in milliseconds, is run in the first round only. */
  readonly patience: number;
  /** Solves `repeats` times and says what one took. */
  readonly lap: (repeats: number) => Lap | Promise<Lap>;
  readonly close: () => void | Promise<void>;
};

/** Gives a solver an instance; null where it would not finish in reasonable time. */
export type Enter = (instance: AssignmentInstance) => Contestant | null | Promise<Contestant | null>;

/** How to enter, or in words why this solver cannot take part here. */
export type Entry = { readonly enter: Enter } | { readonly absent: string };
