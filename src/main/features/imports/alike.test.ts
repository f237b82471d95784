import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertPeople } from '../people/service';
import { aPerson, aPlace } from '../people/testing';
import { openImportBench } from './testing';

const NOW = Date.UTC(2026, 4, 20, 10, 0);
let bench: Awaited<ReturnType<typeof openImportBench>>;
let anna: number;
beforeEach(async () => {
  bench = await openImportBench(NOW);
  const person = aPerson({
    displayName: 'Anna Beck',
    phones: [{ asGiven: '236 60 11', e164: '+4232366011' }],
    places: [aPlace()],
  });
  [anna = 0] = await bench.database.write('test', (writer) => insertPeople(writer, [person], NOW));
});
afterEach(() => bench.dispose());

const FILE = [
  'Name,Phone,Category,Summary',
  'Ana Bek,00423 236 60 11,Pet care,Walk the dog',
  'Anna Beck,,Pet care,Feed the cat',
  'Emil Kind,,Pet care,Feed the fish',
].join('\n');

const run = async (decide: (personId: number) => { row: number; as: unknown }[]) => {
  const { token, mapping } = await bench.choose('requests', FILE);
  const preview = await bench.handlers['imports.preview']({ token, mapping }, bench.context);
  const decided = decide(preview.alike[0]?.personId ?? 0) as never;
  const batch = await bench.handlers['imports.run']({ token, mapping, decided }, bench.context);
  return { preview, batch };
};
const requesters = () =>
  bench.database.read((reader) =>
    reader.sql<{ id: number; name: string }>(
      `SELECT p.id, p.display_name AS name FROM request r JOIN person p ON p.id = r.requester_id ORDER BY r.id`,
    ),
  );

it('rows that look like somebody of the record are named in the preview, with whom and why', async () => {
  const { preview } = await run(() => []);
  expect(preview.alikeRows).toBe(2);
  expect(preview.alike.map(({ row, personId, whys }) => [row, personId, whys.map(({ why }) => why)])).toEqual(
    [
      [2, anna, ['same_number', 'name_sounds']],
      [3, anna, ['same_name']],
    ],
  );
});

it('a row is left out, taken for that person, or added as somebody new, as was decided', async () => {
  const { batch } = await run((personId) => [
    { row: 2, as: personId },
    { row: 3, as: 'skip' },
  ]);
  expect(batch).toMatchObject({ imported: 2, skipped: 1 });
  expect(await requesters()).toMatchObject([{ id: anna, name: 'Anna Beck' }, { name: 'Emil Kind' }]);
});

it('a row that nobody decided on is added as somebody new', async () => {
  await run(() => []);
  expect((await requesters()).map(({ name }) => name)).toEqual(['Ana Bek', 'Anna Beck', 'Emil Kind']);
});

it('somebody who was chosen and is not there any more stops the import, and nothing is added', async () => {
  await expect(run(() => [{ row: 2, as: 999 }])).rejects.toMatchObject({ code: 'not_found' });
  expect(await requesters()).toEqual([]);
});
