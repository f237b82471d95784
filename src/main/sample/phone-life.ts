import type { Disposition } from '../../shared/domain/call';
import { callEntity, callRequestEntity, type CallRow } from '../database/entities/call.entity';
import {
  checkInEntity,
  checkInPlanEntity,
  type CheckInPlanRow,
  type CheckInRow,
} from '../database/entities/check-in.entity';
import { queueItemEntity, type QueueItemRow } from '../database/entities/queue.entity';
import type { Writer } from '../database/session';
import { NOTHING_SAID } from '../features/calls/call-repository';
import { insertReferral } from '../features/referrals/repository';
import { addDays, instantOf, weekdayOf } from '../time/zones';
import type { PlacedRequest } from './history';
import { CALL_WORDS, CHECK_IN_WORDS, QUEUE_WORDS, REFERRALS } from './phone-texts';
import type { SeededRandom } from './random';
import { SAMPLE_ZONE, type SampleTime } from './requests';

const OPERATORS = ['Ruth', 'Emre'];
const CALLS = 40;
const PLANS = 6;
const WEEKS = 5;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** The sample is made anew before that. */
const OPEN_DAYS = 4;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Minutes of the day. */
const OPENS = 8 * 60 + 30;
const CLOSES = 18 * 60 + 40;

interface Life {
  readonly random: SeededRandom;
  readonly time: SampleTime;
  /** Open requests, whose people ring and are rung. */
  readonly requests: readonly PlacedRequest[];
}

/** What happened on the phone lately, and what is to be done there: calls, calls to make, check-ins, and where else to turn. */
export async function addPhoneLife(writer: Writer, life: Life): Promise<void> {
  await addCalls(writer, life);
  await addQueue(writer, life);
  await addCheckIns(writer, life);
  for (const referral of REFERRALS) {
    await insertReferral(writer, { ...referral, checkedOn: addDays(life.time.today, -referral.checkedOn) });
  }
}

const callKey = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** Moments of the last days at which a desk is open, the newest half an hour ago at the latest; the oldest first. */
function openHours({ now, today }: SampleTime, count: number): number[] {
  const times: number[] = [];
  for (let back = 0; times.length < count; back++) {
    for (let minute = CLOSES; minute >= OPENS; minute -= 85) {
      const at = instantOf(addDays(today, -back), minute - (back % 7) * 5, SAMPLE_ZONE);
      if (at <= now - 30 * MINUTE_MS) times.push(at);
    }
  }
  return times.slice(0, count).reverse();
}

/** Some of each of the last days. */
async function addCalls(writer: Writer, { random, time, requests }: Life): Promise<void> {
  const first = await writer.nextId(callEntity);
  const rows = openHours(time, CALLS).map((startedAt, index): CallRow => {
    const { disposition, notes, name } = random.pick(CALL_WORDS);
    const caller = name === undefined ? requests[index % requests.length] : undefined;
    return {
      ...NOTHING_SAID,
      ...{ id: first + index, key: callKey(index + 1), version: 1 },
      ...{ callerId: caller?.requesterId ?? null, callerName: name ?? '', notes },
      disposition: disposition satisfies Disposition,
      startedAt,
      endedAt: startedAt + random.whole(2, 14) * MINUTE_MS,
      dangerAt: null,
      ...{ operatorId: null, operator: random.pick(OPERATORS) },
    };
  });
  await writer.insert(callEntity, rows);
  await writer.insert(
    callRequestEntity,
    rows.flatMap(({ id, callerId, disposition }) => {
      const about = requests.find(({ requesterId }) => requesterId === callerId);
      if (about === undefined || disposition !== 'updated') return [];
      return [{ callId: id, requestId: about.id, isNew: false, returnOf: null }];
    }),
  );
}

