import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROLE_PERMISSIONS } from '../../../shared/contract/permissions';
import type { HelperId, PersonId } from '../../../shared/domain/ids';
import { contextFor } from '../../ipc/testing';
import { plantPerson, type Planted } from '../../privacy/testing/planted';
import { createHelper } from '../helpers/service';
import { aHelper, insertMatch } from '../helpers/testing';
import { NOW } from '../matches/testing';
import { addDoNotMatch } from '../people/do-not-match';
import { getPerson } from '../people/service';
import { aPlace } from '../people/testing';
import { createDuplicateHandlers } from './handlers';
import { MERGE_CARE } from './merge-care';
import { namesLeft, rowsOfAll } from './testing';

const handlers = createDuplicateHandlers();
let planted: Planted;
/** Details of her stand in every table; she is the one who goes. */
let gone: PersonId;
let kept: PersonId;

beforeEach(async () => {
  planted = await plantPerson();
  gone = planted.personId;
  kept = await planted.town.addPerson('Zita Surname', {
    phones: [{ asGiven: '555 77 77', e164: '+4235557777' }],
    notes: 'Rings twice',
    languages: ['en'],
    places: [aPlace({ line: 'Neugasse 1' })],
  });
});
afterEach(() => planted.town.dispose());

const context = () => contextFor(planted.database, NOW);
const pair = () => ({ kind: 'person' as const, keptId: kept as number, goneId: gone as number });
const preview = () => handlers['duplicates.preview'](pair(), context());
const merge = async (choices = {}) =>
  handlers['duplicates.merge']({ ...pair(), stamp: (await preview()).stamp, choices }, context());
const undo = (mergeId: number) => handlers['duplicates.undo']({ mergeId }, context());
const keptHelper = (): Promise<HelperId> =>
  planted.database.write(
    'test',
    async (w) => (await createHelper(w, aHelper(kept, { notes: 'Early' }), NOW)).id,
  );
const sql = (text: string) => planted.database.write('test', (w) => w.run(text));

describe('two people merged', () => {
  it('are one, under whom every row stands that named the other', async () => {
    await merge();
    const moving = Object.entries(MERGE_CARE.person).filter(
      ([, care]) => care === 'moves' || care === 'joins',
    );
    const columns = moving.map(([name]) => name).filter((name) => !/template|form_key/.test(name));
    expect(await namesLeft(planted.database, columns, gone)).toEqual([]);
    const person = await planted.database.read((r) => getPerson(r, kept));
    expect(person.displayName).toBe('Zita Surname');
    expect(person.phones.map(({ asGiven }) => asGiven)).toEqual(['555 77 77', '555 01 23']);
    expect(person.email).toBe('zqmail@beispiel.example');
    expect(person.notes).toMatch(/^Rings twice\n\nZqnotes/);
    expect(person.places.map(({ line }) => line)).toEqual(['Neugasse 1', 'Zqhomeline 4', 'Feldweg 2']);
    const series = await planted.database.read((r) =>
      r.sqlOne<{ id: number }>(`SELECT (template ->> 'requesterId') AS id FROM request_series`),
    );
    expect(series?.id).toBe(kept);
  });

  it('take what was chosen, field by field', async () => {
    await merge({ 'person.name': 'gone', 'person.notes': 'kept', 'person.phones': 'gone' });
    const person = await planted.database.read((r) => getPerson(r, kept));
    expect(person).toMatchObject({ displayName: 'Zqgivena Zqsurnamea', notes: 'Rings twice' });
    expect(person.phones.map(({ asGiven }) => asGiven)).toEqual(['555 01 23']);
  });

  it.each([
    ['one helper', false],
    ['two helpers', true],
  ])('of %s are as they were, row by row, after an undo', async (_name, both) => {
    if (both) await keptHelper();
    await sql(`INSERT INTO draft (id, owner, form, form_key, screen, body, kept_at)
      VALUES ('9d0f3c52-6a1b-4e8e-8f3a-2b7c1d4e5f60', 'x', 'person', '${String(gone)}', '/', '{}', 0)`);
    const before = await rowsOfAll(planted.database);
    const { id } = await merge({ 'person.places': 'kept' });
    expect((await rowsOfAll(planted.database))['person']).not.toEqual(before['person']);
    await undo(id);
    expect(await rowsOfAll(planted.database)).toEqual(before);
    expect(await handlers['duplicates.merges']({}, context())).toEqual([]);
  });

  it('with a record as helper each keep the matches, hours and checks of both', async () => {
    const helperId = await keptHelper();
    await merge();
    const one = (text: string) => planted.database.read((r) => r.sqlOne<{ n: number }>(text));
    expect(await one(`SELECT count(*) AS n FROM helper WHERE person_id = ${String(kept)}`)).toEqual({ n: 1 });
    for (const table of ['"match"', 'vetting', 'availability'])
      expect(
        await one(`SELECT count(*) > 0 AS n FROM ${table} WHERE helper_id = ${String(helperId)}`),
      ).toEqual({ n: 1 });
    expect(
      await namesLeft(planted.database, ['match.helper_id', 'vetting.helper_id'], planted.helperId),
    ).toEqual([]);
  });

  it('are told of in the audit', async () => {
    await merge();
    const notes = await planted.database.read((r) =>
      r.sql(
        `SELECT action, person_id AS personId, row_key AS rowKey FROM audit_entry WHERE action = 'merged'`,
      ),
    );
    expect(notes).toEqual([{ action: 'merged', personId: kept, rowKey: String(gone) }]);
  });
});

