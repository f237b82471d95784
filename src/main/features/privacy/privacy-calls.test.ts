import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/domain/ids';
import { createTranslate } from '../../words/translate';
import { contextFor } from '../../ipc/testing';
import { readLedger } from '../../privacy/ledger';
import { CANARIES, dumpOf, NAME, plantPerson, type Planted } from '../../privacy/testing/planted';
import { createPrivacyHandlers } from './handlers';

const NOW = Date.UTC(2026, 0, 5, 7);
const t = await createTranslate();

let planted: Planted;
let folder: string;
let pages: string[];
let answers: (string | null)[];
beforeEach(async () => {
  planted = await plantPerson();
  folder = await mkdtemp(join(tmpdir(), 'kith-privacy-'));
  pages = [];
  answers = [];
});
afterEach(async () => {
  await planted.town.dispose();
  await rm(folder, { recursive: true, force: true });
});

const suggested: string[] = [];
const handlers = () =>
  createPrivacyHandlers({
    record: () => planted.database,
    chooseSavePath: (name) => {
      suggested.push(name);
      const answer = answers.shift();
      return Promise.resolve(answer === undefined ? join(folder, name) : answer);
    },
    printPdf: (page) => {
      pages.push(page);
      return Promise.resolve(Buffer.from('%PDF-1.4'));
    },
    t,
  });
const context = () => contextFor(planted.database, NOW);
const run = (sql: string, values: (string | number)[] = []) =>
  planted.database.write('test', (w) => w.run(sql, values));
const preview = () => handlers()['privacy.previewErasure']({ id: planted.personId }, context());
const erase = (name = NAME) =>
  handlers()['privacy.erase']({ id: planted.personId, name, kept: [], masked: [] }, context());

describe('the file of a person', () => {
  it('is saved twice, under names that say nothing of the person, and noted', async () => {
    await handlers()['privacy.save']({ id: planted.personId, keep: [] }, context());
    const names = await readdir(folder);
    expect(names.sort()).toEqual([
      `kith-person-${String(planted.personId)}-2026-01-05.json`,
      `kith-person-${String(planted.personId)}-2026-01-05.pdf`,
    ]);
    const json = JSON.parse(await readFile(join(folder, names[0] ?? ''), 'utf8')) as Record<string, unknown>;
    expect(json).toMatchObject({ format: 'kith-person-file', version: 1, person: planted.personId });
    expect(pages[0]).toContain('Zqdetails');
    const note = await planted.database.read((r) =>
      r.sqlOne(`SELECT actor, action, person_id AS personId FROM audit_entry WHERE action = 'exported'`),
    );
    expect(note).toEqual({ actor: 'Test', action: 'exported', personId: planted.personId });
  });

  it('is not saved at all when one of the dialogs is closed', async () => {
    answers = [join(folder, 'one.pdf'), null];
    expect(await handlers()['privacy.save']({ id: planted.personId, keep: [] }, context())).toBeNull();
    expect(await readdir(folder)).toEqual([]);
    expect(pages).toEqual([]);
  });

  it('refuses one name for both files', async () => {
    answers = [join(folder, 'one'), join(folder, 'one')];
    const save = handlers()['privacy.save']({ id: planted.personId, keep: [] }, context());
    await expect(save).rejects.toMatchObject({ code: 'not_possible' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('what stands against erasing', () => {
  const OBSTACLES: [kind: string, sql: string][] = [
    ['match_in_progress', `UPDATE "match" SET status = 'confirmed' WHERE helper_id = ?`],
    ['open_request', `UPDATE request SET status = 'open' WHERE requester_id = ?`],
    ['repeating', `UPDATE request_series SET ended_on = NULL WHERE ? > 0`],
    [
      'at_their_place',
      `UPDATE request SET status = 'open', place_id = (SELECT id FROM place WHERE person_id = ?1 LIMIT 1) WHERE requester_id <> ?1`,
    ],
    [
      'hold',
      `INSERT INTO person_hold (person_id, reason, until, created_by, created_at) VALUES (?, 'court', '2026-01-05', 'T', 0)`,
    ],
  ];
  it.each(OBSTACLES)('%s: nothing is changed, and the preview says so', async (kind, sql) => {
    await run(sql, [kind === 'match_in_progress' ? planted.helperId : planted.personId]);
    expect((await preview()).obstacles.map((one) => one.kind)).toContain(kind);
    const before = await dumpOf(planted.database);
    await expect(erase()).rejects.toMatchObject({ code: 'not_possible', details: { obstacle: kind } });
    expect(await dumpOf(planted.database)).toBe(before);
    expect(await readLedger(planted.database.file.path)).toEqual([]);
  });

  it('is nothing where a hold has ended or was lifted', async () => {
    const { personId } = planted;
    await run(
      `INSERT INTO person_hold (person_id, reason, until, created_by, created_at) VALUES (?, 'x', '2026-01-04', 'T', 0)`,
      [personId],
    );
    const [hold] = await handlers()['privacy.addHold'](
      { id: personId, reason: 'A court', until: null },
      context(),
    );
    await expect(erase()).rejects.toMatchObject({ details: { obstacle: 'hold' } });
    await handlers()['privacy.liftHold']({ id: personId, holdId: hold?.id ?? 0 }, context());
    expect((await preview()).obstacles).toEqual([]);
    await erase();
  });

  it('is a name that is not theirs', async () => {
    await expect(erase('Somebody Else')).rejects.toMatchObject({ code: 'bad_input' });
    expect(await readLedger(planted.database.file.path)).toEqual([]);
  });
});

describe('erasing by the call', () => {
  it('takes the name in any case, empties the log, writes the ledger, and does it once', async () => {
    expect((await preview()).goes).toContainEqual({ table: 'person_phone', rows: 1 });
    expect(await erase(NAME.toUpperCase())).toMatchObject({ isSettled: true });
    const dump = await dumpOf(planted.database);
    expect(CANARIES.filter((canary) => dump.includes(canary.toLowerCase()))).toEqual([]);
    expect(await readLedger(planted.database.file.path)).toMatchObject([
      { person: planted.personId, at: NOW },
    ]);
    expect((await preview()).erasedAt).toBe(NOW);
    await expect(erase('A former helper')).rejects.toMatchObject({ code: 'not_possible' });
  });

  it('leaves nobody of that number', async () => {
    const gone = handlers()['privacy.previewErasure']({ id: 9_999 as PersonId }, context());
    await expect(gone).rejects.toMatchObject({ code: 'not_found' });
  });
});
