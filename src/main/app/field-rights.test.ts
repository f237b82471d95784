import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import { FIELD_RIGHTS, OPEN_TABLES } from '../../shared/domain/field-rights';
import { ROLES, userOf, type Right, type Role, type User } from '../../shared/contract/permissions';
import { validInputs } from '../ipc/testing';
import { describeError } from './logger';
import { CANARIES, openCanaryBench, type CanaryBench } from './testing/canaries';
import { CHECKS, found, HIDDEN, OF_LISTS, OFF_MAP, UNTOLD, type Canary } from './testing/hidden-canaries';
import { DRAFT_OWNER, OWN_CANARIES } from './testing/phone-canaries';
import { ROLE_TABLE } from './testing/role-table';

// The outside world: no program is opened, and the version is nobody's concern here.
vi.mock('electron', () => ({
  app: { getVersion: () => '0.0.0' },
  shell: { openExternal: () => Promise.resolve() },
}));

const QUERIES = (Object.keys(contract) as CallName[]).filter((name) => contract[name].kind === 'query');

let bench: CanaryBench;
beforeAll(async () => {
  bench = await openCanaryBench();
});
afterAll(() => bench.dispose());

const as = (role: Role, rights: readonly Right[] = []): User =>
  userOf({ id: '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f', name: `The ${role}`, role, rights });

/** Everything that a role is told by a call, its answer or error, what windows are told, what is saved as a file
 * and what is logged, for every input there is. */
async function told(user: User, name: CallName): Promise<string> {
  const answers: unknown[] = [];
  for (const input of bench.inputsOf(validInputs[name])) {
    const answer = await bench.call(user, name, input);
    // A query that a view broke would tell nothing, and prove nothing.
    if (!answer.ok && answer.error.code === 'internal') throw new Error(`${name} as ${user.role}`);
    answers.push(answer);
  }
  return JSON.stringify([
    answers,
    bench.broadcasts.splice(0),
    await bench.takeFiles(),
    bench.takeErrors().map(describeError),
  ]);
}

describe('what a role may not see', () => {
  it.each(ROLES)('%s is told by no query, list, search, error, event or log', async (role) => {
    const leaks: unknown[] = [];
    for (const name of QUERIES) {
      const hits = found(await told(as(role), name), HIDDEN[role]).filter(
        (canary) => !(name === 'terms.list' && OF_LISTS.includes(canary)),
      );
      if (hits.length > 0) leaks.push([name, hits]);
    }
    expect(leaks).toEqual([]);
  });

  it('is there to be seen: the admin is told every bit of it', async () => {
    const all: string[] = [];
    for (const name of QUERIES) all.push(await told(as('admin'), name));
    const missing = (Object.keys(CANARIES) as Canary[]).filter(
      (canary) => !all.some((text) => text.includes(CANARIES[canary])),
    );
    expect(missing.sort()).toEqual([...UNTOLD].sort());
  });

  it('belongs to one account alone, where it is a form that was not saved or what somebody asked for themselves', async () => {
    const own = Object.values(OWN_CANARIES);
    const leaks: unknown[] = [];
    for (const role of ROLES)
      for (const name of QUERIES) {
        const text = await told(as(role, ['safeguarding.read', 'vetting.read']), name);
        if (own.some((canary) => text.includes(canary))) leaks.push([role, name]);
      }
    expect(leaks).toEqual([]);
    const owner: User = { ...as('operator'), id: DRAFT_OWNER };
    const theirs = [
      await bench.call(owner, 'drafts.get', { form: 'call', key: 'new' }),
      await bench.call(owner, 'kindness.mine', {}),
    ];
    expect(own.filter((canary) => !JSON.stringify(theirs).includes(canary))).toEqual([]);
  });

  it('is found by nobody who types it in', async () => {
    for (const [role, canaries] of Object.entries(HIDDEN) as [Role, Canary[]][]) {
      for (const canary of canaries.filter((one) => !CHECKS.includes(one))) {
        expect([role, canary, await bench.found(as(role), CANARIES[canary])]).toEqual([role, canary, 0]);
      }
    }
    expect(await bench.found(as('admin'), CANARIES.helperSurname)).toBeGreaterThan(0);
    expect(await bench.found(as('operator'), CANARIES.requesterSurname)).toBeGreaterThan(0);
    expect(await bench.found(as('operator'), 'Hedwig')).toBeGreaterThan(0);
    expect(await bench.found(as('viewer'), 'Hedwig Vaduz')).toBeGreaterThan(0);
  });

  it('stands in the record in columns that are all decided on', async () => {
    const columns = await bench.database.read((reader) =>
      reader.sql<{ table: string; column: string }>(
        `SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '%\\_search%' ESCAPE '\\'`,
      ),
    );
    const undecided = columns.filter(
      ({ table, column }) => !(table in OPEN_TABLES) && FIELD_RIGHTS[table]?.columns[column] === undefined,
    );
    expect(undecided).toEqual([]);
    const stored = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const gone = Object.entries(FIELD_RIGHTS).flatMap(([table, { columns: own }]) =>
      Object.keys(own).filter((column) => !stored.has(`${table}.${column}`)),
    );
    expect(gone).toEqual([]);
  });
});

/** What shows a helper is the rule: a decision for them, or that they ask for help themselves. */
const SHOWS_HELPER = /^(matches\.(confirm|choose)|requests\.(create|update)|undo)/;

describe('the answer to a command', () => {
  const commandsOf = (role: Role) =>
    (Object.keys(contract) as CallName[]).filter(
      (name) => contract[name].kind === 'command' && ROLE_TABLE[name].includes(role),
    );

  it.each(['viewer', 'operator', 'front_desk'] as const)(
    'tells %s no more than a query does',
    async (role) => {
      const leaks: unknown[] = [];
      const all = commandsOf(role);
      const last = all.filter((name) => SHOWS_HELPER.test(name));
      for (const name of [...all.filter((one) => !last.includes(one)), ...last]) {
        const hidden = last.includes(name)
          ? [...CHECKS, ...(role === 'front_desk' ? [] : OFF_MAP)]
          : HIDDEN[role];
        const hits = found(await told(as(role), name), hidden);
        if (hits.length > 0) leaks.push([name, hits]);
      }
      expect(leaks).toEqual([]);
    },
  );
});
