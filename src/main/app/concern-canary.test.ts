import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import type { AuditVerdict } from '../../shared/contract/audit';
import { ROLES, userOf, type User } from '../../shared/contract/permissions';
import { PASSPHRASE } from '../accounts/testing';
import { validInputs } from '../ipc/testing';
import { openFuzzBench } from './testing/fuzz-bench';

const CANARY = 'canary-in-a-concern';
const DRAFT = '00000000-0000-4000-8000-00000000000d';
const QUERIES = (Object.keys(contract) as CallName[]).filter((name) => contract[name].kind === 'query');

let bench: Awaited<ReturnType<typeof openFuzzBench>>;
let named: User;
let excluded: User;

async function call(user: User, name: CallName, input: unknown = validInputs[name]) {
  bench.sitDown(user);
  return await bench.dispatch(name, input);
}
async function told(user: User, name: CallName, input?: unknown): Promise<string> {
  return JSON.stringify(await call(user, name, input));
}
const withoutRight = (role: User['role']) =>
  userOf({ id: '00000000-0000-4000-8000-000000000001', name: role, role, rights: [] });

beforeAll(async () => {
  bench = await openFuzzBench();
  const exclusively = <T>(work: () => Promise<T>) => bench.database.write('test', work);
  const account = { name: 'Excluded', role: 'admin' as const, passphrase: PASSPHRASE, createdAt: 0 };
  const { id } = await bench.accounts.add({ ...account, rights: ['safeguarding.read'] }, exclusively);
  excluded = userOf({ id, name: 'Excluded', role: 'admin', rights: ['safeguarding.read'] });
  named = { ...bench.first, permissions: new Set([...bench.first.permissions, 'safeguarding.read']) };
  const operator = withoutRight('operator');
  const raised = await call(operator, 'safeguarding.raise', {
    ...{ personId: 1, source: { kind: 'request', id: 1 }, urgency: 'now', words: CANARY, hiddenFrom: [id] },
  });
  expect(raised).toMatchObject({ ok: true });
  const begun = await call(operator, 'calls.begin', { draftId: DRAFT, direction: 'in' });
  const callId = (begun as { value: { id: number } }).value.id;
  const ofCall = await call(operator, 'safeguarding.raise', {
    ...{
      personId: null,
      source: { kind: 'call', id: callId },
      urgency: 'now',
      words: CANARY,
      hiddenFrom: [id],
    },
  });
  expect(ofCall).toMatchObject({ ok: true });
  await call(named, 'safeguarding.open', { id: 1 });
  for (const [name, input] of [
    ['safeguarding.addNote', { id: 1, words: CANARY }],
    ['safeguarding.addAction', { id: 1, words: CANARY, who: CANARY, dueOn: '2026-01-02' }],
    ['safeguarding.setStatus', { id: 1, status: 'in_hand', words: CANARY }],
  ] as const)
    expect(await call(named, name, input)).toMatchObject({ ok: true });
});
afterAll(() => bench.dispose());

/** Everything that tells of a concern: its words, its tables, and entries of calls that are about one. That somebody was
 * refused says nothing of whether there is one. */
const TRACE = new RegExp(`${CANARY}|"concern|"call":"safeguarding\\.\\w+","action":"(?!refused)`);

/** For whoever is named: that somebody looked at the list tells of none that is on it. */
const TRACE_OF_ONE = new RegExp(
  `${CANARY}|"concern(?!s"\\])|"call":"safeguarding\\.(?!list)\\w+","action":"(?!refused)`,
);

it('is read by those who are named for it, so that the others are seen to be kept from something', async () => {
  expect((await told(named, 'safeguarding.open', { id: 1 })).match(new RegExp(CANARY, 'g'))?.length).toBe(5);
  expect(await told(named, 'safeguarding.open', { id: 2 })).toContain(CANARY);
  expect(await told(named, 'audit.search')).toMatch(TRACE);
  expect(await told(named, 'safeguarding.state')).toContain('"due":1,"overdue":1');
});

