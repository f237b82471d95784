import { KithError } from '../../../shared/contract/errors';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../shared/contract';
import type { HelperId, MatchId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { MatchStatus } from '../../../shared/domain/match';
import { ROLE_PERMISSIONS } from '../../../shared/contract/permissions';
import { rulePackings } from '../../../matching/packed/rule-packings';
import { en } from '../../../shared/i18n/en';
import { contextFor } from '../../ipc/testing';
import { createTranslate } from '../../words/translate';
import { recordConsents } from '../consent/service';
import { insertMatch } from '../helpers/testing';
import { NOW, openTown, type Town } from '../matches/testing';
import { aPlace } from '../people/testing';
import { createRequest, extendSeries, getRequest } from '../requests/service';
import { aRequest } from '../requests/testing';
import { createDeskHandlers } from './handlers';
import { turnDay } from './unmet-service';

const t = await createTranslate();
const DAY = 86_400_000;
const HOUR = 3_600_000;
/** NOW is Monday the fifth, 08:00 in Vaduz. */
const today = (from: number, to: number) =>
  ({ kind: 'between', date: '2026-01-05', fromMinute: from * 60, toMinute: to * 60 }) as const;

let town: Town;
let pages: string[];
/** What the printer says, and what was printed on it. */
let printer: { answer: boolean | Error; readonly pages: string[] };
let folder: string;
let anna: PersonId;
beforeEach(async () => {
  town = await openTown();
  anna = await town.addPerson('Anna Beck', { phones: [{ asGiven: '555 01 00', e164: null }] });
  pages = [];
  printer = { answer: true, pages: [] };
  folder = await mkdtemp(join(tmpdir(), 'kith-desk-'));
});
afterEach(async () => {
  await town.dispose();
  await rm(folder, { recursive: true, force: true });
});

const handlers = createDeskHandlers({
  chooseSavePath: (name) => Promise.resolve(join(folder, name)),
  printPdf: (page) => {
    pages.push(page);
    return Promise.resolve(Buffer.from('%PDF-1.4'));
  },
  printOnPaper: (page) => {
    if (typeof printer.answer !== 'boolean') return Promise.reject(printer.answer);
    if (printer.answer) printer.pages.push(page);
    return Promise.resolve(printer.answer);
  },
  t,
});
const board = (at = NOW) => handlers['desk.today']({}, contextFor(town.database, at));
const turn = (at: number) => town.database.write('desk.turnDay', (writer) => turnDay(writer, at));
const request = (id: RequestId) => town.database.read((reader) => getRequest(reader, id));
const causes = () =>
  town.database.read((reader) =>
    reader.sql<{ id: number; cause: string; day: string }>(
      'SELECT request_id AS id, cause, day FROM unmet_need ORDER BY request_id',
    ),
  );

async function match(requestId: RequestId, helperId: HelperId, status: MatchStatus): Promise<MatchId> {
  await town.database.write('test', (writer) => insertMatch(writer, requestId, helperId, status));
  const row = await town.database.read((reader) =>
    reader.sqlOne<{ id: MatchId }>('SELECT max(id) AS id FROM "match"'),
  );
  return row?.id ?? (0 as MatchId);
}

function record(matchId: MatchId, result: Partial<InputOf<'desk.recordResult'>>, at = NOW + 12 * HOUR) {
  const nothing = { version: 1, result: 'done', side: null, reason: null, note: '' } as const;
  return handlers['desk.recordResult']({ matchId, ...nothing, ...result }, contextFor(town.database, at));
}

describe('the board', () => {
  it('shows what starts today by the clock of the organisation, unfilled first, then by hour', async () => {
    const hana = await town.addHelper('Hana Novak');
    const filled = await town.addRequest(anna, { when: { ...today(22, 24), fromMinute: 1350 } });
    await match(filled, hana, 'accepted');
    const late = await town.addRequest(anna, { when: today(23, 24) });
    const early = await town.addRequest(anna, { when: today(10, 11) });
    const due = await town.addRequest(anna, { when: { kind: 'by', date: '2026-01-05', toMinute: 1440 } });
    await town.addRequest(anna);
    await town.addRequest(anna, { when: { kind: 'any' } });
    // Ten at night in Vaduz is the day after in Tokyo and the same day here.
    const { date, starting } = await board(NOW + 14 * HOUR);
    expect(date).toBe('2026-01-05');
    expect(starting.map(({ requestId }) => requestId)).toEqual([early, late, due, filled]);
    expect(starting[3]?.helpers).toEqual([{ id: hana, name: 'Hana Novak', isTold: true }]);
  });

  it('tells what is going on from what is over without a result', async () => {
    const hana = await town.addHelper('Hana Novak');
    const over = await match(await town.addRequest(anna, { when: today(9, 10) }), hana, 'accepted');
    const going = await match(await town.addRequest(anna, { when: today(10, 12) }), hana, 'confirmed');
    const anyTime = await match(await town.addRequest(anna, { when: { kind: 'any' } }), hana, 'under_way');
    await match(await town.addRequest(anna, { when: today(15, 16) }), hana, 'accepted');
    await match(await town.addRequest(anna, { when: today(7, 8) }), hana, 'done');
    const { now, toClose } = await board(NOW + 3 * HOUR);
    expect(now.map(({ matchId }) => matchId)).toEqual([going, anyTime]);
    expect(toClose.map(({ matchId, isTold }) => [matchId, isTold])).toEqual([[over, true]]);
  });
});

describe('the result of a match', () => {
  it('is noted as done with the yes that nobody noted before it, and closes the request', async () => {
    const id = await town.addRequest(anna, { when: today(9, 10) });
    const matchId = await match(id, await town.addHelper('Hana Novak'), 'confirmed');
    expect((await record(matchId, {})).status).toBe('done');
    expect(await request(id)).toMatchObject({ status: 'closed', statusReason: 'close:met' });
    const steps = await town.database.read((reader) =>
      reader.sql('SELECT to_status AS step FROM match_event WHERE match_id = ?', [matchId]),
    );
    expect(steps).toEqual([{ step: 'accepted' }, { step: 'done' }]);
  });

  it('asks for a reason from the list, and for who called it off', async () => {
    const id = await town.addRequest(anna, { when: today(9, 10) });
    const matchId = await match(id, await town.addHelper('Hana Novak'), 'accepted');
    await expect(record(matchId, { result: 'requester_not_there' })).rejects.toMatchObject({
      ...{ code: 'bad_input', details: { path: 'reason' } },
    });
    const reason = 'cancel:other';
    await expect(record(matchId, { result: 'called_off', reason })).rejects.toMatchObject({
      ...{ code: 'bad_input', details: { path: 'side' } },
    });
    await expect(record(matchId, { result: 'helper_not_there', reason: 'close:met' })).rejects.toThrow();
    expect((await record(matchId, { result: 'helper_not_there', reason })).status).toBe('no_show');
  });

  it('never says of a helper who was not told that they stayed away', async () => {
    const id = await town.addRequest(anna, { when: today(9, 10) });
    const matchId = await match(id, await town.addHelper('Hana Novak'), 'confirmed');
    const input = { result: 'helper_not_there', reason: 'cancel:helper_not_there' } as const;
    await expect(record(matchId, input)).rejects.toMatchObject({ code: 'not_possible' });
    expect((await board(NOW + 12 * HOUR)).toClose).toMatchObject([{ matchId, isTold: false, version: 1 }]);
  });
});

describe('the turn of a day', () => {
  it('ends what passed without a helper with the rule that stood in the way, once, also after days away', async () => {
    await town.addHelper('Hana Novak', { availability: [] });
    await town.addHelper('Ines Huber', { availability: [] });
    await town.addHelper('Jo Marxer', { categories: ['category:pet_care'] });
    const busy = await town.addRequest(anna, { when: today(9, 10) });
    const unknown = await town.addRequest(anna, { when: today(9, 10), category: 'category:moving' });
    const due = await town.addRequest(anna, { when: { kind: 'by', date: '2026-01-06', toMinute: 1440 } });
    expect(await turn(NOW + 12 * HOUR)).toBe(0); // the day is not over yet
    expect(await turn(NOW + 6 * DAY)).toBe(3);
    expect(await turn(NOW + 6 * DAY)).toBe(0);
    expect(await request(busy)).toMatchObject({ status: 'unmet', statusReason: 'close:no_helper' });
    expect(await causes()).toEqual([
      { id: busy, cause: 'time', day: '2026-01-05' },
      { id: unknown, cause: 'category', day: '2026-01-05' },
      { id: due, cause: 'time', day: '2026-01-06' },
    ]);
  });

  it('tells nobody at all from somebody who might have been asked, and nothing of two who must not meet', async () => {
    const first = await town.addRequest(anna, { when: today(9, 10) });
    await turn(NOW + DAY);
    const hana = await town.addHelper('Hana Novak');
    const second = await town.addRequest(anna);
    await turn(NOW + 2 * DAY);
    const third = await town.addRequest(anna, { when: { ...today(9, 10), date: '2026-01-08' } });
    await town.database.write('test', (writer) =>
      writer.run(
        `INSERT INTO do_not_match (low_id, high_id, reason, note, created_by, created_at)
         SELECT min(?1, person_id), max(?1, person_id), 'do_not_match:other', '', 'test', 0 FROM helper WHERE id = ?2`,
        [anna, hana],
      ),
    );
    await turn(NOW + 4 * DAY);
    expect((await causes()).map(({ id, cause }) => [id, cause])).toEqual([
      [first, 'nobody_found'],
      [second, 'not_arranged'],
      [third, 'not_shown'],
    ]);
  });

  it('leaves alone what is for any time, on hold, counted on or partly done, and lets a series go on', async () => {
    const hana = await town.addHelper('Hana Novak', { availability: [] });
    const [anyTime, held, counted, partly] = [
      await town.addRequest(anna, { when: { kind: 'any' } }),
      await town.addRequest(anna, { when: today(9, 10) }),
      await town.addRequest(anna, { when: today(10, 11) }),
      await town.addRequest(anna, { when: today(11, 12), helpersNeeded: 2 }),
    ];
    await town.database.write('test', (w) =>
      w.run(`UPDATE request SET status = 'on_hold' WHERE id = ?`, [held]),
    );
    await match(counted, hana, 'confirmed');
    await match(partly, hana, 'done');
    const weekly = await town.database.write('test', (writer) =>
      createRequest(
        writer,
        { request: aRequest(anna, { when: today(13, 14) }), rrule: 'FREQ=WEEKLY;BYDAY=MO' },
        { by: 'Test', now: NOW },
      ),
    );
    expect(await turn(NOW + DAY)).toBe(1);
    for (const id of [anyTime, counted, partly]) expect((await request(id)).status).toBe('open');
    expect((await request(held)).status).toBe('on_hold');
    expect((await request(weekly.id)).status).toBe('unmet');
    expect((await board(NOW + DAY)).left.map(({ requestId }) => requestId)).toEqual([held, partly]);
    const later = 8 * 7 * DAY;
    expect(await town.database.write('test', (writer) => extendSeries(writer, NOW + later))).toBeGreaterThan(
      0,
    );
  });

  it('lets a request be opened again for another time, and does not end it once more for the one that passed', async () => {
    const id = await town.addRequest(anna, { when: today(9, 10), details: 'Ring twice.', place: aPlace() });
    await turn(NOW + DAY);
    const [need] = (await board(NOW + DAY)).ended;
    expect(need).toMatchObject({ requestId: id, cause: 'nobody_found', day: '2026-01-05' });
    const reopen = (date: string, at = NOW + DAY) =>
      handlers['desk.reopen'](
        { id, version: need?.version ?? 0, when: { ...today(9, 10), date } },
        contextFor(town.database, at),
      );
    await expect(reopen('2026-01-05')).rejects.toMatchObject({
      code: 'bad_input',
      details: { path: 'when' },
    });
    expect((await request(id)).status).toBe('unmet');
    const opened = await reopen('2026-01-07');
    expect(opened).toMatchObject({ status: 'open', statusReason: null, details: 'Ring twice.' });
    expect(opened.place?.line).toBe('Städtle 12');
    expect((await board(NOW + DAY)).ended).toEqual([]);
    expect(await turn(NOW + DAY)).toBe(0);
    expect(await turn(NOW + 3 * DAY)).toBe(1);
    expect(await causes()).toMatchObject([{ id, day: '2026-01-07' }]);
  });

  it('is left to whoever opened a request again without another time', async () => {
    const id = await town.addRequest(anna, { when: today(9, 10) });
    await turn(NOW + DAY);
    await town.database.write('test', (w) => w.run(`UPDATE request SET status = 'open' WHERE id = ?`, [id]));
    expect(await turn(NOW + 2 * DAY)).toBe(0);
    expect((await board(NOW + DAY)).left).toMatchObject([{ requestId: id }]);
  });
});

it('counts what was not met in a month by category and reason, also what staff ended', async () => {
  await town.addRequest(anna, { when: today(9, 10) });
  await town.addRequest(anna, { when: today(11, 12) });
  await town.addRequest(anna, { when: { ...today(9, 10), date: '2026-02-01' } });
  const byHand = await town.addRequest(anna, { when: { kind: 'any' }, category: 'category:moving' });
  await turn(NOW + 60 * DAY);
  await town.database.write('test', (w) =>
    w.run(
      `UPDATE request SET status = 'unmet', status_reason = 'close:out_of_area', updated_at = ? WHERE id = ?`,
      [NOW, byHand],
    ),
  );
  const of = (month: string) => handlers['desk.unmet']({ month }, contextFor(town.database, NOW));
  expect(await of('2026-01')).toEqual([
    { category: 'category:shopping', cause: 'nobody_found', count: 2 },
    { category: 'category:moving', cause: 'close:out_of_area', count: 1 },
  ]);
  expect(await of('2026-02')).toMatchObject([{ count: 1 }]);
  expect(await of('2025-12')).toEqual([]);
});

describe('sheets', () => {
  const operator = {
    ...{ id: null, name: 'Otto', role: 'operator' as const },
    permissions: new Set(ROLE_PERMISSIONS.operator),
  };
  const exported = () =>
    town.database.read((reader) =>
      reader.sql<{ n: number }>(`SELECT count(*) AS n FROM audit_entry WHERE action = 'exported'`),
    );

  async function task(scopes: readonly ('share_contact' | 'share_address')[]): Promise<HelperId> {
    const hana = await town.addHelper('Hana Novak');
    const id = await town.addRequest(anna, {
      ...{
        when: today(9, 10),
        details: 'Key under the pot',
        wheelchair: true,
        place: aPlace({ line: 'Am Bach 3' }),
      },
    });
    await match(id, hana, 'accepted');
    const answers = (['share_contact', 'share_address', 'health'] as const).map((scope) => ({
      ...{ scope, isGiven: scopes.some((one) => one === scope), basis: 'consent' as const },
    }));
    await town.database.write('test', (writer) =>
      recordConsents(
        writer,
        { personId: anna, answers, how: 'phone', givenOn: '2026-01-05' },
        { by: 'Test', now: NOW },
        t,
      ),
    );
    return hana;
  }

  const notedPrints = () =>
    town.database.read((reader) =>
      reader.sql(`SELECT e.action, e.person_id IS NOT NULL AS ofSomebody, v.changes ->> 'what' AS what
        FROM audit_entry e JOIN audit_value v ON v.entry_id = e.id
        WHERE e.action IN ('print_asked', 'printed') ORDER BY e.id`),
    );

  it('tell a helper what was agreed to be shared, and note that they left the record', async () => {
    const helperId = await task(['share_contact', 'share_address']);
    const context = contextFor(town.database, NOW, operator);
    expect(await handlers['desk.saveTaskSheet']({ helperId }, context)).toEqual({ tasks: 1 });
    for (const words of ['Anna Beck', '555 01 00', 'Am Bach 3', 'Key under the pot'])
      expect(pages[0]).toContain(words);
    expect(pages[0]).not.toContain('wheelchair'); // they said no to notes about their health
    expect(await readdir(folder)).toEqual([`kith-tasks-${String(helperId)}-2026-01-05.pdf`]);
    expect(await exported()).toEqual([{ n: 1 }]);
  });

  it('write a number as it is dialled here', async () => {
    anna = await town.addPerson('Anna Beck', { phones: [{ asGiven: '00423/2350101', e164: '+4232350101' }] });
    await handlers['desk.saveTaskSheet'](
      { helperId: await task(['share_contact']) },
      contextFor(town.database, NOW, operator),
    );
    expect(pages[0]).toContain('235 01 01');
  });

  it('are printed as they are saved, and noted as printed with whose they were', async () => {
    const helperId = await task(['share_contact']);
    const context = contextFor(town.database, NOW, operator);
    await handlers['desk.saveTaskSheet']({ helperId }, context);
    expect(await handlers['desk.printTaskSheet']({ helperId }, context)).toEqual({ tasks: 1 });
    expect(printer.pages).toEqual(pages);
    expect(await handlers['desk.printDaySheet']({}, contextFor(town.database, NOW))).toEqual({ rows: 1 });
    expect(await notedPrints()).toEqual([
      { action: 'print_asked', ofSomebody: 1, what: 'task_sheet' },
      { action: 'printed', ofSomebody: 1, what: 'task_sheet' },
      { action: 'print_asked', ofSomebody: 0, what: 'day_sheet' },
      { action: 'printed', ofSomebody: 0, what: 'day_sheet' },
    ]);
  });

  it('are not printed when it cannot be noted that they are about to be', async () => {
    const write = (): Promise<never> => Promise.reject(new KithError('storage_failed', 'No space is left.'));
    await expect(
      handlers['desk.printDaySheet']({}, { ...contextFor(town.database, NOW), write }),
    ).rejects.toMatchObject({ code: 'storage_failed' });
    expect(printer.pages).toEqual([]);
  });

  it('are noted as asked for alone when the dialog of the printer is closed, or no printer takes them', async () => {
    const context = contextFor(town.database, NOW);
    printer.answer = false;
    expect(await handlers['desk.printDaySheet']({}, context)).toBeNull();
    printer.answer = new KithError('not_possible', 'No printer was found.');
    await expect(handlers['desk.printDaySheet']({}, context)).rejects.toMatchObject({ code: 'not_possible' });
    const asked = { action: 'print_asked', ofSomebody: 0, what: 'day_sheet' };
    expect(await notedPrints()).toEqual([asked, asked]);
  });

  it('withhold name, number, door and words where sharing was refused', async () => {
    const helperId = await task([]);
    await handlers['desk.saveTaskSheet']({ helperId }, contextFor(town.database, NOW, operator));
    for (const words of ['Anna', '555 01 00', 'Am Bach 3', 'Key under the pot'])
      expect(pages[0]).not.toContain(words);
    expect(pages[0]).toContain('Weekly shopping');
  });

  it('show the day without a number or a door', async () => {
    await task(['share_contact', 'share_address']);
    expect(await handlers['desk.saveDaySheet']({}, contextFor(town.database, NOW))).toEqual({ rows: 1 });
    expect(pages[0]).toContain('Anna Beck, Vaduz');
    expect(pages[0]).toContain('Hana Novak');
    for (const words of ['555 01 00', 'Am Bach 3', 'Key under the pot'])
      expect(pages[0]).not.toContain(words);
  });
});

it('has words for every rule that may stand in the way', () => {
  const codes = Object.keys(rulePackings);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !(code in en.desk.cause))).toEqual([]);
});
