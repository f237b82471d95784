import { HELD_OUT } from './held-out';
import { HELD_OUT_EIGHTH } from './held-out-eighth';
import { HELD_OUT_NINTH } from './held-out-ninth';
import type { LabelledNote } from './labelled';

/** All notes that nobody tunes by, each set on its own; whoever holds out another one adds it here. */
export const HELD_OUT_SETS: Readonly<Record<string, readonly LabelledNote[]>> = {
  'held out first': HELD_OUT,
  'held out, eighth': HELD_OUT_EIGHTH,
  'held out, ninth': HELD_OUT_NINTH,
};