it.each(ROLES)('leaves no trace in what the role %s is answered, whatever is asked', async (role) => {
  for (const name of QUERIES) expect(await told(withoutRight(role), name), name).not.toMatch(TRACE);
  const everything = { ...(validInputs['audit.search'] as object), limit: 500 };
  expect(await told(withoutRight(role), 'audit.search', everything)).not.toMatch(TRACE);
  for (const name of ['audit.search', 'people.search', 'requests.list', 'review.queue'] as const) {
    const looked = { ...(validInputs[name] as object), text: CANARY };
    expect(await told(withoutRight(role), name, looked), name).not.toMatch(TRACE);
  }
});

it('tells whoever raised it that it was received, and nothing of what came of it', async () => {
  const mine = await call(withoutRight('operator'), 'safeguarding.mine');
  expect(mine).toEqual({
    ok: true,
    value: [
      { id: 2, personId: null, personName: null, raisedAt: expect.any(Number) as number },
      { id: 1, personId: 1, personName: 'Person 1', raisedAt: expect.any(Number) as number },
    ],
  });
  expect(await call(withoutRight('front_desk'), 'safeguarding.open', { id: 1 })).toMatchObject({
    error: { code: 'not_allowed' },
  });
});

it('does not exist for a named account from which it is hidden', async () => {
  for (const name of QUERIES) {
    if (name === 'safeguarding.mine') continue;
    expect(await told(excluded, name), name).not.toMatch(TRACE_OF_ONE);
  }
  const everything = { ...(validInputs['audit.search'] as object), limit: 500 };
  expect(await told(excluded, 'audit.search', everything)).not.toMatch(TRACE_OF_ONE);
  expect(await call(excluded, 'safeguarding.list')).toMatchObject({ value: { items: [], total: 0 } });
  expect(await call(excluded, 'safeguarding.state')).toEqual({
    ok: true,
    value: { untouched: 0, due: 0, overdue: 0 },
  });
  const steps = ['open', 'addNote', 'setStatus', 'addAction', 'finishAction'] as const;
  for (const [name, id] of steps.flatMap((step) => [[step, 1] as const, [step, 2] as const])) {
    const answer = await call(excluded, `safeguarding.${name}`, {
      ...(validInputs[`safeguarding.${name}`] as object),
      id,
    });
    expect(answer, name).toMatchObject({ ok: false, error: { code: 'not_found' } });
  }
});

it('is in no file that is exported, and in no line of the log', async () => {
  for (const kind of ['requests', 'helpers', 'matches']) {
    expect(
      await call(bench.first, 'exports.save', { ...(validInputs['exports.save'] as object), kind }),
    ).toMatchObject({
      ok: true,
    });
    const files = (await readdir(bench.folder)).filter((name) => name.endsWith('.csv'));
    for (const name of files) expect(await readFile(join(bench.folder, name), 'utf8')).not.toContain(CANARY);
  }
  expect(JSON.stringify(bench.logged)).not.toContain(CANARY);
});

it('is kept: the last account that sees it can neither be stopped nor lose the right', async () => {
  const id = named.id ?? '';
  const refused = { ok: false, error: { code: 'not_possible', details: { why: 'last_reader' } } };
  expect(await call(named, 'accounts.takeRight', { id, right: 'safeguarding.read' })).toMatchObject(refused);
  expect(await call(named, 'accounts.disable', { id })).toMatchObject(refused);
});

it('is named by the check of the audit to those alone who see it, once somebody changed its words past Kith', async () => {
  const check = async (user: User) =>
    ((await call(user, 'audit.verify')) as { value: AuditVerdict }).value.broken;
  for (const user of [named, excluded, withoutRight('admin')]) expect(await check(user)).toBeNull();
  await bench.database.write('past', async (w) => {
    const guard = await w.sqlOne<{ sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE name = 'concern_step_kept_update'`,
    );
    await w.run('DROP TRIGGER concern_step_kept_update');
    await w.run(`UPDATE concern_step SET words = 'Nothing.' WHERE concern_id = 1`);
    await w.run(guard?.sql ?? '');
  });
  expect(await check(named)).toEqual({ id: 1, fault: 'concern_changed' });
  // Something is not as it was, which no admin may be kept from; of what, they do not learn.
  for (const user of [excluded, withoutRight('admin')])
    expect(await check(user)).toEqual({ id: 0, fault: 'guard_missing' });
});
