import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS, type Role } from '../../../shared/contract/permissions';
import type { InputOf } from '../../../shared/contract';
import type { Feeling } from '../../../shared/domain/check-in';
import type { CheckInId, CheckInPlanId, PersonId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { sightOf } from '../../ipc/sight-of';
import { openTown, type Town } from '../matches/testing';
import { createCheckInHandlers } from './handlers';
import { openDue } from './opening';

const CLARA = { id: 'clara', name: 'Clara Caller' };
const handlers = createCheckInHandlers({
  accounts: () => Promise.resolve([CLARA]),
  glance: () => ({ due: 0, alarms: 0, hasSound: false, isSealed: false }),
  background: () => Promise.resolve({ choice: 'unasked', hasTray: false }),
  setBackground: () => Promise.resolve(),
});
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Monday, 5 January 2026, 08:00 in Vaduz. */
const MONDAY_EIGHT = Date.UTC(2026, 0, 5, 7);

let town: Town;
let now: number;
let anna: PersonId;
beforeEach(async () => {
  now = MONDAY_EIGHT;
  town = await openTown();
  anna = await town.addPerson('Anna Beck', { phones: [{ asGiven: '235 01 00', e164: null }] });
});
afterEach(() => town.dispose());

const context = () => contextFor(town.database, now, { ...CLARA, role: 'admin', permissions: new Set() });
const PLAN = {
  ...{ rrule: 'FREQ=DAILY', startDate: '2026-01-05', fromMinute: 540, toMinute: 600 },
  ...{ callerId: CLARA.id, language: 'de', notes: 'Wears a hearing aid.' },
};
const CONTACTS = [
  { kind: 'other', name: 'Nina Neighbour', phone: '235 01 01' },
  { kind: 'other', name: 'Sam Son', phone: '235 01 02' },
] as const;
const planned = (changes: object = {}) =>
  handlers['checkIns.createPlan'](
    { plan: { ...PLAN, personId: anna, contacts: [...CONTACTS], ...changes } },
    context(),
  );
const today = () => handlers['checkIns.today']({}, context());
const passing = async (milliseconds: number) => {
  now += milliseconds;
  await town.database.write('test', (writer) => openDue(writer, now));
};
const attempt = (id: CheckInId, changes: Partial<InputOf<'checkIns.try'>> = {}) =>
  handlers['checkIns.try'](
    { id, tries: 0, step: 'call', result: 'no_answer', words: '', ...changes },
    context(),
  );
const close = (id: CheckInId, changes: Partial<InputOf<'checkIns.close'>> = {}) =>
  handlers['checkIns.close']({ id, outcome: 'spoke', feeling: 'well', words: '', ...changes }, context());
const plan = (id: CheckInPlanId) => handlers['checkIns.plan']({ id }, context());
const only = async () => {
  const [line, ...others] = (await today()).filter(({ closed }) => closed === null);
  expect(others).toEqual([]);
  if (line === undefined) throw new Error('no check-in is open');
  return line;
};

describe('a day with a plan', () => {
  it('has the call from the morning on, due in its window, and done once it is closed', async () => {
    await planned();
    expect(await only()).toMatchObject({
      ...{ personName: 'Anna Beck', callerName: 'Clara Caller', language: 'de', date: '2026-01-05', days: 1 },
      stand: { step: 'call', state: 'later' },
    });
    await passing(HOUR);
    const line = await only();
    expect(line.stand?.state).toBe('due');
    await close(line.id);
    const [done] = await today();
    expect(done).toMatchObject({
      stand: null,
      closed: { outcome: 'spoke', feeling: 'well', closedBy: CLARA.name },
    });
  });

  it('lists overdue first, then due, then later, then done', async () => {
    const names = ['Ben', 'Cem', 'Dora'];
    const [ben, cem, dora] = await Promise.all(names.map((name) => town.addPerson(name)));
    await planned({ personId: ben, fromMinute: 700, toMinute: 760 });
    await planned({ personId: cem, fromMinute: 500, toMinute: 520 });
    await planned({ personId: dora, fromMinute: 500, toMinute: 720 });
    await planned();
    await close((await today()).find(({ personName }) => personName === 'Anna Beck')?.id ?? (1 as CheckInId));
    await passing(45 * MINUTE);
    expect((await today()).map(({ personName, stand }) => [personName, stand?.state ?? 'done'])).toEqual([
      ['Cem', 'alarm'],
      ['Dora', 'due'],
      ['Ben', 'later'],
      ['Anna Beck', 'done'],
    ]);
  });

  it('does not ring for a window that was over when the plan was made', async () => {
    now += 3 * HOUR;
    const made = await planned();
    expect(await today()).toEqual([]);
    expect(made.nextDate).toBe('2026-01-06');
  });
});

describe('the ladder', () => {
  it('logs each step with who, when and what came of it, up to help and an outcome', async () => {
    await planned();
    await passing(HOUR);
    const { id } = await only();
    const steps = ['call', 'again', 'once_more'] as const;
    for (const [tries, step] of steps.entries()) {
      await attempt(id, { tries, step });
      now += 15 * MINUTE;
    }
    await attempt(id, { tries: 3, step: 'first_contact', result: 'will_look', words: 'Has a key.' });
    now += 30 * MINUTE;
    await attempt(id, { tries: 4, step: 'second_contact' });
    const shown = await attempt(id, { tries: 5, step: 'emergency', result: 'called', words: 'Ambulance' });
    expect(shown.log.map(({ by, step, result }) => [by, step, result])).toEqual([
      [CLARA.name, 'call', 'no_answer'],
      [CLARA.name, 'again', 'no_answer'],
      [CLARA.name, 'once_more', 'no_answer'],
      [CLARA.name, 'first_contact', 'will_look'],
      [CLARA.name, 'second_contact', 'no_answer'],
      [CLARA.name, 'emergency', 'called'],
    ]);
    expect(shown.stand?.step).toBe('outcome');
    const ended = await close(id, { outcome: 'helped', feeling: null, words: 'Had fallen, is in hospital.' });
    expect(ended.closed).toMatchObject({ outcome: 'helped', words: 'Had fallen, is in hospital.' });
  });

  it('takes a step once: a second press, and a colleague who was slower, are told', async () => {
    await planned();
    await passing(HOUR);
    const { id } = await only();
    await attempt(id);
    await expect(attempt(id)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await expect(attempt(id, { tries: 1, step: 'call' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(attempt(id, { tries: 1, step: 'again', result: 'called' })).rejects.toMatchObject({
      code: 'bad_input',
    });
    await attempt(id, { tries: 1, step: 'emergency', result: 'called', words: 'Heard a cry.' });
  });

  it('names no contact that the plan does not have', async () => {
    await planned({ contacts: [] });
    await passing(HOUR);
    const { id } = await only();
    await expect(attempt(id, { step: 'first_contact' })).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe('closing', () => {
  it('needs words in an alarm, and for everything but having spoken to the person', async () => {
    await planned();
    await passing(90 * MINUTE);
    const { id } = await only();
    await expect(close(id, { outcome: 'away', feeling: null })).rejects.toMatchObject({ code: 'bad_input' });
    await passing(HOUR);
    await expect(close(id, { words: '  ' })).rejects.toMatchObject({ details: { path: 'words' } });
    await close(id, { words: 'Was in the garden.' });
    await expect(close(id)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect((await handlers['checkIns.get']({ id }, context())).closed?.words).toBe('Was in the garden.');
  });

  it('asks how the person is if and only if they were spoken to', async () => {
    await planned();
    const { id } = await only();
    await expect(close(id, { feeling: null })).rejects.toMatchObject({ details: { path: 'feeling' } });
    await expect(close(id, { outcome: 'safe', words: 'Her son rang.' })).rejects.toMatchObject({
      details: { path: 'feeling' },
    });
  });

  it('never happens by itself, whatever becomes of the plan', async () => {
    const { id, version } = await planned();
    await passing(HOUR);
    const { id: openId } = await only();
    await handlers['checkIns.updatePlan'](
      {
        id,
        version,
        plan: { ...PLAN, personId: anna, contacts: [], fromMinute: 900, toMinute: 960 },
      },
      context(),
    );
    await handlers['checkIns.pause'](
      { planId: id, from: '2026-01-05', until: '2026-01-09', reason: 'Away' },
      context(),
    );
    const end = () =>
      handlers['checkIns.endPlan']({ id, version: version + 1, reason: 'Moved away' }, context());
    await expect(end()).rejects.toMatchObject({ code: 'not_possible', details: { why: 'open_check_in' } });
    expect(await only()).toMatchObject({ id: openId, stand: { state: 'due' } });
    await close(openId);
    expect(await end()).toMatchObject({ state: 'ended', endedOn: '2026-01-05', endedReason: 'Moved away' });
    await passing(10 * DAY);
    expect(await today()).toEqual([]);
  });
});

describe('days that went by while Kith was not running', () => {
  it('are one open check-in that counts them, and today’s call comes once that is closed', async () => {
    await planned({ fromMinute: 1020, toMinute: 1080 });
    await passing(3 * DAY);
    const line = await only();
    expect(line).toMatchObject({ date: '2026-01-05', days: 3, stand: { state: 'alarm', step: 'call' } });
    await passing(DAY);
    now += 10 * HOUR;
    await passing(0);
    expect(await only()).toMatchObject({ id: line.id, days: 5, stand: { state: 'alarm' } });
    await close(line.id, { words: 'Had a good week.' });
    await passing(DAY);
    expect(await only()).toMatchObject({ date: '2026-01-10', days: 1 });
  });

  it('count from the first of them, and leave today’s window its own call', async () => {
    await planned({ fromMinute: 1020, toMinute: 1080 });
    const { id } = await only();
    await close(id);
    await passing(3 * DAY);
    const missed = await only();
    expect(missed).toMatchObject({ date: '2026-01-06', days: 2, stand: { state: 'alarm' } });
    await close(missed.id, { words: 'All is well.' });
    expect(await only()).toMatchObject({ date: '2026-01-08', days: 1, stand: { state: 'later' } });
  });
});

describe('a pause', () => {
  it('has no calls on its days, and they go on by themselves after it', async () => {
    const { id } = await planned();
    const paused = await handlers['checkIns.pause'](
      { planId: id, from: '2026-01-05', until: '2026-01-07', reason: 'With her son' },
      context(),
    );
    expect(paused).toMatchObject({
      state: 'paused',
      nextDate: '2026-01-08',
      pauses: [{ reason: 'With her son' }],
    });
    expect(await today()).toEqual([]);
    await passing(2 * DAY);
    expect(await today()).toEqual([]);
    await passing(DAY);
    expect(await only()).toMatchObject({ date: '2026-01-08', days: 1 });
  });

  it('that ends early makes up for none of its days', async () => {
    const { id } = await planned();
    const { pauses } = await handlers['checkIns.pause'](
      { planId: id, from: '2026-01-05', until: '2026-01-20', reason: 'Holidays' },
      context(),
    );
    await passing(3 * DAY);
    const [pause] = pauses;
    await handlers['checkIns.endPause']({ planId: id, id: pause?.id ?? (0 as never) }, context());
    expect(await only()).toMatchObject({ date: '2026-01-08', days: 1, stand: { state: 'later' } });
    expect((await plan(id)).pauses).toMatchObject([{ from: '2026-01-05', until: '2026-01-07' }]);
  });

  it('does not begin in the past or end before it begins', async () => {
    const { id } = await planned();
    const pause = (from: string, until: string) =>
      handlers['checkIns.pause']({ planId: id, from, until, reason: 'Away' }, context());
    await expect(pause('2026-01-04', '2026-01-09')).rejects.toMatchObject({ details: { path: 'from' } });
    await expect(pause('2026-01-09', '2026-01-08')).rejects.toMatchObject({ details: { path: 'until' } });
  });
});

describe('a plan', () => {
  it('keeps its hours by the clock of the organisation when the clocks change', async () => {
    now = Date.UTC(2026, 2, 28, 6);
    await planned({ startDate: '2026-03-28' });
    const before = await only();
    expect(new Date(before.startsAt).toISOString()).toBe('2026-03-28T08:00:00.000Z');
    await close(before.id);
    await passing(DAY);
    expect(new Date((await only()).startsAt).toISOString()).toBe('2026-03-29T07:00:00.000Z');
  });

  it('has a window also in the hour that the clocks skip', async () => {
    now = Date.UTC(2026, 2, 28, 23, 30);
    await planned({ startDate: '2026-03-29', fromMinute: 150, toMinute: 155 });
    const { startsAt, endsAt } = await only();
    expect(endsAt).toBeGreaterThan(startsAt);
  });

  it('is refused without a day to come, with a caller who is nobody, and with the person as a contact', async () => {
    await expect(planned({ rrule: 'FREQ=DAILY;UNTIL=20250101' })).rejects.toMatchObject({
      code: 'bad_input',
    });
    await expect(planned({ rrule: 'every day' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(planned({ callerId: 'nobody' })).rejects.toMatchObject({ details: { path: 'callerId' } });
    await expect(planned({ contacts: [{ kind: 'person', personId: anna }] })).rejects.toMatchObject({
      details: { path: 'contacts' },
    });
    expect(await handlers['checkIns.plans']({ show: 'running' }, context())).toEqual([]);
  });

  it('asks for a second look when three in a row are worse, until somebody has looked', async () => {
    const made = await planned();
    const next = async (feeling: Feeling) => {
      await close((await only()).id, { feeling });
      await passing(DAY);
    };
    for (const feeling of ['well', 'well', 'so_so', 'not_well'] as const) await next(feeling);
    expect((await plan(made.id)).needsLook).toBe(false);
    await next('worried');
    expect((await handlers['checkIns.plans']({ show: 'running' }, context()))[0]).toMatchObject({
      needsLook: true,
      feelings: ['well', 'well', 'so_so', 'not_well', 'worried'],
    });
    const looked = await handlers['checkIns.look'](
      { planId: made.id, words: 'The nurse comes on Thursdays now.' },
      context(),
    );
    expect(looked).toMatchObject({ needsLook: false, look: { by: CLARA.name } });
    await next('worried');
    expect((await plan(made.id)).needsLook).toBe(false);
  });
});

describe('a clock that was ahead', () => {
  const WEEK = 7 * DAY;

  it('leaves no day without its call once it is right again', async () => {
    await planned();
    await passing(WEEK);
    await close((await only()).id, { words: 'She is fine.' });
    await passing(-WEEK);
    await passing(DAY);
    expect(await only()).toMatchObject({ date: '2026-01-06', days: 1, stand: { state: 'later' } });
    await passing(DAY);
    expect(await only()).toMatchObject({ date: '2026-01-06', days: 1, stand: { state: 'alarm' } });
  });

  it('keeps the call of the day on which it was ahead', async () => {
    await planned();
    await passing(WEEK);
    await passing(-WEEK);
    expect(await only()).toMatchObject({ date: '2026-01-05', stand: { state: 'later' } });
    await passing(HOUR);
    expect((await only()).stand?.state).toBe('due');
  });
});

describe('who may see what', () => {
  const seenAs = (role: Role, table: string) =>
    town.database.read(
      (reader) => reader.sql(`SELECT * FROM ${table}`),
      sightOf({ id: 'x', name: 'x', role, permissions: new Set(ROLE_PERMISSIONS[role]) }, now),
    );

  it('shows a viewer no row of it, and an operator what is needed to call', async () => {
    const { id } = await planned();
    await passing(HOUR);
    await attempt((await only()).id);
    const away = { from: '2026-01-06', until: '2026-01-07', reason: 'Away' };
    await handlers['checkIns.pause']({ planId: id, ...away }, context());
    for (const table of ['check_in_plan', 'check_in', 'check_in_step', 'check_in_pause']) {
      expect(await seenAs('viewer', table)).toEqual([]);
      expect(await seenAs('operator', table)).toHaveLength(1);
    }
  });

  it('lets an operator see a helper who is called, or is to be rung as a contact, for as long as the plan runs', async () => {
    const helperId = await town.addHelper('Hanna Helper');
    const person = await town.database.read((reader) =>
      reader.sqlOne<{ id: number }>('SELECT person_id AS id FROM helper WHERE id = ?', [helperId]),
    );
    const names = async () =>
      (await seenAs('operator', 'person')).map((row) => (row as { display_name: string }).display_name);
    expect(await names()).not.toContain('Hanna Helper');
    const { id, version } = await planned({ contacts: [{ kind: 'person', personId: person?.id }] });
    expect(await names()).toContain('Hanna Helper');
    await handlers['checkIns.endPlan']({ id, version, reason: 'No longer needed' }, context());
    expect(await names()).not.toContain('Hanna Helper');
  });
});
