import { exact, geometricMean } from './figures.mjs';
import type { RaceRow } from './race.mjs';

const LARGE = 5_000;

/** One line over all races: how far ahead of LEMON, at least and on average, and whether the first call is too. */
export function summarise(races: readonly RaceRow[]): RaceRow {
  const against = races.filter((row) => typeof row['lemonOverWarm'] === 'number');
  const large = against.filter((row) => Number(row['requests']) >= LARGE);
  const ratios = large.map((row) => Number(row['lemonOverWarm']));
  const byProcessor = large.map((row) => Number(row['lemonOverWarmProcessor']));
  const slowFirst = against.filter((row) => Number(row['lemonAllOverFirst']) <= 1).map(({ name }) => name);
  const least = large.find((row) => row['lemonOverWarm'] === Math.min(...ratios));
  return {
    name: 'lemon over kith',
    shapesOf5kRequestsOrMore: large.length,
    geometricMean: large.length > 0 ? exact(geometricMean(ratios)) : null,
    geometricMeanProcessor: large.length > 0 ? exact(geometricMean(byProcessor)) : null,
    least: least ? Number(least['lemonOverWarm']) : null,
    leastAt: least?.name ?? null,
    firstCallBeatsLemonLoadAndSolve: against.length - slowFirst.length,
    ofShapes: against.length,
    firstCallSlowerAt: slowFirst.join('; '),
  };
}
