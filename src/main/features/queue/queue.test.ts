import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId, RequestId } from '../../../shared/domain/ids';
import { addMeasureFor } from './testing';
import { erasePerson } from '../../privacy/erase-person';
import { insertAnswers } from '../consent/repository';
import { keepDraft } from '../drafts/service';
import { undoImport } from '../imports/service';
import { NOW, openTown, type Town } from '../matches/testing';
import { isUpkeepDue, keepQueue } from './follow-ups';
import { hasFallenDue } from './repository';
import { account, programOn, type Program } from './testing';

const HOUR = 3_600_000;
const ADA = account('Ada', 'front_desk');
const OTTO = account('Otto');
const RULES = { firstMinutes: 30, factor: 2, mostHours: 24, tries: 2, followUps: false, followUpHours: 24 };

let town: Town;
let now: number;
let desk: Program;
let anna: PersonId;
beforeEach(async () => {
  now = NOW;
  town = await openTown();
  desk = programOn(town.database, () => now, { process: 'run', desk: 'desk' });
  anna = await town.addPerson('Anna Beck', {
    phones: [{ asGiven: '235 01 00', e164: '+4232350100' }],
    languages: ['de'],
  });
});
afterEach(() => town.dispose());

const saveRules = (changes: object) =>
  desk.handlers['queue.saveRules']({ ...RULES, ...changes }, desk.as(ADA));
const upkeep = () => town.database.write('upkeep', (writer) => keepQueue(writer, now));
const isDue = () => town.database.read((reader) => isUpkeepDue(reader, now));
const answerPhone = (isGiven: boolean, withdrawnOn: string | null = null) =>
  town.database.write('consent', async (writer) => {
    const answer = { scope: 'by_phone', basis: 'consent', words: 'May we ring?', wordsVersion: 1 } as const;
    const noted = { how: 'phone', givenOn: '2026-01-05', recordedBy: 'Ada', recordedAt: now } as const;
    const withdrawnBy = withdrawnOn === null ? null : 'Ada';
    await insertAnswers(writer, [{ personId: anna, isGiven, ...answer, ...noted, withdrawnOn, withdrawnBy }]);
  });
const sql = <T>(text: string) => town.database.read((reader) => reader.sql<T>(text));