/** Calls to make: some due, some later today. */
async function addQueue(writer: Writer, { time, requests }: Life): Promise<void> {
  const first = await writer.nextId(queueItemEntity);
  const items = QUEUE_WORDS.map(({ inHours, ...words }, index): QueueItemRow => {
    const request = requests.at(-1 - index);
    return {
      ...{ id: first + index, matchId: null, number: '', e164: null, tries: 0, state: 'open', endedAt: null },
      ...{ personId: request?.requesterId ?? null, requestId: request?.id ?? null, name: '' },
      ...{ createdBy: 'Ruth', createdAt: time.now - 20 * HOUR_MS, version: 1 },
      ...{ dueAt: time.now + inHours * HOUR_MS, ...words },
    };
  });
  await writer.insert(queueItemEntity, items);
}

/**
 * People who are called once a week. What was due is done, but for one who can be called for days: an alarm must not ring
 * because somebody looks at a sample.
 */
async function addCheckIns(writer: Writer, { random, time, requests }: Life): Promise<void> {
  const people = [...new Set(requests.map(({ requesterId }) => requesterId))].slice(10, 10 + PLANS);
  const first = await writer.nextId(checkInPlanEntity);
  const plans = people.map((personId, index): CheckInPlanRow => {
    const fromMinute = 480 + 40 * index;
    const begins = instantOf(time.today, fromMinute, SAMPLE_ZONE);
    // Nobody was called before it was time.
    const day = index === 0 || begins < time.now - HOUR_MS ? time.today : addDays(time.today, -1);
    return {
      ...{ id: first + index, personId, startDate: addDays(day, -7 * WEEKS) },
      rrule: `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekdayOf(day) - 1] ?? ''}`,
      ...{ fromMinute, toMinute: 1_200 },
      ...{ callerId: null, callerName: null, language: null, firstPersonId: null, secondPersonId: null },
      ...{ firstName: 'Her neighbour', firstPhone: '+423 555 01 02', secondName: '', secondPhone: '' },
      ...{
        notes: 'Takes a while to come to the phone.',
        openedUntil: time.today,
        endedOn: null,
        endedReason: '',
      },
      ...{ lookedAt: null, lookedBy: null, lookedWords: '', version: 1, createdBy: 'Ruth' },
      ...{ createdAt: time.now - 40 * 24 * HOUR_MS, updatedAt: time.now - 40 * 24 * HOUR_MS },
    };
  });
  await writer.insert(checkInPlanEntity, plans);
  const firstCheckIn = await writer.nextId(checkInEntity);
  const days = plans.flatMap((plan) =>
    Array.from({ length: WEEKS }, (_, index) => ({ plan, week: index + 1 })),
  );
  await writer.insert(
    checkInEntity,
    days.map(({ plan, week }, index) => ({
      ...checkInOn(plan, week, { random, time, isOpen: week === WEEKS && plan.id === first }),
      id: firstCheckIn + index,
    })),
  );
}

interface Moment extends Pick<Life, 'random' | 'time'> {
  readonly isOpen: boolean;
}

function checkInOn(
  plan: CheckInPlanRow,
  week: number,
  { random, time, isOpen }: Moment,
): Omit<CheckInRow, 'id'> {
  const date = addDays(plan.startDate, 7 * week);
  const startsAt = instantOf(date, plan.fromMinute, SAMPLE_ZONE);
  const endsAt = instantOf(isOpen ? addDays(date, OPEN_DAYS) : date, plan.toMinute, SAMPLE_ZONE);
  const said = {
    outcome: 'spoke' as const,
    ...random.pick(CHECK_IN_WORDS),
    closedBy: random.pick(OPERATORS),
  };
  const nothing = { outcome: null, feeling: null, words: '', closedBy: null, closedAt: null };
  return {
    ...{ planId: plan.id, date, days: 1, startsAt, endsAt, createdAt: Math.min(time.now, startsAt) },
    ...(isOpen
      ? nothing
      : { ...said, closedAt: Math.min(time.now, startsAt + random.whole(5, 90) * MINUTE_MS) }),
  };
}
