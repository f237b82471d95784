import { HELD_OUT } from './held-out';
import { HELD_OUT_FIFTH } from './held-out-fifth';
import { HELD_OUT_SEVENTH } from './held-out-seventh';
import { HELD_OUT_SIXTH } from './held-out-sixth';
import type { LabelledNote } from './labelled';

/** All notes that nobody tunes by, each set on its own; whoever holds out another one adds it here. */
export const HELD_OUT_SETS: Readonly<Record<string, readonly LabelledNote[]>> = {
  'held out first': HELD_OUT,
  'held out, fifth': HELD_OUT_FIFTH,
  'held out, sixth': HELD_OUT_SIXTH,
  'held out, seventh': HELD_OUT_SEVENTH,
};
