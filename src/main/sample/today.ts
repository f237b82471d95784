import type { Instant, When } from '../../shared/domain/time';
import { localTimeOf } from '../time/zones';
import type { PlacedHelper, PlacedRequest } from './history';
import { askFor, SAMPLE_ZONE, type SampleRequest } from './requests';
import type { SampleMatch } from './sample.repository';
import type { Cast } from './special-cases';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MINUTES = 1440;
const QUARTER = 15;

/** A task of the day that the sample is made on. */
interface TaskOfToday {
  readonly category: string;
  readonly summary: string;
  /** From when the sample is made; negative for what has begun. */
  readonly inMinutes: number;
  readonly minutes: number;
  readonly isAccepted: boolean;
}

/** One that is over and one going on, one to come, and one whose helper has still to be told. */
const TASKS: readonly TaskOfToday[] = [
  {
    category: 'shopping',
    summary: 'Bread, milk and the newspaper',
    inMinutes: -180,
    minutes: 60,
    isAccepted: true,
  },
  { category: 'visit', summary: 'Company over coffee', inMinutes: -30, minutes: 90, isAccepted: true },
  { category: 'forms', summary: 'Filling in the tax form', inMinutes: 90, minutes: 60, isAccepted: true },
  { category: 'visit', summary: 'Reading the letters aloud', inMinutes: 180, minutes: 60, isAccepted: false },
];

export const TASKS_OF_TODAY = TASKS.length;

export function requestsOfToday({ people, details, time }: Cast): SampleRequest[] {
  return TASKS.map(({ category, summary, inMinutes, minutes }) => {
    const requester = people.draw({}, 'de');
    const when = startingAt(time.now + inMinutes * MINUTE_MS, minutes);
    const place = requester.places[0] ?? null;
    const ask = askFor(category, details, { summary, when, durationMinutes: minutes, place });
    return { requester, caller: null, ask, createdAt: time.now - 50 * HOUR_MS };
  });
}

/** @param index of the request among those of today */
export function matchOfToday(
  index: number,
  request: PlacedRequest,
  helper: PlacedHelper,
  now: Instant,
): SampleMatch {
  const told = [
    { to: 'contacted' as const, at: now - 25 * HOUR_MS },
    { to: 'accepted' as const, at: now - 24 * HOUR_MS, side: 'helper' as const },
  ];
  const steps = [
    { to: 'confirmed' as const, at: now - 26 * HOUR_MS },
    ...(TASKS[index]?.isAccepted === true ? told : []),
  ];
  return { requestId: request.id, helperId: helper.id, by: 'Ruth', steps };
}

/** At the quarter of an hour before, and not beyond midnight. */
function startingAt(instant: Instant, minutes: number): When {
  const { date, minute } = localTimeOf(instant, SAMPLE_ZONE);
  const fromMinute = Math.min(minute - (minute % QUARTER), DAY_MINUTES - minutes);
  return { kind: 'between', date, fromMinute, toMinute: fromMinute + minutes };
}
