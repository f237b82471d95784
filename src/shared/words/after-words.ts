import type { CostTerm, Facts } from '../domain/match';
import { count } from './facts';
import type { Names } from './names';
import { say, type Saying } from './saying';

/** What the engine says of an eligible helper who was not suggested. */
interface NotSuggested {
  readonly terms: readonly CostTerm[];
  /** The terms that differ from the suggestion with the amount above (below, if negative), largest first. */
  readonly differs: readonly { readonly term: string; readonly amount: number }[];
  /** Other requests that the helper is suggested to. */
  readonly suggestedTo: readonly number[];
  /** Whether those take all the tasks that the helper has left. */
  readonly isFull: boolean;
}

/** Every reason for coming after that has words. */
export const AFTERS_WITH_WORDS: readonly string[] = [
  'full',
  'elsewhere',
  'equal',
  'distance',
  'fair_share',
  'hidden_load',
  'weeks_running',
  'language',
  'continuity',
  'preference',
  'access',
  'vulnerability',
  'reliability',
  'skill_fit',
];

/** Why a helper came after the suggestion: the one reason that weighs most, with its facts. */
export function afterOf(helper: NotSuggested): { code: string; facts: Facts } {
  const suggestedTo = helper.suggestedTo.length;
  if (helper.isFull) return { code: 'full', facts: { suggestedTo } };
  const heaviest = helper.differs.find(({ amount }) => amount > 0);
  if (heaviest === undefined)
    return { code: suggestedTo > 0 ? 'elsewhere' : 'equal', facts: { suggestedTo } };
  const own = helper.terms.find(({ term }) => term === heaviest.term);
  return { code: heaviest.term, facts: { ...own?.facts, amount: heaviest.amount } };
}

/** The number in the sentence of those that name one. */
const COUNTED: Readonly<Record<string, (facts: Facts) => number>> = {
  full: (facts) => count(facts, 'suggestedTo'),
  elsewhere: (facts) => count(facts, 'suggestedTo'),
  fair_share: (facts) => count(facts, 'recentTasks'),
  hidden_load: (facts) => Math.round(count(facts, 'recentMinutes') / 60),
  weeks_running: (facts) => count(facts, 'weeksRunning'),
};

/** The sentence for `afterOf`. */
export function afterWords(after: { readonly code: string; readonly facts: Facts }, names: Names): Saying {
  const { code, facts } = after;
  if (!AFTERS_WITH_WORDS.includes(code)) return say('neutral', 'after.equal');
  const counted = COUNTED[code];
  if (counted !== undefined) return say('neutral', `after.${code}`, { count: counted(facts) });
  if (code !== 'distance') return say('neutral', `after.${code}`);
  if (facts['distanceMetres'] === null) return say('neutral', 'after.distanceUnknown');
  return say('neutral', 'after.distance', { distance: names.distance(count(facts, 'amount')) });
}
