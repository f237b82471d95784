import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openImportBench } from './testing';

const NOW = Date.UTC(2026, 4, 20, 10, 0);
let bench: Awaited<ReturnType<typeof openImportBench>>;
beforeEach(async () => {
  bench = await openImportBench(NOW);
});
afterEach(async () => {
  await bench.dispose();
});

const rows = <Row>(sql: string): Promise<Row[]> => bench.database.read((reader) => reader.sql<Row>(sql));
const count = async (table: string): Promise<number> =>
  (await rows<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`))[0]?.n ?? -1;

const REQUESTS = [
  'Name,Phone,Category,Summary,Received,Street,Town,Latitude,Longitude',
  'Anna Beispiel,+423 236 60 11,Shopping and errands,Weekly shopping,13/05/2026 08:30,Städtle 4,Vaduz,47.139,9.522',
  'Bo Muster,,Food delivery and meals,Warm meal,14/05/2026,,,,',
  ',,Pet care,Dog walk,14/05/2026,,,,',
].join('\n');

const HELPERS = [
  'Name;Phone;Languages;Categories;Travels up to km;Vehicle;Seats;Available;Checks;Notes',
  'Hana Muster;+423 236 60 12;de|Polish|Türkçe;Pet care|Shopping and errands;12,5;yes;3;"Mon 9-12; Di-Do 14:00-18:00; Sat";Background check until 01/02/2028;Has a dog',
  'Ivo Muster;;en;Pet care;;no;;;Identity seen from 2020-01-01 until 2021-01-01;',
  'Jan Muster;;en;;;no;;;;',
].join('\n');

describe('taking an import back', () => {
  const tables = ['person', 'person_phone', 'place', 'request', 'helper', 'availability', 'vetting'];
  const contents = async () =>
    Promise.all(tables.map((table) => rows(`SELECT * FROM "${table}" ORDER BY 1, 2`)));

  it.each([
    ['requests', REQUESTS],
    ['helpers', HELPERS],
  ] as const)('leaves every table as it was (%s), and the file may be imported again', async (kind, text) => {
    await bench.importText('requests', 'Name,Category\nBefore,Pet care\n');
    const before = await contents();
    const { batch } = await bench.importText(kind, text);
    const undone = await bench.handlers['imports.undo']({ id: batch.id }, bench.context);
    expect(undone.undoneAt).toBe(NOW);
    expect(await contents()).toEqual(before);
    expect((await bench.importText(kind, text)).batch.imported).toBe(batch.imported);
    expect((await bench.handlers['imports.list']({}, bench.context)).map(({ undoneAt }) => undoneAt)).toEqual(
      [null, NOW, null],
    );
  });

  it('leaves no word of a large batch in the index of words, which goes on forgetting single ones', async () => {
    const row = (index: number) => `Zyxwvut ${String(index)},Pet care`;
    const large = ['Name,Category', ...Array.from({ length: 600 }, (_, index) => row(index))].join('\n');
    const { batch } = await bench.importText('requests', large);
    const found = () =>
      rows(`SELECT id FROM person_search_data WHERE instr(block, CAST('zyxw' AS BLOB)) > 0`);
    expect(await found()).not.toEqual([]);
    await bench.handlers['imports.undo']({ id: batch.id }, bench.context);
    expect(await found()).toEqual([]);
    expect(await rows(`SELECT v FROM person_search_config WHERE k = 'secure-delete'`)).toEqual([{ v: 1 }]);
  });

  it('refuses as a whole, with counts, once something was changed', async () => {
    const { batch } = await bench.importText('requests', REQUESTS);
    await bench.database.write('test', (writer) => writer.run('UPDATE request SET version = 2 WHERE id = 1'));
    const before = await contents();
    await expect(bench.handlers['imports.undo']({ id: batch.id }, bench.context)).rejects.toMatchObject({
      code: 'not_possible',
      details: { changed: 1, matched: 0, inUse: 0 },
    });
    expect(await contents()).toEqual(before);
  });

  it('refuses once a match was decided, but not for a mere suggestion', async () => {
    const requests = await bench.importText('requests', REQUESTS);
    const helpers = await bench.importText('helpers', HELPERS);
    const suggest = (status: string) =>
      bench.database.write('test', (writer) =>
        writer.run(
          `INSERT INTO "match" (request_id, helper_id, status, cost, terms, is_clear, created_at, updated_by, updated_at)
           VALUES (1, 1, ?, 0, '[]', 1, 0, 'x', 0)`,
          [status],
        ),
      );
    await suggest('confirmed');
    for (const { batch } of [requests, helpers]) {
      await expect(bench.handlers['imports.undo']({ id: batch.id }, bench.context)).rejects.toMatchObject({
        details: { matched: 1 },
      });
    }
    await bench.database.write('test', (writer) => writer.run('DELETE FROM "match"'));
    await suggest('suggested');
    await bench.handlers['imports.undo']({ id: helpers.batch.id }, bench.context);
    expect([await count('helper'), await count('match')]).toEqual([0, 0]);
  });
});
