import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HelperId, PersonId } from '../../../shared/domain/ids';
import type { HelpRequest, RequestInput, RequestStatus, SeriesScope } from '../../../shared/domain/request';
import { addDays, instantOf } from '../../time/zones';
import { insertHelpers } from '../helpers/service';
import { aHelper, insertMatch } from '../helpers/testing';
import { openTestRecord } from '../organisation/testing';
import { insertPeople } from '../people/service';
import { aPerson } from '../people/testing';
import { nextOccurrence, occurrenceDates, ruleFrom } from './series';
import { createRequest, extendSeries, getRequest, updateRequest } from './service';
import { setRequestStatus } from './status-service';
import { aRequest } from './testing';

const ZONE = 'Europe/Vaduz';
/** Monday, four weeks before the clocks change. */
const START = '2026-03-02';
const NOW = instantOf(START, 480, ZONE);
const ENTRY = { by: 'Desk', now: NOW };
const WEEKLY = 'FREQ=WEEKLY;BYDAY=MO';
const WEEKS = [0, 7, 14, 21, 28, 35, 42].map((days) => addDays(START, days));

let opened: Awaited<ReturnType<typeof openTestRecord>>;
let anna: PersonId;
let helper: HelperId;
beforeEach(async () => {
  opened = await openTestRecord();
  await opened.database.write('test', async (writer) => {
    const ids = await insertPeople(writer, [aPerson(), aPerson({ displayName: 'Hans' })], NOW);
    anna = ids[0]!;
    [helper] = (await insertHelpers(writer, [aHelper(ids[1]!)], NOW)) as [HelperId];
  });
});
afterEach(() => opened.dispose());

const at = (date: string, fromMinute = 540): RequestInput['when'] => ({
  kind: 'between',
  date,
  fromMinute,
  toMinute: fromMinute + 60,
});
const weekly = (rrule = WEEKLY, changes: Partial<RequestInput> = {}) =>
  opened.database.write('test', (writer) =>
    createRequest(writer, { request: aRequest(anna, { when: at(START), ...changes }), rrule }, ENTRY),
  );
const rows = () =>
  opened.database.read((reader) =>
    reader.sql<{
      id: number;
      date: string;
      summary: string;
      startsAt: number;
      version: number;
      status: string;
      isDetached: number;
      seriesId: number;
    }>(
      `SELECT id, when_date AS date, summary, starts_at AS startsAt, version, status, is_detached AS isDetached, series_id AS seriesId
       FROM request ORDER BY when_date, id`,
    ),
  );
const dates = async () => (await rows()).map((row) => row.date);
const onDate = async (date: string) => {
  const row = (await rows()).find((one) => one.date === date);
  return await opened.database.read((reader) => getRequest(reader, row!.id as HelpRequest['id']));
};
const update = (
  request: HelpRequest,
  scope: SeriesScope,
  changes: Partial<RequestInput>,
  rrule: string | null = WEEKLY,
  now = NOW,
) =>
  opened.database.write('test', (writer) =>
    updateRequest(
      writer,
      {
        id: request.id,
        version: request.version,
        scope,
        request: aRequest(anna, { when: request.when, ...changes }),
        rrule,
      },
      { by: 'Desk', now },
    ),
  );
const setStatus = (request: HelpRequest, status: RequestStatus, scope: SeriesScope, reason: string | null) =>
  opened.database.write('test', (writer) =>
    setRequestStatus(
      writer,
      { id: request.id, version: request.version, status, scope, reason, note: '' },
      ENTRY,
    ),
  );
const confirm = (request: HelpRequest) =>
  opened.database.write('test', (writer) => insertMatch(writer, request.id, helper, 'confirmed'));