describe('plans of check-ins', () => {
  const plan = (id: number, who: number, contacts: readonly [number, number] | null) =>
    sql(`INSERT INTO check_in_plan (id, person_id, rrule, start_date, from_minute, to_minute, first_person_id, first_name,
        first_phone, second_person_id, second_name, second_phone, notes, opened_until, ended_reason, looked_words,
        version, created_by, created_at, updated_at)
      VALUES (${String(id)}, ${String(who)}, 'FREQ=DAILY', '2026-01-05', 540, 600, ${String(contacts?.[0] ?? null)}, '',
        '', ${String(contacts?.[1] ?? null)}, '', '', '', '2026-01-06', '', '', 1, 'x', 0, 0)`);
  const plans = (columns: string) =>
    planted.database.read((r) => r.sql(`SELECT ${columns} FROM check_in_plan WHERE id > 100 ORDER BY id`));

  it('name nobody as a contact for themselves, and nobody twice', async () => {
    const third = await planted.town.addPerson('Third');
    await plan(101, kept, [gone, third]);
    await plan(102, third, [kept, gone]);
    const before = await rowsOfAll(planted.database);
    const { id } = await merge();
    expect(await plans('person_id AS who, first_person_id AS first, second_person_id AS second')).toEqual([
      { who: kept, first: third, second: null },
      { who: third, first: kept, second: null },
    ]);
    await undo(id);
    expect(await rowsOfAll(planted.database)).toEqual(before);
  });

  it('that were opened for another day since do not stand against an undo, and stay opened', async () => {
    await plan(101, gone, null);
    const { id } = await merge();
    await sql(`UPDATE check_in_plan SET opened_until = '2026-01-07'`);
    await undo(id);
    expect(await plans('person_id AS who, opened_until AS until')).toEqual([
      { who: gone, until: '2026-01-07' },
    ]);
  });
});

