import type { Facts } from '../domain/match';
import { count, text, words } from './facts';
import type { Names } from './names';
import { say, type Saying } from './saying';

interface Reason {
  readonly code: string;
  readonly facts: Facts;
}

/** Every change that has words. */
export const CHANGES_WITH_WORDS: readonly string[] = [
  'move',
  'move_anyBut',
  'move_sameDay',
  'travel',
  'wish_language',
  'wish_gender',
  'wish_continuity',
  'without_wheelchair',
  'without_stairs',
  'without_vehicle',
  'without_skill',
  'seats',
  'helper_capacity',
  'helper_hours',
  'helper_break',
  'helper_quiet_hours',
  'helper_category',
  'helper_vetting',
];

/**
 * One or two changes that were tried, as what follows "If": "no car were needed", "Mia also offered shopping". The
 * second does not name again the helper whom the first is about.
 */
export function changeWords(parts: readonly Reason[], names: Names): Saying[] {
  const [first, second] = parts;
  const isSame = first !== undefined && second !== undefined && ownHelper(first) === ownHelper(second);
  return parts.map((part, k) => {
    const isNamed = k > 0 && isSame && ownHelper(part) !== '';
    return clause(part, isNamed ? 'changeToo' : 'change', names);
  });
}

/** The one helper whom a change is about; empty where it is about the request or several. */
function ownHelper({ code, facts }: Reason): string {
  const isOne = code.startsWith('helper_') || (code === 'travel' && count(facts, 'helpers') === 1);
  return isOne ? text(facts, 'helper') : '';
}

function clause({ code, facts }: Reason, list: 'change' | 'changeToo', names: Names): Saying {
  if (!CHANGES_WITH_WORDS.includes(code)) return say('for', 'change.unknown');
  const helper = text(facts, 'helper');
  const listed = names.list(words(facts, 'names').map(names.label));
  switch (code) {
    case 'helper_vetting':
      return listed === ''
        ? say('for', `${list}.helper_vetting_unsaid`, { helper })
        : say('for', `${list}.helper_vetting`, { helper, names: listed });
    case 'move':
      return say('for', 'change.move', {
        days: names.list(words(facts, 'weekdays').map((day) => names.weekday(Number(day)))),
      });
    case 'move_anyBut':
      return say('for', 'change.move_anyBut', { day: names.weekday(count(facts, 'weekday')) });
    case 'move_sameDay':
      return say('for', 'change.move_sameDay', {
        from: names.time(count(facts, 'fromMinute')),
        to: names.time(count(facts, 'toMinute')),
      });
    case 'travel':
      return say('for', count(facts, 'helpers') === 1 ? `${list}.travelOne` : 'change.travel', {
        distance: names.distance(count(facts, 'metres')),
        count: count(facts, 'helpers'),
        helper,
      });
    case 'helper_hours':
      return say('for', `${list}.helper_hours`, {
        helper,
        duration: names.duration(count(facts, 'minutes')),
      });
    case 'seats':
      return say('for', 'change.seats', { count: count(facts, 'seats') });
    default:
      return say('for', `${list}.${code}`, { helper, names: listed });
  }
}

/** The one change with which a certain helper would be eligible: the near miss of one helper. */
export function fixWords(reason: Reason, names: Names): Saying {
  const { code, facts } = reason;
  if (!FIXES_WITH_WORDS.includes(code)) return say('neutral', 'fix.unknown');
  const metres = count(facts, 'metresMore');
  if (code === 'travel_limit')
    return say('neutral', 'fix.travel_limit', { distance: names.distance(metres) });
  const days = words(facts, 'weekdays').map((day) => names.weekday(Number(day)));
  if (code === 'time')
    return days.length === 0
      ? say('neutral', 'fix.time')
      : say('neutral', 'fix.time_named', { days: names.list(days) });
  const given = words(facts, 'names');
  if (code === 'vetting' && given.length === 0) return say('neutral', 'fix.vetting_unsaid');
  const detail = code === 'language' ? names.languages(given) : names.list(given.map(names.label));
  return say('neutral', `fix.${code}`, { detail });
}

/** Every rule that a single change of the pair may lift. */
export const FIXES_WITH_WORDS: readonly string[] = [
  'category',
  'skill',
  'vetting',
  'language',
  'gender',
  'vehicle',
  'access',
  'continuity',
  'capacity',
  'hours',
  'break',
  'travel_limit',
  'time',
  'quiet_hours',
];