describe('a rule', () => {
  it('gives days, each once, whatever hours it names', () => {
    const rule = { rrule: 'FREQ=WEEKLY;BYHOUR=9,10', startDate: START };
    expect(occurrenceDates(rule, START, addDays(START, 14))).toEqual([
      START,
      addDays(START, 7),
      addDays(START, 14),
    ]);
  });

  it('skips months without its day, and finds the next day far ahead', () => {
    const rule = { rrule: 'FREQ=MONTHLY', startDate: '2026-01-31' };
    expect(occurrenceDates(rule, '2026-01-01', '2026-06-30')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
    expect(nextOccurrence(rule, '2026-04-01')).toBe('2026-05-31');
  });

  it('has used up the days before when it counts', () => {
    expect(ruleFrom({ rrule: 'FREQ=WEEKLY;COUNT=5', startDate: START }, addDays(START, 14))).toBe(
      'FREQ=WEEKLY;COUNT=3',
    );
  });

  it('that cannot be read is refused in words', async () => {
    for (const rrule of ['FREQ=WEEKLY;BYDAY=XX', 'FREQ=WEEKLY;INTERVAL=0', 'FREQ=WEEKLY;UNTIL=20200101']) {
      await expect(weekly(rrule), rrule).rejects.toMatchObject({
        code: 'bad_input',
        details: { path: 'rrule' },
      });
    }
    await expect(weekly(WEEKLY, { when: { kind: 'any' } })).rejects.toMatchObject({ code: 'bad_input' });
    expect(await rows()).toEqual([]);
  });
});

describe('a series', () => {
  it('creates six weeks of occurrences, at nine o’clock before and after the clocks change', async () => {
    const first = await weekly();
    expect(first).toMatchObject({ occurrenceDate: START, rrule: WEEKLY });
    expect(await dates()).toEqual(WEEKS);
    expect((await rows()).map((row) => new Date(row.startsAt).toISOString().slice(11, 16))).toEqual([
      '08:00',
      '08:00',
      '08:00',
      '08:00',
      '07:00',
      '07:00',
      '07:00',
    ]);
  });

  it('does not create what has passed already', async () => {
    await weekly(WEEKLY, { when: at(addDays(START, -21)) });
    expect((await dates())[0]).toBe(START);
  });

  it('that begins far ahead creates its first occurrence', async () => {
    await weekly('FREQ=MONTHLY', { when: at('2026-06-15') });
    expect(await dates()).toEqual(['2026-06-15']);
  });

  it('grows as time passes, once per day, without making up for days that were missed', async () => {
    await weekly();
    const extend = (now: number) => opened.database.write('test', (writer) => extendSeries(writer, now));
    expect(await extend(NOW)).toBe(0);
    expect(await extend(instantOf(addDays(START, 7), 480, ZONE))).toBe(1);
    expect(await extend(instantOf(addDays(START, 8), 480, ZONE))).toBe(0);
    const later = addDays(START, 70);
    await extend(instantOf(later, 480, ZONE));
    const all = await dates();
    expect(all).toContain(addDays(START, 49));
    expect(all).not.toContain(addDays(START, 56));
    expect(all).toContain(later);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is changed in one occurrence only, which later changes of all pass by', async () => {
    await weekly();
    await update(await onDate(WEEKS[1]!), 'one', { summary: 'Only this' });
    await update(await onDate(WEEKS[2]!), 'all', { summary: 'All' });
    expect((await rows()).map((row) => row.summary)).toEqual([
      'All',
      'Only this',
      'All',
      'All',
      'All',
      'All',
      'All',
    ]);
  });

  it('is changed from one occurrence on; the rest keep their ids and the earlier ones stay', async () => {
    await weekly();
    const before = await rows();
    await update(await onDate(WEEKS[3]!), 'following', { summary: 'Later', when: at(WEEKS[3]!, 600) });
    const after = await rows();
    expect(after.map((row) => row.id)).toEqual(before.map((row) => row.id));
    expect(after.map((row) => row.summary === 'Later')).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(new Set(after.map((row) => row.seriesId)).size).toBe(2);
    expect(after[4]?.startsAt).toBe(instantOf(WEEKS[4]!, 600, ZONE));
    const extended = await opened.database.write('test', (writer) =>
      extendSeries(writer, instantOf(WEEKS[2]!, 480, ZONE)),
    );
    expect(extended).toBe(2);
    expect((await rows()).at(-1)?.summary).toBe('Later');
  });

  it('takes a new rule: days that fell away go, new ones come', async () => {
    await weekly();
    await update(
      await onDate(WEEKS[1]!),
      'following',
      { when: at(addDays(WEEKS[1]!, 1)) },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    );
    expect(await dates()).toEqual([WEEKS[0], ...[8, 22, 36].map((days) => addDays(START, days))]);
  });

  it('moves every day when all of them are moved by one day', async () => {
    await weekly('FREQ=WEEKLY');
    const third = await onDate(WEEKS[2]!);
    await update(third, 'all', { when: at(addDays(WEEKS[2]!, 1)) }, 'FREQ=WEEKLY');
    expect(await dates()).toEqual(WEEKS.slice(0, 6).map((date) => addDays(date, 1)));
    expect((await onDate(addDays(WEEKS[2]!, 1))).id).toBe(third.id);
  });

  it('leaves what somebody decided on as it is, and gives its day no second occurrence', async () => {
    await weekly();
    const held = await onDate(WEEKS[2]!);
    await confirm(held);
    await update(await onDate(WEEKS[1]!), 'following', { summary: 'Changed' });
    expect(await dates()).toEqual(WEEKS);
    const [kept] = (await rows()).filter((row) => row.date === WEEKS[2]);
    expect(kept).toMatchObject({ id: held.id, summary: 'Weekly shopping', isDetached: 1 });
  });

  it('keeps its count over a change from the middle', async () => {
    await weekly('FREQ=WEEKLY;COUNT=4');
    await update(await onDate(WEEKS[1]!), 'following', { summary: 'Later' }, 'FREQ=WEEKLY;COUNT=4');
    expect(await dates()).toEqual(WEEKS.slice(0, 4));
  });

  it('ends with an occurrence when its rule is taken away', async () => {
    await weekly();
    await update(await onDate(WEEKS[2]!), 'all', {}, null);
    expect(await dates()).toEqual(WEEKS.slice(0, 3));
    expect(
      await opened.database.write('test', (writer) => extendSeries(writer, instantOf(WEEKS[6]!, 480, ZONE))),
    ).toBe(0);
  });

  it('is made from a single request by giving it a rule', async () => {
    const single = await opened.database.write('test', (writer) =>
      createRequest(writer, { request: aRequest(anna, { when: at(START) }), rrule: null }, ENTRY),
    );
    const first = await update(single, 'one', {}, WEEKLY);
    expect(first).toMatchObject({ id: single.id, rrule: WEEKLY, occurrenceDate: START });
    expect(await dates()).toEqual(WEEKS);
  });

  it('refuses a change over a stale copy and leaves every occurrence alone', async () => {
    await weekly();
    const stale = await onDate(WEEKS[0]!);
    await update(stale, 'one', { summary: 'New' });
    const before = await rows();
    await expect(update(stale, 'all', { summary: 'Stale' })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    expect(await rows()).toEqual(before);
  });

  it('ends from one occurrence on with a reason, save those somebody counts on', async () => {
    await weekly();
    await confirm(await onDate(WEEKS[4]!));
    await setStatus(await onDate(WEEKS[2]!), 'cancelled', 'following', 'close:moved_away');
    const states = (await rows()).map((row) => row.status);
    expect(states).toEqual(['open', 'open', 'cancelled', 'cancelled', 'open', 'cancelled', 'cancelled']);
    expect(
      await opened.database.write('test', (writer) => extendSeries(writer, instantOf(WEEKS[2]!, 480, ZONE))),
    ).toBe(0);
  });

  it('goes on again when it is opened again from there', async () => {
    await weekly();
    const cancelled = await setStatus(await onDate(WEEKS[2]!), 'cancelled', 'following', 'close:other');
    await setStatus(cancelled, 'open', 'following', null);
    expect((await rows()).every((row) => row.status === 'open')).toBe(true);
    expect(
      await opened.database.write('test', (writer) => extendSeries(writer, instantOf(WEEKS[1]!, 480, ZONE))),
    ).toBe(1);
  });

  it('on hold creates new occurrences on hold', async () => {
    await weekly();
    await setStatus(await onDate(WEEKS[0]!), 'on_hold', 'all', null);
    await opened.database.write('test', (writer) => extendSeries(writer, instantOf(WEEKS[1]!, 480, ZONE)));
    expect((await rows()).map((row) => row.status)).toEqual(Array.from({ length: 8 }, () => 'on_hold'));
  });
});
