import { exact, geometricMean } from './figures.mjs';
import type { RaceRow } from './race.mjs';

const LARGE = 5_000;

/**
 * One line over all races: how far ahead of LEMON, at least and on average, and whether the first call is too; in Node
 * and, where it took part, in the app's own runtime.
 */
export function summarise(races: readonly RaceRow[]): RaceRow {
  const against = races.filter((row) => typeof row['lemonOverWarm'] === 'number');
  const large = against.filter((row) => Number(row['requests']) >= LARGE);
  return {
    name: 'lemon over kith',
    shapesOf5kRequestsOrMore: large.length,
    geometricMean: meanOf(large, 'lemonOverWarm'),
    geometricMeanProcessor: meanOf(large, 'lemonOverWarmProcessor'),
    geometricMeanInApp: meanOf(large, 'lemonOverWarmInApp'),
    ...least(large),
    ofShapes: against.length,
    firstCallSlowerAt: slowerAt(against, 'lemonAllOverFirst'),
    firstCallSlowerInAppAt: slowerAt(against, 'lemonAllOverFirstInApp'),
  };
}

function meanOf(rows: readonly RaceRow[], field: string): number | null {
  const ratios = rows.map((row) => row[field]).filter((ratio) => typeof ratio === 'number');
  return ratios.length > 0 ? exact(geometricMean(ratios)) : null;
}

function least(rows: readonly RaceRow[]): { least: number | null; leastAt: string | null } {
  const [first] = [...rows].sort((a, b) => Number(a['lemonOverWarm']) - Number(b['lemonOverWarm']));
  return { least: first ? Number(first['lemonOverWarm']) : null, leastAt: first?.name ?? null };
}

function slowerAt(rows: readonly RaceRow[], field: string): string | null {
  const measured = rows.filter((row) => typeof row[field] === 'number');
  if (measured.length === 0) return null;
  return measured
    .filter((row) => Number(row[field]) <= 1)
    .map(({ name }) => name)
    .join('; ');
}