describe('a merge is refused', () => {
  const refused = (why: string) =>
    expect(merge()).rejects.toMatchObject({ code: 'not_possible', details: { obstacle: why } });

  it('of two who are kept apart', async () => {
    const rule = { personId: kept, otherId: gone, reason: 'do_not_match:other', note: '' };
    await planted.database.write('test', (w) => addDoNotMatch(w, rule, { by: 'Test', now: NOW }));
    await refused('kept_apart');
  });

  it('of two of whom one helped the other', async () => {
    const requestId = await planted.town.addRequest(kept);
    await planted.database.write('test', (w) => insertMatch(w, requestId, planted.helperId, 'done'));
    await refused('helped_each_other');
  });

  it('of two helpers on one request', async () => {
    const requestId = await planted.town.addRequest(await planted.town.addPerson('Rita'), {
      helpersNeeded: 2,
    });
    const other = await keptHelper();
    await planted.database.write('test', async (w) => {
      await insertMatch(w, requestId, planted.helperId, 'confirmed');
      await insertMatch(w, requestId, other, 'confirmed');
    });
    await refused('both_on_request');
  });

  it('where a match would break a rule that keeps two apart', async () => {
    const [requestId, other] = [await planted.town.addRequest(kept), await planted.town.addHelper('Nina')];
    await planted.database.write('test', (w) => insertMatch(w, requestId, other, 'confirmed'));
    await sql(`INSERT INTO do_not_match (low_id, high_id, reason, note, created_by, created_at)
      SELECT ${String(gone)}, person_id, 'do_not_match:other', '', 'x', 0 FROM helper WHERE id = ${String(other)}`);
    await refused('kept_apart_match');
  });

  it('when one of them was changed since the preview', async () => {
    const { stamp } = await preview();
    await sql(`UPDATE person SET version = version + 1 WHERE id = ${String(gone)}`);
    const late = handlers['duplicates.merge']({ ...pair(), stamp, choices: {} }, context());
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('and nothing is changed, when both texts together are too long', async () => {
    await sql(`UPDATE person SET notes = printf('%.3999c', 'x') WHERE id = ${String(kept)}`);
    const before = await rowsOfAll(planted.database);
    await expect(merge()).rejects.toMatchObject({ code: 'bad_input' });
    expect(await rowsOfAll(planted.database)).toEqual(before);
  });
});

describe('an undo is refused, and nothing changed,', () => {
  it('once the person was changed', async () => {
    const { id } = await merge();
    await sql(`UPDATE person SET notes = 'new' WHERE id = ${String(kept)}`);
    const before = await rowsOfAll(planted.database);
    await expect(undo(id)).rejects.toMatchObject({ code: 'not_possible', details: { changed: 'person' } });
    expect(await rowsOfAll(planted.database)).toEqual(before);
  });

  it('of a merge that another one stands upon, until that is taken back', async () => {
    const first = await merge();
    const third = await planted.town.addPerson('Zita Surname');
    const next = { kind: 'person' as const, keptId: third as number, goneId: kept as number };
    const { stamp } = await handlers['duplicates.preview'](next, context());
    const second = await handlers['duplicates.merge']({ ...next, stamp, choices: {} }, context());
    await expect(undo(first.id)).rejects.toMatchObject({ code: 'not_possible' });
    await undo(second.id);
    await undo(first.id);
    expect((await planted.database.read((r) => getPerson(r, gone))).displayName).toBe('Zqgivena Zqsurnamea');
  });
});

it('says before it which confirmed tasks of two helpers lie at the same time', async () => {
  const other = await keptHelper();
  const rita = await planted.town.addPerson('Rita');
  const [one, two, later] = [
    await planted.town.addRequest(rita, { summary: 'Post' }),
    await planted.town.addRequest(rita, { summary: 'Bread' }),
    await planted.town.addRequest(rita, {
      when: { kind: 'between', date: '2026-01-08', fromMinute: 600, toMinute: 660 },
    }),
  ];
  await planted.database.write('test', async (w) => {
    await insertMatch(w, one, planted.helperId, 'confirmed');
    await insertMatch(w, two, other, 'accepted');
    await insertMatch(w, later, other, 'accepted');
  });
  expect((await preview()).doubleBooked).toMatchObject([
    { kept: { summary: 'Bread' }, gone: { summary: 'Post' } },
  ]);
});

it('is for the front desk and above', () => {
  expect(ROLE_PERMISSIONS.operator).not.toContain('duplicate.merge');
  expect(ROLE_PERMISSIONS.front_desk).toContain('duplicate.merge');
});
