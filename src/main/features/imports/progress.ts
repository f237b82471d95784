import type { ImportProgress } from '../../../shared/contract/transfer';
import type { OnDone } from './in-slices';

/** More often than this no eye can follow, and every telling is work for the window. */
const TELL_EVERY_MS = 100;

export type TellProgress = (progress: ImportProgress) => void;

/** Where a listener for one step is had from, by the number of rows that the step has before it. */
export type ProgressOf = (step: ImportProgress['step'], total: number) => OnDone;

export const NO_PROGRESS: ProgressOf = () => () => undefined;

/** Tells how far the import of one file is: the beginning and the end of each step, and now and then in between. */
export function progressOf(token: string, tell: TellProgress): ProgressOf {
  return (step, total) => {
    let toldAt = performance.now();
    tell({ token, step, done: 0, total });
    return (done) => {
      const now = performance.now();
      if (done < total && now - toldAt < TELL_EVERY_MS) return;
      toldAt = now;
      tell({ token, step, done, total });
    };
  };
}
