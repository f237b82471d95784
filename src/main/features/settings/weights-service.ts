import { defaultOptions } from '../../../matching/options';
import { WEIGHT_NAMES, weightsSchema, type MatchingWeights } from '../../../shared/contract/settings';
import type { Reader, Writer } from '../../database/session';
import { readStored, store } from './repository';

const NAME = 'matching.weights';

/** What each weight is until an admin says otherwise. */
export const DEFAULT_WEIGHTS: MatchingWeights = weightsSchema.parse(
  Object.fromEntries(WEIGHT_NAMES.map((name) => [name, defaultOptions[name]])),
);

/** The weights as saved; one that is missing or out of range, as an older or newer version may leave it, is the default. */
export async function getWeights(reader: Reader): Promise<MatchingWeights> {
  const stored = await readStored(reader, NAME);
  if (typeof stored !== 'object' || stored === null) return DEFAULT_WEIGHTS;
  const saved = stored as Readonly<Record<string, unknown>>;
  const kept = WEIGHT_NAMES.filter((name) => weightsSchema.shape[name].safeParse(saved[name]).success);
  return { ...DEFAULT_WEIGHTS, ...Object.fromEntries(kept.map((name) => [name, saved[name]])) };
}

export async function saveWeights(writer: Writer, weights: MatchingWeights): Promise<MatchingWeights> {
  await store(writer, NAME, weights);
  return weights;
}
