import { z } from 'zod';
import { contract, type CallName, type Contract } from '../../shared/contract';
import type { CallSpec, Handlers } from '../../shared/contract/define';
import { KithError, type Envelope } from '../../shared/contract/errors';
import { can, type User } from '../../shared/contract/permissions';
import type { Topic } from '../../shared/contract/topics';
import type { Instant } from '../../shared/domain/time';
import { noteRefusal } from '../database/audit/notes';
import type { Database } from '../database/unit-of-work';
import type { CommandContext, QueryContext } from './context';
import { refuseHuge } from './message-size';
import { RateLimit } from './rate-limit';
import { toWireError, type ErrorLog } from './wire-error';

export type AllHandlers = Handlers<Contract, QueryContext, CommandContext>;

export interface DispatchOptions {
  readonly handlers: AllHandlers;
  /** The open record; a call that comes while it is being opened waits for it. */
  readonly database: () => Database | Promise<Database>;
  /** Who calls speak for at this moment; null when nobody is logged in. */
  readonly user: () => Promise<User | null>;
  readonly now: () => Instant;
  /** Told after a command committed. */
  readonly changed: (topics: readonly Topic[]) => void;
  readonly log: ErrorLog;
  /** Outputs are checked against the contract in development and tests; a released app trusts its own handlers. */
  readonly checksOutput: boolean;
}

/** Who is named where nobody is logged in. */

type Dispatch = (name: unknown, input: unknown) => Promise<Envelope>;

function specOf(name: unknown): { name: CallName; spec: CallSpec } {
  if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
    throw new KithError('unknown_call', 'This version of Kith does not know that action.');
  }
  return { name: name as CallName, spec: contract[name as CallName] };
}

function parseInput(spec: CallSpec, input: unknown): unknown {
  const parsed = spec.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  throw new KithError(
    'bad_input',
    `${path === '' ? 'The input' : path}: ${issue?.message ?? 'not understood'}`,
    { path },
  );
}

/** A call stays with the record that was open when it came, even when another one is opened meanwhile. */
function contextOf(options: DispatchOptions, name: string, user: User, database: Database): CommandContext {
  return {
    user,
    now: options.now(),
    read: (work) => database.read(work),
    write: (work) => database.write(name, work, user),
  };
}

/** For calls that are answered before a record is open: they have none to read or write. */
function contextWithoutRecord(options: DispatchOptions, name: string, user: User): CommandContext {
  const refuse = () => Promise.reject(new Error(`"${name}" asked for the record before it was open`));
  return { user, now: options.now(), read: refuse, write: refuse };
}

/** What calls that anybody may make speak for. */
const NOBODY: User = { id: null, name: 'Nobody', role: 'viewer', permissions: new Set() };

/** The user of a call. What anybody may ask is not kept waiting by who that is. @throws KithError `locked`, `not_allowed` */
async function permitted(options: DispatchOptions, name: string, spec: CallSpec): Promise<User> {
  const { permission, beforeOpen } = spec;
  if (permission === 'anyone') return beforeOpen === true ? NOBODY : ((await options.user()) ?? NOBODY);
  const user = await options.user();
  if (user !== null && can(user, permission)) return user;
  await noteRefused(options, name, spec, user ?? NOBODY);
  if (user === null) throw new KithError('locked', 'Nobody is logged in. Please log in first.');
  throw new KithError('not_allowed', 'Your role does not allow this action.', { permission });
}

/** A refusal stands also where it cannot be noted; what kept it from being noted is logged. */
async function noteRefused(
  options: DispatchOptions,
  name: string,
  { permission, beforeOpen }: CallSpec,
  user: User,
): Promise<void> {
  if (beforeOpen === true) return;
  try {
    const database = await options.database();
    await database.write(name, (writer) => noteRefusal(writer, permission), user);
  } catch (error) {
    // Before anybody has logged in there is nothing open to note it in.
    if (!(error instanceof KithError && error.code === 'locked')) toWireError(error, name, options.log);
  }
}

async function answer(
  options: DispatchOptions,
  limit: RateLimit,
  rawName: unknown,
  rawInput: unknown,
): Promise<unknown> {
  const { name, spec } = specOf(rawName);
  limit.take(spec.reachesOutside === true ? 'outside' : spec.kind);
  refuseHuge(rawInput);
  const user = await permitted(options, name, spec);
  const input = parseInput(spec, rawInput);
  const handler = options.handlers[name] as (input: unknown, context: CommandContext) => Promise<unknown>;
  const context =
    spec.beforeOpen === true
      ? contextWithoutRecord(options, name, user)
      : contextOf(options, name, user, await options.database());
  const output = await handler(input, context);
  if (spec.kind === 'command' && spec.changes.length > 0) options.changed(spec.changes);
  return options.checksOutput ? z.parse(spec.output, output) : output;
}

/**
 * The one road for every call: its name is known, its window asks no more than a person can, its input fits, its user may, its handler runs,
 * and whatever goes wrong comes back as a coded answer.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  const limit = new RateLimit(options.now);
  return async (name, input) => {
    try {
      return { ok: true, value: await answer(options, limit, name, input) };
    } catch (error) {
      return { ok: false, error: toWireError(error, typeof name === 'string' ? name : '?', options.log) };
    }
  };
}
