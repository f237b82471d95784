import type { Facts, Refusal } from '../domain/match';
import { count, text, words } from './facts';
import type { Names } from './names';
import { say, type Saying } from './saying';

type Filler = (facts: Facts, names: Names) => { key: string; params?: Saying['params'] };

const plain =
  (key: string): Filler =>
  () => ({ key });

const FILLERS: Readonly<Record<string, Filler>> = {
  inactive: plain('inactive'),
  helper_held_back: plain('helper_held_back'),
  requester_held_back: plain('requester_held_back'),
  same_person: plain('same_person'),
  already_on_it: plain('already_on_it'),
  do_not_match: plain('do_not_match'),
  // Stands for a rule between two people where it is not shown.
  not_shown: plain('not_shown'),
  declined: plain('declined'),
  category: (facts, names) => ({
    key: 'category',
    params: { category: names.label(text(facts, 'category')) },
  }),
  skill: (facts, names) => ({
    key: 'skill',
    params: { skills: names.list(words(facts, 'missing').map(names.label)) },
  }),
  vetting: (facts, names) => {
    // Which check it is, and its days, are not for everybody.
    if (text(facts, 'kind') === '') return { key: 'vetting_unsaid' };
    const kind = names.label(text(facts, 'kind'));
    const date = text(facts, 'date');
    const problem = text(facts, 'problem');
    if (date === '' || problem === 'missing') return { key: 'vetting_missing', params: { kind } };
    const grace = text(facts, 'graceUntil');
    if (problem === 'expired' && grace !== '')
      return { key: 'vetting_grace_over', params: { kind, date: names.day(date), grace: names.day(grace) } };
    return {
      key: problem === 'expired' ? 'vetting_expired' : 'vetting_not_yet_valid',
      params: { kind, date: names.day(date) },
    };
  },
  language: (facts, names) => ({
    key: 'language',
    params: { languages: names.languages(words(facts, 'wanted')) },
  }),
  gender: (facts) => ({ key: text(facts, 'wanted') === 'man' ? 'gender_man' : 'gender_woman' }),
  vehicle: (facts) => {
    const lacks = text(facts, 'lacks');
    if (lacks === 'wheelchair') return { key: 'vehicle_wheelchair' };
    if (lacks !== 'seats') return { key: 'vehicle_car' };
    return {
      key: 'vehicle_seats',
      params: { seats: count(facts, 'seats'), needed: count(facts, 'seatsNeeded') },
    };
  },
  access: plain('access'),
  continuity: plain('continuity'),
  capacity: (facts) => ({
    key: count(facts, 'tasksPerWeek') === 0 ? 'capacity_none' : 'capacity',
    params: { done: count(facts, 'tasksThisWeek'), wanted: count(facts, 'tasksPerWeek') },
  }),
  hours: (facts, names) => {
    const [limit, done, duration] = [
      names.duration(count(facts, 'minutesPerWeek')),
      count(facts, 'minutesThatWeek'),
      names.duration(count(facts, 'durationMinutes')),
    ];
    if (done === 0) return { key: 'hours_short', params: { limit, duration } };
    return { key: 'hours', params: { limit, done: names.duration(done) } };
  },
  break: (facts, names) => ({ key: 'break', params: { date: names.day(text(facts, 'breakUntil')) } }),
  away: (facts, names) => ({ key: 'away', params: { date: names.day(text(facts, 'awayUntil')) } }),
  travel_limit: (facts, names) => ({
    key: 'travel_limit',
    params: {
      distance: names.distance(count(facts, 'distanceMetres')),
      limit: names.distance(count(facts, 'limitMetres')),
    },
  }),
  time: (facts, names) => ({
    key: 'time',
    params: { duration: names.duration(count(facts, 'durationMinutes')) },
  }),
  quiet_hours: (facts, names) => ({
    key: 'quiet_hours',
    params: { from: names.time(count(facts, 'fromMinute')), to: names.time(count(facts, 'toMinute')) },
  }),
};

/** Counts helpers whom every rule allows, but whom the whole plan needs for other requests. */
export const NEEDED_ELSEWHERE = 'needed_elsewhere';

/** The rules that have words, by code. */
export const REFUSALS_WITH_WORDS: readonly string[] = Object.keys(FILLERS);

/** Why one helper may not be given a request. */
export function refusalWords(refusal: Refusal, names: Names): Saying {
  const filled = FILLERS[refusal.code]?.(refusal.facts, names);
  if (filled === undefined) return say('against', 'refusal.unknown', { code: refusal.code });
  return say('against', `refusal.${filled.key}`, filled.params);
}

/** Said of the request itself: its time is over, so nobody is looked for any more. */
export const TIME_IS_PAST = 'past';

/** How many helpers one rule left out: "14 helpers do not offer this kind of help". */
export function refusedWords(refused: { readonly code: string; readonly helpers: number }): Saying {
  if (refused.code === TIME_IS_PAST) return say('against', 'refused.past');
  const isKnown = refused.code in FILLERS || refused.code === NEEDED_ELSEWHERE;
  const code = isKnown ? refused.code : 'unknown';
  return say('against', `refused.${code}`, { count: refused.helpers });
}
