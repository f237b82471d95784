import { z } from 'zod';
import { contract, type CallName, type Contract } from '../../shared/contract';
import type { CallSpec, Handlers } from '../../shared/contract/define';
import { KithError, type Envelope } from '../../shared/contract/errors';
import { can, type User } from '../../shared/contract/permissions';
import type { Topic } from '../../shared/contract/topics';
import type { Instant } from '../../shared/domain/time';
import { noteRefusal } from '../database/audit/notes';
import type { Database } from '../database/unit-of-work';
import type { CommandContext, NotedContext, QueryContext } from './context';
import { Looks, type Look } from './looks';
import { refuseHuge } from './message-size';
import { RateLimit } from './rate-limit';
import { shownError, shownTo } from './shown';
import { sightOf } from './sight-of';
import { toWireError, type ErrorLog } from './wire-error';

export type AllHandlers = Handlers<Contract, QueryContext, NotedContext, CommandContext>;

export interface DispatchOptions {
  readonly handlers: AllHandlers;
  /** The open record; a call that comes while it is being opened waits for it. */
  readonly database: () => Database | Promise<Database>;
  /** Who calls speak for at this moment; null when nobody is logged in. */
  readonly user: () => Promise<User | null>;
  /** True while the sample is open. */
  readonly isSample: () => boolean;
  /** Which login that is, counted from the start of the program: each one sees for itself. */
  readonly sitting: () => number;
  readonly now: () => Instant;
  /** Told after a command committed. */
  readonly changed: (topics: readonly Topic[]) => void;
  readonly log: ErrorLog;
  /** Outputs are checked against the contract in development and tests; a released app trusts its own handlers. */
  readonly checksOutput: boolean;
}

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
function contextOf(
  options: DispatchOptions,
  name: string,
  { user, database, looks }: { user: User; database: Database; looks: Look[] },
): CommandContext {
  const now = options.now();
  const sight = sightOf(user, now);
  return {
    user,
    now,
    read: (work) => database.read(work, sight),
    readPast: (work) => database.read(work),
    saw: (personId, fields) => looks.push({ personId, fields }),
    write: (work) => database.write(name, work, user),
  };
}

/** For calls that are answered before a record is open: they have none to read or write. */
function contextWithoutRecord(options: DispatchOptions, name: string, user: User): CommandContext {
  const refuse = () => Promise.reject(new Error(`"${name}" asked for the record before it was open`));
  return { user, now: options.now(), read: refuse, readPast: refuse, saw: () => undefined, write: refuse };
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

const inSample = () =>
  new KithError('not_possible', 'This is not for the sample. Please leave the sample organisation first.', {
    why: 'sample',
  });

interface Road {
  readonly options: DispatchOptions;
  readonly limit: RateLimit;
  readonly looks: Looks;
}

async function answer(
  { options, limit, looks }: Road,
  rawName: unknown,
  rawInput: unknown,
): Promise<unknown> {
  const { name, spec } = specOf(rawName);
  limit.take(spec.reachesOutside === true ? 'outside' : spec.kind);
  refuseHuge(rawInput);
  const user = await permitted(options, name, spec);
  if (spec.ofOrganisation === true && options.isSample()) throw inSample();
  const input = parseInput(spec, rawInput);
  const handler = options.handlers[name] as (input: unknown, context: CommandContext) => Promise<unknown>;
  const asked = { name, user, run: (context: CommandContext) => handler(input, context) };
  const output = await (spec.beforeOpen === true
    ? handler(input, contextWithoutRecord(options, name, user))
    : answerFromRecord(options, looks, asked));
  if (spec.kind === 'command' && spec.changes.length > 0) options.changed(spec.changes);
  const shown = shownTo(user, spec, output);
  return options.checksOutput ? z.parse(spec.output, shown) : shown;
}

interface Asked {
  readonly name: string;
  readonly user: User;
  readonly run: (context: CommandContext) => Promise<unknown>;
}

/** Answers with what the user may see. @throws KithError whose details hold no more than that either */
async function answerFromRecord(options: DispatchOptions, looks: Looks, { name, user, run }: Asked) {
  const database = await options.database();
  const own: Look[] = [];
  const context = contextOf(options, name, { user, database, looks: own });
  try {
    const output = await run(context);
    // Work goes on also where it cannot be noted, as on a full disk; that is logged.
    await looks
      .note(database, { call: name, by: user, sitting: options.sitting(), now: context.now }, own)
      .catch((error: unknown) => {
        toWireError(error, name, options.log);
      });
    return output;
  } catch (error) {
    throw shownError(user, error);
  }
}

/**
 * The one road for every call: its name is known, its window asks no more than a person can, its input fits, its user may, its handler runs,
 * and whatever goes wrong comes back as a coded answer.
 */
export function createDispatch(options: DispatchOptions): Dispatch {
  const road: Road = { options, limit: new RateLimit(options.now), looks: new Looks() };
  return async (name, input) => {
    try {
      return { ok: true, value: await answer(road, name, input) };
    } catch (error) {
      return { ok: false, error: toWireError(error, typeof name === 'string' ? name : '?', options.log) };
    }
  };
}
