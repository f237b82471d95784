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

/** Some of each of the last days, the newest half an hour ago. */
async function addCalls(writer: Writer, { random, time, requests }: Life): Promise<void> {
  const first = await writer.nextId(callEntity);
  const rows = Array.from({ length: CALLS }, (_, index): CallRow => {
    const startedAt = time.now - (0.5 + (CALLS - 1 - index) * 2.2) * HOUR_MS;
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
  const weekly = `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekdayOf(time.today) - 1] ?? ''}`;
  const plans = people.map((personId, index): CheckInPlanRow => {
    const isOpen = index === 0;
    return {
      ...{
        id: first + index,
        personId,
        rrule: weekly,
        startDate: addDays(time.today, -7 * WEEKS),
      },
      ...(isOpen ? { fromMinute: 0, toMinute: 1_440 } : { fromMinute: 480 + 60 * index, toMinute: 1_200 }),
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
    Array.from({ length: WEEKS }, (_, back) => ({ plan, back: WEEKS - 1 - back })),
  );
  await writer.insert(
    checkInEntity,
    days.map(({ plan, back }, index) => ({
      ...checkInOn(plan, back, { random, time, isOpen: back === 0 && plan.id === first }),
      id: firstCheckIn + index,
    })),
  );
}

interface Moment extends Pick<Life, 'random' | 'time'> {
  readonly isOpen: boolean;
}

function checkInOn(
  plan: CheckInPlanRow,
  back: number,
  { random, time, isOpen }: Moment,
): Omit<CheckInRow, 'id'> {
  const date = addDays(time.today, -7 * back);
  const at = (minute: number) => instantOf(date, minute, SAMPLE_ZONE);
  const startsAt = at(plan.fromMinute);
  const endsAt = isOpen ? instantOf(addDays(date, OPEN_DAYS), 0, SAMPLE_ZONE) : at(plan.toMinute);
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
