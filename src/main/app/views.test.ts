import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CallName } from '../../shared/contract';
import { userOf, type Right, type Role } from '../../shared/contract/permissions';
import { entriesAfter } from '../database/audit/read-entries';
import { openCanaryBench, type CanaryBench } from './testing/canaries';

vi.mock('electron', () => ({ app: { getVersion: () => '0.0.0' }, shell: {} }));

let bench: CanaryBench;
let before = 0;
beforeEach(async () => {
  bench = await openCanaryBench();
  before = (await bench.database.read((reader) => entriesAfter(reader, 0, 100_000))).length;
});
afterEach(() => bench.dispose());

const ID = '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f';
const as = (role: Role, rights: Right[] = []) => userOf({ id: ID, name: `The ${role}`, role, rights });
const ADMIN = as('admin', ['safeguarding.read']);
const HELPER = { id: 1 };
const SLICE = { offset: 0, limit: 20 };
const SEARCH = { text: '', actor: '', action: null, from: null, to: null, ...SLICE };

async function ask(name: CallName, input: unknown, user = ADMIN): Promise<void> {
  const answer = await bench.call(user, name, input);
  if (!answer.ok) throw new Error(answer.error.code);
}

/** Who was noted for looking at what, and of whom. */
async function views(): Promise<string[]> {
  const entries = await bench.database.read((reader) => entriesAfter(reader, 0, 100_000));
  return entries
    .slice(before)
    .filter(({ action }) => action === 'viewed')
    .map(({ actor, changes, personId }) => {
      const { fields } = JSON.parse(changes ?? '') as { fields: string[] };
      return `${actor} ${fields.join()} ${String(personId ?? '-')}`;
    });
}

async function personOfHelper(): Promise<number> {
  const row = await bench.database.read((reader) =>
    reader.sqlOne<{ id: number }>('SELECT person_id AS id FROM helper WHERE id = 1'),
  );
  return row?.id ?? 0;
}

it('notes each look, and what the window asks again within a minute as the same', async () => {
  const look = `The admin vetting ${String(await personOfHelper())}`;
  for (let times = 0; times < 3; times++) await ask('helpers.get', HELPER);
  expect(await views()).toEqual([look]);
  bench.wait(40_000);
  await ask('helpers.get', HELPER);
  expect(await views()).toEqual([look]);
  bench.wait(20_000);
  await ask('helpers.get', HELPER);
  expect(await views()).toEqual([look, look]);
});

it('notes afresh for each login, and for each person', async () => {
  await ask('helpers.get', HELPER);
  bench.logIn();
  await ask('helpers.get', HELPER);
  await ask('helpers.get', HELPER, as('front_desk', ['vetting.read']));
  const person = String(await personOfHelper());
  expect(await views()).toEqual([
    `The admin vetting ${person}`,
    `The admin vetting ${person}`,
    `The front_desk vetting ${person}`,
  ]);
});

it('notes one look where two answers are on their way at once', async () => {
  await Promise.all([ask('helpers.get', HELPER), ask('helpers.get', HELPER)]);
  expect(await views()).toHaveLength(1);
});

it('goes on noting after the clock was set back', async () => {
  await ask('helpers.get', HELPER);
  bench.wait(-86_400_000);
  await ask('helpers.get', HELPER);
  expect(await views()).toHaveLength(2);
});

it('notes nothing of those who do not see what is protected', async () => {
  await ask('helpers.get', HELPER, as('front_desk'));
  await ask('vetting.renewals', SLICE, as('front_desk'));
  await ask('audit.ofPerson', { id: 1, ...SLICE }, as('front_desk'));
  await ask('review.candidates', { requestId: 2, text: '', limit: 50 }, as('operator'));
  await ask('vetting.count', {});
  await ask('helpers.travelLimit', HELPER);
  expect(await views()).toEqual([]);
});

it('notes lists of checks, histories, the audit, the list of concerns and what is held on somebody', async () => {
  const person = await personOfHelper();
  await bench.database.write('test', (writer) =>
    writer.run(`UPDATE vetting SET valid_until = '2021-01-01' WHERE helper_id = 1`),
  );
  await ask('vetting.renewals', SLICE);
  bench.logIn();
  await ask('audit.search', SEARCH);
  await ask('audit.ofHelper', { ...HELPER, ...SLICE });
  await ask('audit.ofRequest', { id: 2, ...SLICE });
  await ask('audit.ofMatch', { id: bench.suggestionId, ...SLICE });
  await ask('safeguarding.list', { show: 'open', ...SLICE });
  await ask('privacy.gather', { id: person });
  const requester = await bench.database.read((reader) =>
    reader.sqlOne<{ id: number }>('SELECT requester_id AS id FROM request WHERE id = 2'),
  );
  expect(await views()).toEqual([
    `The admin vetting ${String(person)}`,
    'The admin audit -',
    `The admin history ${String(person)}`,
    // The match is one of that request, so its history is the same look.
    `The admin history ${String(requester?.id)}`,
    'The admin concerns -',
    `The admin everything ${String(person)}`,
  ]);
});

it('notes whose checks speak against them where somebody is looked for', async () => {
  await bench.database.write('test', async (writer) => {
    await writer.run(`UPDATE vetting SET valid_until = '2021-01-01' WHERE helper_id = 1`);
    await writer.run(
      `UPDATE term SET category = json_set(category, '$.vetting', (SELECT json_array(kind) FROM vetting LIMIT 1))
       WHERE category IS NOT NULL`,
    );
  });
  await ask('review.candidates', { requestId: 2, text: '', limit: 50 });
  expect(await views()).toContain(`The admin vetting ${String(await personOfHelper())}`);
});
