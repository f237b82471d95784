import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SqlValue, Writer } from '../database/session';
import { valueWordsOf } from '../features/privacy/service';
import { createTranslate } from '../words/translate';
import { erasePerson } from './erase-person';
import { gatherPerson } from './gather';
import { BY, plantPerson, type Planted } from './testing/planted';

let planted: Planted;
beforeEach(async () => {
  planted = await plantPerson();
});
afterEach(() => planted.town.dispose());

async function idOf(writer: Writer, sql: string, values: readonly SqlValue[]): Promise<number> {
  const row = await writer.sqlOne<{ id: number }>(sql, values);
  if (row === null) throw new Error('nothing is there');
  return row.id;
}

/** Keeps a form by its address, with words that name nobody. */
async function keep(writer: Writer, form: string, key: string, value: object = {}): Promise<string> {
  const name = `${form} ${key} ${JSON.stringify(value)}`;
  await writer.run(
    `INSERT INTO draft (id, owner, form, form_key, screen, version, body, kept_at) VALUES (?, ?, ?, ?, '/', 1, ?, 1)`,
    [
      crypto.randomUUID(),
      name,
      form,
      key,
      JSON.stringify({ value: { ...value, words: 'Insulin' }, start: {} }),
    ],
  );
  return name;
}
const kept = async () =>
  (
    await planted.database.read((r) => r.sql<{ owner: string }>('SELECT owner FROM draft ORDER BY owner'))
  ).map(({ owner }) => owner);

it('takes what was typed about somebody with them, also where it names nobody, and leaves the rest', async () => {
  const { database, personId, helperId, requestId, otherRequestId, town } = planted;
  const other = await town.addPerson('Clara Clemens');
  const others = await database.write('test', async (w) => {
    await w.run('DELETE FROM draft', []);
    await w.run(
      `INSERT INTO call (key, direction, caller_id, started_at, operator) VALUES (?, 'in', ?, 1, 'Test')`,
      [crypto.randomUUID(), personId],
    );
    const call = await idOf(w, 'SELECT max(id) AS id FROM call', []);
    const match = await idOf(w, 'SELECT max(id) AS id FROM "match" WHERE helper_id = ?', [helperId]);
    for (const [form, key, value] of [
      ['person', String(personId)],
      ['do_not_match', String(personId)],
      ['do_not_match', String(other), { otherId: personId }],
      ['helper', String(helperId)],
      ['helper', 'new', { personId }],
      ['request', String(requestId)],
      ['request', 'new', { requesterId: personId }],
      ['call', 'now', { callerId: personId }],
      ['call_correction', String(call)],
      ['check_in_plan', 'new', { personId }],
      ['queue_item', `person:${String(personId)}`],
      ['queue_item', `request:${String(requestId)}`],
      ['queue_item', `match:${String(match)}`],
      ['reason', `turn_down:${String(match)}`],
      ['reason', `result:match:${String(match)}`],
      ['reason', `closed:request:${String(requestId)}`],
    ] as const)
      await keep(w, form, key, value);
    return [
      await keep(w, 'call_correction', '999'),
      await keep(w, 'do_not_match', String(other)),
      await keep(w, 'person', 'new'),
      await keep(w, 'queue_item', `request:${String(otherRequestId)}`),
      await keep(w, 'reason', `closed:request:${String(otherRequestId)}`),
      await keep(w, 'request', 'new', { requesterId: other }),
    ];
  });
  const t = await createTranslate();
  const { parts } = await database.read(async (r) => gatherPerson(r, personId, await valueWordsOf(r, t)));
  expect(parts.find(({ table }) => table === 'draft')).toMatchObject({ count: 16 });
  await database.write('erase', (w) => erasePerson(w, personId, { kept: [], masked: [] }, 9), BY);
  expect(await kept()).toEqual([...others].sort());
});
