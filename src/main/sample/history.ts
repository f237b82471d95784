import { distanceMetres } from '../../shared/domain/geo';
import type { HelperId, PersonId, RequestId } from '../../shared/domain/ids';
import type { Instant } from '../../shared/domain/time';
import { addDays, instantOf, localTimeOf } from '../time/zones';
import type { SampleHelper } from './helpers';
import type { SeededRandom } from './random';
import { SAMPLE_ZONE, type Ask } from './requests';
import type { SampleMatch } from './sample.repository';

export interface PlacedHelper extends SampleHelper {
  readonly id: HelperId;
  readonly personId: PersonId;
}
export interface PlacedRequest {
  readonly id: RequestId;
  readonly requesterId: PersonId;
  readonly ask: Ask;
  readonly createdAt: Instant;
}

const STAFF = ['Ruth', 'Emre', 'Front desk'];
const HOUR_MS = 3_600_000;
const NEAREST = 6;

/** One of the nearest helpers who offer what is asked for and have not left. */
export function pickHelper(
  random: SeededRandom,
  { ask, requesterId }: PlacedRequest,
  helpers: readonly PlacedHelper[],
): PlacedHelper | null {
  const point = ask.place?.point ?? null;
  if (point === null) return null;
  const near = helpers
    .filter(
      ({ helper, personId }) =>
        helper.status === 'active' && personId !== requesterId && helper.categories.includes(ask.category),
    )
    .map((helper) => ({ helper, metres: distanceMetres(point, helper.person.places[0]?.point ?? point) }))
    .sort((a, b) => a.metres - b.metres)
    .slice(0, NEAREST);
  return near.length === 0 ? null : random.pick(near).helper;
}

/** A match that was done some hours after the request came in. */
export function doneMatch(random: SeededRandom, request: PlacedRequest, helper: PlacedHelper): SampleMatch {
  const confirmed = atDesk(request.createdAt + random.whole(2, 30) * HOUR_MS);
  const contacted = confirmed + random.whole(5, 50) * 60_000;
  return {
    requestId: request.id,
    helperId: helper.id,
    by: random.pick(STAFF),
    steps: [
      { to: 'confirmed', at: confirmed },
      { to: 'contacted', at: contacted },
      { to: 'accepted', at: contacted + random.whole(10, 200) * 60_000, side: 'helper' },
      { to: 'done', at: contacted + random.whole(20, 60) * HOUR_MS },
    ],
  };
}

const COUNTS_OF_STEPS = { confirmed: 1, contacted: 2, accepted: 3 } as const;

/** A match that somebody counts on, at one of the steps before the task. */
export function liveMatch(
  random: SeededRandom,
  request: PlacedRequest,
  helper: PlacedHelper,
  now: Instant,
): SampleMatch {
  const status = random.weighted({ confirmed: 3, contacted: 4, accepted: 5 });
  const hours = [5, 4, 2];
  const steps = (['confirmed', 'contacted', 'accepted'] as const).slice(0, COUNTS_OF_STEPS[status]);
  const step = (to: (typeof steps)[number], index: number) => ({
    to,
    at: now - (hours[index] ?? 1) * HOUR_MS,
  });
  return { requestId: request.id, helperId: helper.id, by: random.pick(STAFF), steps: steps.map(step) };
}

const ENDINGS = {
  declined: { list: 'decline', side: 'helper', reasons: ['no_time', 'unwell', 'away', 'too_far'] },
  cancelled: { list: 'cancel', side: 'requester', reasons: ['changed_date', 'requester_unwell'] },
  no_show: { list: 'cancel', side: 'staff', reasons: ['helper_not_there', 'requester_not_there'] },
  turned_down: {
    list: 'turn_down',
    side: 'staff',
    reasons: ['asked_too_often', 'wrong_time', 'somebody_better'],
  },
} as const;

/** A match that came to nothing, with the reason. */
export function endedMatch(
  random: SeededRandom,
  request: PlacedRequest,
  helper: PlacedHelper,
  now: Instant,
): SampleMatch {
  const to = random.weighted({ declined: 6, cancelled: 2, no_show: 1, turned_down: 3 });
  const { list, side, reasons } = ENDINGS[to];
  const end = { to, at: now - random.whole(1, 20) * 60_000, side, reason: `${list}:${random.pick(reasons)}` };
  const before = to === 'turned_down' ? [] : [{ to: 'confirmed' as const, at: now - HOUR_MS }];
  const isMet = to === 'cancelled' || to === 'no_show';
  const told = isMet ? [{ to: 'accepted' as const, at: now - HOUR_MS / 2 }] : [];
  return {
    requestId: request.id,
    helperId: helper.id,
    by: random.pick(STAFF),
    steps: [...before, ...told, end],
  };
}

/** Decisions are made at the desk: not before eight and not after six. */
function atDesk(instant: Instant): Instant {
  const { date, minute } = localTimeOf(instant, SAMPLE_ZONE);
  if (minute < 480) return instantOf(date, 480 + (minute % 60), SAMPLE_ZONE);
  return minute > 1080 ? instantOf(addDays(date, 1), 480 + (minute % 60), SAMPLE_ZONE) : instant;
}
