import { HELD_OUT } from './held-out';
import { HELD_OUT_ELEVENTH } from './held-out-eleventh';
import { HELD_OUT_THIRTEENTH } from './held-out-thirteenth';
import { HELD_OUT_TWELFTH } from './held-out-twelfth';
import type { LabelledNote } from './labelled';

/** All notes that nobody tunes by, each set on its own; whoever holds out another one adds it here. */
export const HELD_OUT_SETS: Readonly<Record<string, readonly LabelledNote[]>> = {
  'held out first': HELD_OUT,
  'held out, eleventh': HELD_OUT_ELEVENTH,
  'held out, twelfth': HELD_OUT_TWELFTH,
  'held out, thirteenth': HELD_OUT_THIRTEENTH,
};
