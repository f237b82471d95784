import type { LabelledNote } from './labelled';
import { TUNING } from './tuning';
import { TUNING_BY_OTHERS } from './tuning-by-others';
import { TUNING_BY_OTHERS_EIGHTH } from './tuning-by-others-eighth';
import { TUNING_BY_OTHERS_FIFTH } from './tuning-by-others-fifth';
import { TUNING_BY_OTHERS_FOURTH } from './tuning-by-others-fourth';
import { TUNING_BY_OTHERS_NINTH } from './tuning-by-others-ninth';
import { TUNING_BY_OTHERS_SECOND } from './tuning-by-others-second';
import { TUNING_BY_OTHERS_SEVENTH } from './tuning-by-others-seventh';
import { TUNING_BY_OTHERS_SIXTH } from './tuning-by-others-sixth';
import { TUNING_BY_OTHERS_TENTH } from './tuning-by-others-tenth';
import { TUNING_BY_OTHERS_THIRD } from './tuning-by-others-third';
import { TUNING_FURTHER } from './tuning-further';
import { TUNING_LATER } from './tuning-later';

/** All notes by which words were chosen, each set on its own; whoever tunes by another one adds it here. */
export const TUNING_SETS: Readonly<Record<string, readonly LabelledNote[]>> = {
  tuning: TUNING,
  'tuning, added later': TUNING_LATER,
  'tuning, written blind': TUNING_BY_OTHERS,
  'tuning, written blind, second': TUNING_BY_OTHERS_SECOND,
  'tuning, written blind, third and fourth': [...TUNING_BY_OTHERS_THIRD, ...TUNING_BY_OTHERS_FOURTH],
  'tuning, written blind, fifth to seventh': [
    ...TUNING_BY_OTHERS_FIFTH,
    ...TUNING_BY_OTHERS_SIXTH,
    ...TUNING_BY_OTHERS_SEVENTH,
  ],
  'tuning, eighth, with traps': TUNING_BY_OTHERS_EIGHTH,
  'tuning, ninth, ordinary notes': TUNING_BY_OTHERS_NINTH,
  'tuning, tenth, ordinary notes of many places': TUNING_BY_OTHERS_TENTH,
  'tuning, further': TUNING_FURTHER,
};
