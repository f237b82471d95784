import type { CostTerm, Facts } from '../domain/match';
import { count, flag, number, text, words } from './facts';
import type { Names } from './names';
import { say, type Saying } from './saying';

/** From here on the way is worth a look, in metres. */
const FAR_METRES = 10_000;
/** Tasks in four weeks from which on a helper has been asked a lot: two a week. */
const MANY_TASKS = 8;
/** Hours in four weeks, the way included, from which on they are worth a word: one long afternoon a week. */
const MANY_HOURS = 12;
/** Weeks in a row from which on they are worth a word. */
const MANY_WEEKS = 3;

type Teller = (facts: Facts, names: Names) => readonly Saying[];

const TELLERS: Readonly<Record<string, Teller>> = {
  distance: (facts, names) => {
    const metres = number(facts, 'distanceMetres');
    if (metres === null) return [say('against', 'term.distanceUnknown')];
    const distance = names.distance(metres);
    if (metres >= FAR_METRES) return [say('against', 'term.distanceFar', { distance })];
    return [metres < 50 ? say('for', 'term.distanceNext') : say('for', 'term.distance', { distance })];
  },
  fair_share: (facts) => {
    const [recent, done, wanted] = [
      count(facts, 'recentTasks'),
      count(facts, 'tasksThisWeek'),
      count(facts, 'tasksPerWeek'),
    ];
    // The task may be in a later week; that this one is full speaks for nobody.
    const tone = done < wanted ? 'for' : 'neutral';
    const week = recent + done === 0 ? say('for', 'term.rested') : say(tone, 'term.week', { done, wanted });
    return recent >= MANY_TASKS ? [week, say('against', 'term.askedOften', { count: recent })] : [week];
  },
  hidden_load: (facts) => {
    const hours = Math.round(count(facts, 'recentMinutes') / 60);
    return hours < MANY_HOURS ? [] : [say('neutral', 'term.hours', { hours })];
  },
  weeks_running: (facts) => {
    const weeks = count(facts, 'weeksRunning');
    return weeks < MANY_WEEKS ? [] : [say('neutral', 'term.weeksRunning', { weeks })];
  },
  language: (facts, names) => {
    const shared = words(facts, 'shared');
    if (shared.length > 0) return [say('for', 'term.language', { languages: names.languages(shared) })];
    return flag(facts, 'isWished') ? [say('against', 'term.languageNone')] : [];
  },
  continuity: (facts) => {
    const times = count(facts, 'timesBefore');
    if (times === 1) return [say('for', 'term.helpedOnce')];
    if (times === 2) return [say('for', 'term.helpedTwice')];
    if (times > 2) return [say('for', 'term.helpedOften', { times })];
    return flag(facts, 'isWished') ? [say('against', 'term.newToThem')] : [];
  },
  preference: (facts) => {
    const wanted = text(facts, 'wanted');
    if (wanted !== 'woman' && wanted !== 'man') return [];
    return [
      flag(facts, 'isMet')
        ? say('for', `term.preference_${wanted}`)
        : say('against', `term.noPreference_${wanted}`),
    ];
  },
  access: (facts) =>
    words(facts, 'unmet').map((need) =>
      say('against', need === 'stairs' ? 'term.noStairs' : 'term.noWheelchair'),
    ),
  vulnerability: (facts) => {
    if (!flag(facts, 'isWished')) return [];
    const tasks = count(facts, 'tasksDone');
    if (flag(facts, 'isExperienced')) return [say('for', 'term.experienced', { tasks })];
    return [
      tasks === 0 ? say('against', 'term.firstTask') : say('against', 'term.fewTasks', { count: tasks }),
    ];
  },
  reliability: (facts) => (flag(facts, 'isNoted') ? [say('neutral', 'term.missed')] : []),
  skill_fit: (facts) => {
    const spare = count(facts, 'spareSkills');
    return spare === 0 ? [] : [say('neutral', 'term.spareSkills', { count: spare })];
  },
};

/** The terms that have words, by name. */
export const TERMS_WITH_WORDS: readonly string[] = Object.keys(TELLERS);

/** What one part of the cost says about a helper, in sentences; a part that says nothing gives none. */
export function termWords(term: CostTerm, names: Names): readonly Saying[] {
  const teller = TELLERS[term.term];
  if (teller !== undefined) return teller(term.facts, names);
  return term.amount > 0 ? [say('against', 'term.unknown', { term: term.term })] : [];
}

/** True when somebody should look before this match is confirmed: a wish is not met, the way is long or unknown. */
export function speaksAgainst(term: CostTerm): boolean {
  return termWords(term, MUTE).some((saying) => saying.tone === 'against');
}

/** Names for where only the tone counts. */
const MUTE: Names = {
  label: (code) => code,
  languages: () => '',
  list: () => '',
  distance: () => '',
  day: () => '',
  duration: () => '',
  time: () => '',
  weekday: () => '',
};
