import type { Facts } from '../domain/match';
import { FIXES_WITH_WORDS } from './change-words';
import { number, words } from './facts';
import type { Names } from './names';
import { say, type Saying } from './saying';

interface NearMiss {
  readonly code: string;
  readonly helpers: number;
  /** `metresMore`, `weekdays` (1 to 7, as text) and `names` (codes or language tags), each where it applies. */
  readonly facts: Facts;
}

/** The near misses that have words, by the code of the rule that would give way. */
export const NEAR_MISSES_WITH_WORDS: readonly string[] = ['inactive', 'declined', ...FIXES_WITH_WORDS];

/** One single change that would make somebody eligible: "3 helpers could come if they may travel 2 km further". */
export function nearMissWords(miss: NearMiss, names: Names): Saying {
  const params = { count: miss.helpers };
  if (!NEAR_MISSES_WITH_WORDS.includes(miss.code)) return say('neutral', 'nearMiss.unknown', params);
  const detail = detailOf(miss, names);
  if (detail === null) return say('neutral', `nearMiss.${miss.code}`, params);
  return say('neutral', `nearMiss.${miss.code}_named`, { ...params, detail });
}

function detailOf({ code, facts }: NearMiss, names: Names): string | null {
  if (code === 'travel_limit') {
    const metres = number(facts, 'metresMore');
    return metres === null ? null : names.distance(metres);
  }
  if (code === 'time') {
    const days = words(facts, 'weekdays').map((day) => names.weekday(Number(day)));
    return days.length === 0 ? null : names.list(days);
  }
  const given = words(facts, 'names');
  if (given.length === 0) return null;
  if (code === 'language') return names.languages(given);
  return ['category', 'skill', 'vetting'].includes(code) ? names.list(given.map(names.label)) : null;
}
