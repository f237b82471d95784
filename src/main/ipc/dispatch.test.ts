import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import { KithError, type Envelope } from '../../shared/contract/errors';
import { PERMISSIONS, type Permission, type User } from '../../shared/contract/permissions';
import { openTestDatabase } from '../database/testing';
import type { Database } from '../database/unit-of-work';
import { createDispatch, type AllHandlers } from './dispatch';
import { answerCall } from './register';
import { TEST_USER, validInputs } from './testing';

const CALLS = Object.keys(contract) as CallName[];
let database: Database;
let dispose: () => Promise<void>;
let reached: string[];

beforeAll(async () => {
  ({ database, dispose } = await openTestDatabase());
});
beforeEach(() => {
  reached = [];
});
afterAll(async () => {
  await dispose();
});

const userWith = (permissions: readonly Permission[]): User => ({
  ...TEST_USER,
  permissions: new Set(permissions),
});
const everybodyMay = userWith(PERMISSIONS);

/** The real road with handlers that only note that they were reached: what must be refused never gets that far. */
function dispatchFor(
  user: User | null,
  log: (...entry: unknown[]) => void = () => undefined,
  opened: () => Database | Promise<Database> = () => database,
) {
  const handlers = new Proxy({} as AllHandlers, {
    get: (_target, name) => () => {
      reached.push(String(name));
      return Promise.reject(new Error('SELECT secret FROM /home/somebody'));
    },
  });
  return createDispatch({
    handlers,
    database: opened,
    user: () => Promise.resolve(user),
    isSample: () => false,
    sitting: () => 0,
    now: () => 0,
    changed: () => undefined,
    log,
    checksOutput: true,
  });
}
const codeOf = (envelope: Envelope) => (envelope.ok ? 'ok' : envelope.error.code);

describe('every call of the contract', () => {
  it.each(CALLS)('%s refuses a sender that is not our window', async (name) => {
    const dispatch = dispatchFor(everybodyMay);
    const senders = [
      { url: 'https://example.org/', parent: null, id: 1 },
      { url: 'app://kith/index.html', parent: {}, id: 1 },
      { url: 'app://kith.example.org/', parent: null, id: 1 },
      { url: 'app://kith/index.html', parent: null, id: 2 },
    ];
    const frames = senders.map(({ id, ...senderFrame }) => ({ senderFrame, sender: { id } }));
    const destroyed = { senderFrame: null, sender: { id: 1 } };
    for (const sent of [...frames, destroyed]) {
      const event = sent as unknown as Parameters<typeof answerCall>[0];
      const answer = await answerCall(event, (webContentsId) => webContentsId === 1, dispatch, [
        name,
        validInputs[name],
      ]);
      expect(codeOf(answer)).toBe('bad_sender');
    }
    expect(reached).toEqual([]);
  });

  it.each(CALLS)('%s refuses input that does not fit', async (name) => {
    const dispatch = dispatchFor(everybodyMay);
    const valid = validInputs[name] as Record<string, unknown>;
    const ill = [
      undefined,
      null,
      0,
      'text',
      [],
      { ...valid, unexpected: 1 },
      JSON.parse('{"__proto__": {"x": 1}, "y": 1}'),
    ];
    for (const input of ill) expect(codeOf(await dispatch(name, input))).toBe('bad_input');
    expect(reached).toEqual([]);
  });

  it.each(CALLS.filter((name) => contract[name].permission !== 'anyone'))(
    '%s refuses a user without its permission, and nobody at all',
    async (name) => {
      const others = PERMISSIONS.filter((permission) => permission !== contract[name].permission);
      for (const user of [userWith(others), userWith([])]) {
        expect(codeOf(await dispatchFor(user)(name, validInputs[name]))).toBe('not_allowed');
      }
      expect(codeOf(await dispatchFor(null)(name, validInputs[name]))).toBe('locked');
      expect(reached).toEqual([]);
    },
  );

  it.each(CALLS)('%s reaches its handler when everything is in order', async (name) => {
    await dispatchFor(everybodyMay)(name, validInputs[name]);
    expect(reached).toEqual([name]);
  });
});

describe('while the record is being opened', () => {
  it('answers what needs none at once, and lets every other call wait for it', async () => {
    let open: (opened: Database) => void = () => undefined;
    const opening = new Promise<Database>((resolve) => {
      open = resolve;
    });
    const dispatch = dispatchFor(
      everybodyMay,
      () => undefined,
      () => opening,
    );
    const waiting = dispatch('app.state', {});
    await dispatch('app.opening', {});
    expect(reached).toEqual(['app.opening']);
    open(database);
    await waiting;
    expect(reached).toEqual(['app.opening', 'app.state']);
  });

  it('answers with a code when it cannot be opened', async () => {
    const failed = () => Promise.reject(new KithError('storage_failed', 'The data file is damaged.'));
    const dispatch = dispatchFor(everybodyMay, () => undefined, failed);
    expect(codeOf(await dispatch('app.state', {}))).toBe('storage_failed');
    expect(reached).toEqual([]);
  });
});

describe('dispatch', () => {
  it('refuses names that are not in the contract, those of every object among them', async () => {
    const dispatch = dispatchFor(everybodyMay);
    for (const name of ['no.such', 'constructor', '__proto__', 'toString', '', null, 7, {}]) {
      expect(codeOf(await dispatch(name, {}))).toBe('unknown_call');
    }
  });

  it('tells a window nothing of an unexpected error but a code, plain words and a log id', async () => {
    const logged: unknown[] = [];
    const answer = await dispatchFor(everybodyMay, (...entry) => logged.push(entry))('terms.list', {});
    if (answer.ok) throw new Error('expected a refusal');
    expect(answer.error.code).toBe('internal');
    expect(JSON.stringify(answer)).not.toContain('SELECT');
    expect(answer.error.logId).not.toBeNull();
    expect(logged).toHaveLength(1);
  });

  it('writes into the audit who was turned away from which call, and nothing of what was given', async () => {
    await dispatchFor(userWith([]))('people.get', { id: 4711 });
    await dispatchFor(null)('terms.list', {});
    const noted = await database.read((reader) =>
      reader.sql(
        `SELECT e.actor, e.call, e.action, v.changes FROM audit_entry e JOIN audit_value v ON v.entry_id = e.id
         ORDER BY e.id DESC LIMIT 2`,
      ),
    );
    expect(noted).toEqual([
      { actor: 'Nobody', call: 'terms.list', action: 'refused', changes: '{"permission":"app.use"}' },
      { actor: 'Test', call: 'people.get', action: 'refused', changes: '{"permission":"person.read"}' },
    ]);
  });

  it('turns somebody away also where that cannot be noted, and logs why', async () => {
    const logged: unknown[] = [];
    const dispatch = dispatchFor(
      null,
      (...entry) => logged.push(entry),
      () => Promise.reject(new Error('not open')),
    );
    expect(codeOf(await dispatch('people.get', { id: 1 }))).toBe('locked');
    expect(logged).toHaveLength(1);
  });
});