describe('a callback', () => {
  it('says whom to ring and why, and every try, from the first to the one that reached them', async () => {
    await saveRules({ tries: 5 });
    await desk.add(OTTO, { personId: anna, name: '', words: ' About the lift ', reason: 'promised' });
    expect(await desk.open(OTTO, 1)).toMatchObject({
      ...{ name: 'Anna Beck', number: '235 01 00', reason: 'promised', words: 'About the lift' },
      ...{ createdBy: 'Otto', languages: ['de'], history: [], tries: 0, version: 1 },
    });
    expect(await desk.record(OTTO, 1, 'no_answer')).toMatchObject({
      ...{ dueAt: NOW + HOUR / 2, tries: 1, state: 'open', reserved: null },
    });
    expect((await desk.list(OTTO)).items).toEqual([]);
    expect((await desk.list(OTTO, 'later')).counts).toEqual({ due: 0, later: 1, stuck: 0 });
    now += HOUR / 2;
    expect(await desk.next(ADA)).toMatchObject({ id: 1, reserved: { by: 'Ada' } });
    await desk.record(ADA, 1, 'reached', { version: 2, words: 'All is well.' });
    expect((await desk.list(OTTO, 'ended')).items).toMatchObject([{ id: 1, state: 'done' }]);
    expect(await sql(`SELECT by, outcome, words FROM queue_try ORDER BY id`)).toEqual([
      { by: 'Otto', outcome: 'no_answer', words: '' },
      { by: 'Ada', outcome: 'reached', words: 'All is well.' },
    ]);
  });

  it('is for a person to decide on after the last try, and begins again or ends as they say', async () => {
    await saveRules({});
    await desk.add(OTTO);
    await desk.record(OTTO, 1, 'engaged');
    expect(await desk.record(OTTO, 1, 'left_message', { version: 2 })).toMatchObject({ state: 'stuck' });
    now += 100 * HOUR;
    expect(await desk.next(ADA)).toBeNull();
    expect(await desk.record(ADA, 1, 'again', { version: 3 })).toMatchObject({ state: 'open', tries: 0 });
    expect(await desk.next(OTTO)).toMatchObject({ id: 1 });
    await expect(desk.record(OTTO, 1, 'dropped', { version: 4 })).rejects.toMatchObject({
      details: { path: 'words' },
    });
    await desk.record(OTTO, 1, 'dropped', { version: 4, words: 'Wrote a letter instead.' });
    await expect(desk.open(ADA, 1)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('that is noted twice by the same save is noted once', async () => {
    await desk.add(OTTO);
    const draftId = crypto.randomUUID();
    const twice = [1, 2].map(() => desk.record(OTTO, 1, 'no_answer', { draftId }));
    expect((await Promise.all(twice)).map(({ tries }) => tries)).toEqual([1, 1]);
    await expect(desk.record(OTTO, 1, 'no_answer')).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await sql('SELECT id FROM queue_try')).toHaveLength(1);
  });

  it('that was skipped or handed over is next for somebody else, with why, and can still be opened by hand', async () => {
    await desk.add(OTTO);
    await expect(desk.record(OTTO, 1, 'skipped')).rejects.toMatchObject({ details: { path: 'skipReason' } });
    await expect(desk.record(OTTO, 1, 'skipped', { skipReason: 'skip:unheard_of' })).rejects.toMatchObject({
      code: 'bad_input',
    });
    await desk.record(OTTO, 1, 'skipped', { skipReason: 'skip:language' });
    expect(await desk.next(OTTO)).toBeNull();
    expect(await desk.next(ADA)).toMatchObject({ history: [{ by: 'Otto', skipReason: 'skip:language' }] });
    await desk.record(ADA, 1, 'handed_over', { version: 2, words: 'She hears badly: speak slowly.' });
    await desk.open(OTTO, 1);
  });

  it('comes in the order in which calls are due, and only of the kinds that are wanted', async () => {
    await desk.add(OTTO, { name: 'Second', dueAt: NOW - HOUR });
    await desk.add(OTTO, { name: 'First', dueAt: NOW - 2 * HOUR });
    await desk.add(OTTO, { name: 'Later', dueAt: NOW + HOUR });
    await desk.add(OTTO, { kind: 'voicemail', name: '', number: '+423 235 01 00', dueAt: NOW - 3 * HOUR });
    expect((await desk.list(OTTO)).items.map(({ name }) => name)).toEqual(['', 'First', 'Second']);
    const next = await desk.handlers['queue.next']({ kinds: ['callback'] }, desk.as(OTTO));
    expect(next?.name).toBe('First');
  });

  it('falls due once', async () => {
    await desk.add(OTTO, { dueAt: NOW + HOUR });
    await desk.add(OTTO, { dueAt: NOW + HOUR });
    const hasFallen = (since: number, until: number) =>
      town.database.read((reader) => hasFallenDue(reader, since, until));
    expect(await hasFallen(NOW, NOW + HOUR - 1)).toBe(false);
    expect(await hasFallen(NOW + HOUR - 1, NOW + HOUR)).toBe(true);
    expect(await hasFallen(NOW + HOUR, NOW + 2 * HOUR)).toBe(false);
    now += HOUR;
    for (const id of [1, 2]) await desk.record(OTTO, id, 'reached');
    expect(await hasFallen(NOW, NOW + HOUR)).toBe(false);
  });

  it('needs somebody to ring', async () => {
    await expect(desk.add(OTTO, { name: ' ' })).rejects.toMatchObject({ code: 'bad_input' });
    await expect(desk.add(OTTO, { personId: 99 })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a second callback', () => {
  const there = async (changes: object) => (await desk.add(OTTO, changes)).there.map(({ id }) => id);

  it('for the same person and reason is not made without saying so', async () => {
    expect(await there({ personId: anna })).toEqual([]);
    expect(await there({ personId: anna })).toEqual([1]);
    expect(await there({ personId: null, number: '00423 235 0100' })).toEqual([1]);
    expect(await there({ personId: anna, reason: 'details' })).toEqual([]);
    expect((await desk.add(OTTO, { personId: anna, isWanted: true })).added).toMatchObject({ id: 3 });
    await desk.record(OTTO, 1, 'reached');
    await desk.record(OTTO, 3, 'reached');
    expect(await there({ personId: anna })).toEqual([]);
  });

  it('keeps what was typed until it is added, and the same save twice adds one', async () => {
    await desk.add(OTTO, { personId: anna });
    const draftId = crypto.randomUUID();
    const draft = {
      id: draftId,
      form: 'queue_item',
      key: 'new',
      screen: '/queue',
      version: null,
      body: '{}',
    } as const;
    await town.database.write('keep', (writer) => keepDraft(writer, OTTO, draft, now));
    expect(await desk.add(OTTO, { personId: anna, draftId })).toMatchObject({ added: null });
    expect(await sql('SELECT id FROM draft')).toHaveLength(1);
    const wanted = { personId: anna, draftId, isWanted: true };
    expect((await desk.add(OTTO, wanted)).added).toMatchObject({ id: 2 });
    expect((await desk.add(OTTO, wanted)).added).toMatchObject({ id: 2 });
    expect(await sql('SELECT id FROM draft')).toEqual([]);
  });

  it('to a number is known also before anybody knows whose it is', async () => {
    expect(await there({ number: '+423 235 01 00' })).toEqual([]);
    expect(await there({ number: '235 01 00' })).toEqual([1]);
    expect(await there({ personId: anna })).toEqual([1]);
  });
});

describe('a round', () => {
  const filter = (changes: object = {}) => ({ categories: [], urgencies: [], olderThanDays: 0, ...changes });
  const make = (changes: object = {}) =>
    desk.handlers['queue.makeRound']({ filter: filter(changes), words: 'Snow tonight' }, desk.as(ADA));
  const preview = (changes: object = {}) =>
    desk.handlers['queue.previewRound'](filter(changes), desk.as(ADA));
  let first: RequestId;
  beforeEach(async () => {
    first = await town.addRequest(anna, { urgency: 'high' });
    await town.addRequest(await town.addPerson('Berta'), { urgency: 'low' });
  });

  it('makes a call for each open request that fits, and never two for one', async () => {
    expect(await preview({ urgencies: ['high'] })).toEqual({ requests: 1, already: 0 });
    expect(await preview({ olderThanDays: 1 })).toEqual({ requests: 0, already: 0 });
    expect(await make({ urgencies: ['high'] })).toEqual({ made: 1 });
    expect(await preview()).toEqual({ requests: 1, already: 1 });
    expect(await make()).toEqual({ made: 1 });
    expect(await make()).toEqual({ made: 0 });
    expect((await desk.list(OTTO)).items).toMatchObject([
      { kind: 'round', name: 'Anna Beck', requestId: first },
      { kind: 'round', name: 'Berta' },
    ]);
  });

  it('closes a request that is not needed any more, together with the call', async () => {
    await make({ urgencies: ['high'] });
    const { version } = await desk.open(OTTO, 1);
    const input = { id: 1 as never, version, words: 'Her son drives.' };
    await desk.handlers['queue.endRequest'](input, desk.as(OTTO));
    expect(
      await sql('SELECT status, status_reason AS why, status_note AS note FROM request WHERE id = 1'),
    ).toEqual([{ status: 'closed', why: 'close:no_longer_needed', note: 'Her son drives.' }]);
    await desk.add(OTTO);
    await expect(
      desk.handlers['queue.endRequest']({ id: 2 as never, version: 1, words: '' }, desk.as(OTTO)),
    ).rejects.toMatchObject({ code: 'not_possible' });
  });

  it('rings nobody who does not want to be rung, nor who takes that back later', async () => {
    await answerPhone(false);
    expect(await preview()).toEqual({ requests: 1, already: 0 });
    await answerPhone(true);
    expect(await make()).toEqual({ made: 2 });
    await desk.add(OTTO, { personId: anna, reason: 'other' });
    expect(await isDue()).toBe(false);
    await answerPhone(true, '2026-01-05');
    expect(await isDue()).toBe(true);
    await upkeep();
    // What somebody asked for or promised by hand stays.
    expect((await desk.list(OTTO)).items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'round Berta',
      'callback Anna Beck',
    ]);
  });

  it('lets go of a request that ended meanwhile, but not while somebody has the call open', async () => {
    await make();
    await desk.open(OTTO, 1);
    await town.database.write('close', (writer) =>
      writer.run(`UPDATE request SET status = 'closed', status_reason = 'close:met'`),
    );
    await upkeep();
    expect((await desk.list(OTTO, 'ended')).items.map(({ name }) => name)).toEqual(['Berta']);
    await desk.leave(OTTO, 1);
    expect(await isDue()).toBe(true);
    await upkeep();
    expect(await isDue()).toBe(false);
  });
});

describe('a follow-up', () => {
  const accept = async () => {
    const requestId = await town.addRequest(anna);
    const helperId = await town.addHelper('Hugo');
    await town.database.write('match', (writer) =>
      writer.run(
        `INSERT INTO "match" (request_id, helper_id, status, cost, terms, is_clear, version, created_at, updated_at, updated_by)
         VALUES (?, ?, 'accepted', 0, '[]', 1, 1, ?, ?, 'Test')`,
        [requestId, helperId, now, now],
      ),
    );
  };

  it('is made by itself once the task is over, once, and due as long after as the rule says', async () => {
    await accept();
    await saveRules({ followUps: true, followUpHours: 2 });
    await upkeep();
    expect(await sql('SELECT id FROM queue_item')).toEqual([]);
    // Tomorrow, eleven in Vaduz, is when the task ends.
    const over = Date.UTC(2026, 0, 6, 10);
    now = over;
    expect(await isDue()).toBe(true);
    await upkeep();
    await upkeep();
    expect((await desk.list(OTTO, 'later')).items).toMatchObject([
      { kind: 'follow_up', name: 'Anna Beck', dueAt: over + 2 * HOUR, reason: 'how_it_went' },
    ]);
    expect(await desk.open(OTTO, 1)).toMatchObject({ helperName: 'Hugo', matchId: 1 });
  });

  it('is not made for somebody who does not want to be rung', async () => {
    await accept();
    await saveRules({ followUps: true, followUpHours: 2 });
    await answerPhone(false);
    now = Date.UTC(2026, 0, 6, 10);
    expect(await isDue()).toBe(false);
    await upkeep();
    expect(await sql('SELECT id FROM queue_item')).toEqual([]);
  });

  it('is made for nothing that was over before an admin turned it on', async () => {
    await accept();
    now = Date.UTC(2026, 0, 7);
    await saveRules({ followUps: true });
    expect(await isDue()).toBe(false);
    await upkeep();
    expect(await sql('SELECT id FROM queue_item')).toEqual([]);
  });
});

describe('people', () => {
  it('who are hidden are rung by the front desk alone', async () => {
    await desk.add(ADA, { personId: anna, name: '' });
    await addMeasureFor(town.database, anna, now);
    expect((await desk.list(OTTO)).items).toEqual([]);
    expect(await desk.next(OTTO)).toBeNull();
    await expect(desk.open(OTTO, 1)).rejects.toMatchObject({ code: 'not_found' });
    expect((await desk.list(ADA)).total).toBe(1);
  });

  it('who are erased are not rung any more, and nothing says who they were', async () => {
    await desk.add(OTTO, { personId: anna, name: 'Anna of the mill', words: 'The mill' });
    await desk.add(OTTO, { name: 'Anni', number: '235 01 00', reason: 'other', words: 'Miller' });
    await desk.record(OTTO, 1, 'no_answer', { words: 'Rang at the mill' });
    await town.database.write('erase', (writer) => erasePerson(writer, anna, { kept: [], masked: [] }, now));
    expect(await sql('SELECT name, number, e164, words, state FROM queue_item')).toEqual([
      { name: '', number: '', e164: null, words: '', state: 'dropped' },
      { name: '', number: '', e164: null, words: '', state: 'dropped' },
    ]);
    expect(await sql('SELECT outcome, words FROM queue_try')).toEqual([{ outcome: 'no_answer', words: '' }]);
  });

  it('do not go with the import that they came with while there is a call to make', async () => {
    await town.database.write('test', async (writer) => {
      await writer.run(
        `INSERT INTO import_batch (id, kind, at, by, rows, imported, rejected, skipped) VALUES (1, 'requests', 0, 'x', 1, 1, 0, 0)`,
      );
      await writer.run(
        `INSERT INTO import_item (batch_id, kind, item_id, fingerprint) VALUES (1, 'person', ?, 'f')`,
        [anna],
      );
    });
    await desk.add(OTTO, { personId: anna });
    await expect(
      town.database.write('test', (writer) => undoImport(writer, 1 as never, now)),
    ).rejects.toMatchObject({ code: 'not_possible' });
  });
});

describe('a shift', () => {
  const { handlers, as } = { handlers: () => desk.handlers, as: (who: typeof ADA) => desk.as(who) };
  const notes = async (who: typeof ADA) =>
    (await handlers()['shift.notes']({ offset: 0, limit: 10 }, as(who))).items;
  const state = (who: typeof ADA) => handlers()['queue.state']({}, as(who));

  it('shows what waits and what one did oneself, not what others did', async () => {
    await desk.add(OTTO, { dueAt: NOW - HOUR });
    await desk.add(OTTO, { name: 'Berta', kind: 'voicemail' });
    await desk.record(OTTO, 1, 'no_answer');
    expect(await handlers()['shift.get']({}, as(OTTO))).toMatchObject({
      waiting: { due: 1, later: 1, stuck: 0, kinds: { callback: 0, voicemail: 1 }, longest: NOW },
      done: [{ name: 'Anna', kind: 'callback', outcome: 'no_answer' }],
    });
    expect((await handlers()['shift.get']({}, as(ADA))).done).toEqual([]);
    now += 13 * HOUR;
    expect((await handlers()['shift.get']({}, as(OTTO))).done).toEqual([]);
  });

  it('counts one’s own phone calls and their length', async () => {
    const call = (who: string, begun: number, minutes: number | null) =>
      town.database.write('call', (writer) =>
        writer.run(
          `INSERT INTO call (key, direction, started_at, ended_at, disposition, operator_id, operator)
           VALUES (?, 'in', ?, ?, ?, ?, 'x')`,
          [
            ...[crypto.randomUUID(), begun, minutes === null ? null : begun + minutes * 60_000],
            ...[minutes === null ? null : 'added', who],
          ],
        ),
      );
    await call('otto', NOW - HOUR, 10);
    await call('otto', NOW - 2 * HOUR, 5);
    await call('otto', NOW, null);
    await call('otto', NOW - 13 * HOUR, 60);
    await call('ada', NOW - HOUR, 60);
    expect(await handlers()['shift.get']({}, as(OTTO))).toMatchObject({ calls: { count: 3, minutes: 15 } });
  });

  it('tells the next one, and it stays known who has read it', async () => {
    await handlers()['shift.write']({ words: ' The clinic is closed. ' }, as(OTTO));
    expect([await state(OTTO), await state(ADA)]).toMatchObject([{ unread: 0 }, { unread: 1 }]);
    expect(await notes(ADA)).toMatchObject([{ by: 'Otto', words: 'The clinic is closed.', isRead: false }]);
    for (let n = 0; n < 2; n++) await handlers()['shift.markRead']({ id: 1 as never }, as(ADA));
    expect(await notes(OTTO)).toMatchObject([{ readBy: ['Ada'], isRead: true }]);
    expect(await state(ADA)).toMatchObject({ unread: 0 });
  });
});
