import { HELD_OUT } from './held-out';
import { HELD_OUT_ELEVENTH } from './held-out-eleventh';
import type { LabelledNote } from './labelled';

/** All notes that nobody tunes by, each set on its own; whoever holds out another one adds it here. */
export const HELD_OUT_SETS: Readonly<Record<string, readonly LabelledNote[]>> = {
  'held out first': HELD_OUT,
  'held out, eleventh': HELD_OUT_ELEVENTH,
};
