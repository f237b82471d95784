import type { KithBridge } from '../../../preload/bridge';
import { contract, type CallName, type InputOf, type OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { EventName, EventPayload } from '../../../shared/contract/events';
import type { SessionState } from '../../../shared/contract/session';
import { fakeCommands } from './fake-commands';
import { letGoOfSaved } from './fake-drafts';
import { fakeQueries } from './fake-queries';
import { createFakeWorld, type FakeWorld } from './fake-world';

/** Answers of a test's own, by call. Throw a `KithError` to answer with an error. */
export type Overrides = {
  [K in CallName]?: (world: FakeWorld, input: InputOf<K>) => OutputOf<K> | Promise<OutputOf<K>>;
};

export interface FakeBridge extends KithBridge {
  readonly world: FakeWorld;
  /** Every call so far, with its input. */
  readonly calls: { name: CallName; input: unknown }[];
  /** Calls that were answered with `locked` or `not_allowed`: a screen should not have asked. */
  readonly refused: CallName[];
  /** Tells the window something, as the main process would. */
  emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
}

type Answer = (world: FakeWorld, input: unknown) => unknown;

function isCallName(name: string): name is CallName {
  return name in contract;
}

/**
 * Stands in for the main process at the very edge of the window: inputs and answers are held against the
 * contract, commands tell what they changed, so a screen that works on it speaks the contract.
 */
export function createFakeBridge(overrides: Overrides = {}, world = createFakeWorld()): FakeBridge {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  const calls: FakeBridge['calls'] = [];
  const refused: CallName[] = [];
  const answers = { ...fakeQueries, ...fakeCommands, ...overrides } as Record<string, Answer>;
  const emit: FakeBridge['emit'] = (name, payload) => {
    for (const listener of [...listeners]) listener(name, payload);
  };
  const run = async (name: string, given: unknown): Promise<unknown> => {
    if (!isCallName(name))
      throw new KithError('unknown_call', `Expected a call of the contract, found ${name}.`);
    const spec = contract[name];
    const input = spec.input.parse(given);
    calls.push({ name, input });
    const code = refusalOf(world, name);
    if (code !== null) {
      refused.push(name);
      throw new KithError(code, `${name} was refused.`);
    }
    const value = spec.output.parse(await answers[name]?.(world, input));
    letGoOfSaved(world, input);
    if (spec.kind === 'command') emit('data.changed', { topics: [...spec.changes] });
    return structuredClone(value);
  };
  return {
    world,
    calls,
    refused,
    emit,
    call: (name, input) =>
      run(name, input).then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, error: wireOf(name, error) }),
      ),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

// Nobody is logged in at these moments, and there is nobody yet, or no longer, who could be.
const WITHOUT_ACCOUNT: Readonly<Partial<Record<SessionState['kind'], readonly string[]>>> = {
  unclaimed: ['app.openSample'],
  lost: [
    'app.openAgain',
    'backups.list',
    'backups.preview',
    'backups.previewFile',
    'backups.unlock',
    'backups.restore',
  ],
};

function refusalOf({ session, state }: FakeWorld, name: CallName): 'locked' | 'not_allowed' | null {
  const { permission } = contract[name];
  if (permission === 'anyone') return null;
  if (session.kind === 'sample' || session.kind === 'open')
    return state.user.permissions.includes(permission) ? null : 'not_allowed';
  return WITHOUT_ACCOUNT[session.kind]?.includes(name) === true ? null : 'locked';
}

function wireOf(name: string, error: unknown) {
  if (error instanceof KithError) {
    return { code: error.code, message: error.message, details: error.details, logId: null };
  }
  const message = `${name}: ${error instanceof Error ? error.message : String(error)}`;
  return { code: 'internal', message, details: {}, logId: 'fake' };
}

/** Puts the bridge where the window expects it. */
export function installFakeBridge(bridge: KithBridge): void {
  Object.defineProperty(window, 'kith', { value: bridge, configurable: true, writable: true });
}
