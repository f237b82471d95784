import type { InputOf, OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { QueueItemId } from '../../../shared/domain/ids';
import type { QueueItem, QueueLine, TryOutcome } from '../../../shared/domain/queue';
import type { CommandName, QueryName } from '../lib/query';
import { NOW } from './fake-people';
import type { FakeWorld } from './fake-world';

type Name<N> = Extract<N, `queue.${string}` | `shift.${string}`>;
type Answers<N extends QueryName | CommandName> = {
  [K in N]: (world: FakeWorld, input: InputOf<K>) => OutputOf<K>;
};

const HOUR = 3_600_000;

/** A callback that has been due for two hours. */
export function fakeCall(id: number, changes: Partial<QueueItem> = {}): QueueItem {
  return {
    ...{ id: id as QueueItemId, kind: 'callback', reason: 'asked', state: 'open', personId: null },
    ...{ name: `Caller ${String(id)}`, number: '+423 235 01 00', requestId: null, summary: null },
    ...{ dueAt: NOW - 2 * HOUR, tries: 0, reserved: null, version: 1, words: 'About the lift on Friday' },
    ...{ createdBy: 'Rea', createdAt: NOW - 3 * HOUR, otherNumbers: [], languages: [], contactHours: '' },
    ...{ request: null, matchId: null, isWithheld: false, helperName: null, history: [] },
    ...changes,
  };
}

function lineOf(item: QueueItem): QueueLine {
  const { id, kind, reason, state, personId, name, number, requestId, summary, dueAt, tries, reserved } =
    item;
  return { id, kind, reason, state, personId, name, number, requestId, summary, dueAt, tries, reserved };
}

const showOf = ({ state, dueAt }: QueueItem, now: number) =>
  state !== 'open' ? (state === 'stuck' ? 'stuck' : 'ended') : dueAt <= now ? 'due' : 'later';
const shown = ({ queue, state }: FakeWorld, show: string) =>
  queue.items.filter((item) => showOf(item, state.now) === show);
const counts = (world: FakeWorld) => ({
  due: shown(world, 'due').length,
  later: shown(world, 'later').length,
  stuck: shown(world, 'stuck').length,
});

function itemOf({ queue }: FakeWorld, id: number): QueueItem {
  const item = queue.items.find((one) => one.id === id);
  if (item === undefined) throw new KithError('not_found', 'This call is not in the record any more.');
  return item;
}

function change(world: FakeWorld, id: number, changes: Partial<QueueItem>): QueueItem {
  const next = { ...itemOf(world, id), ...changes };
  world.queue.items = world.queue.items.map((one) => (one.id === id ? next : one));
  return next;
}

function open(world: FakeWorld, id: number): QueueItem {
  const { reserved } = itemOf(world, id);
  if (reserved?.isMine === false)
    throw new KithError('not_possible', `${reserved.by} has this call open. Please take another one.`);
  for (const item of world.queue.items) if (item.reserved?.isMine) change(world, item.id, { reserved: null });
  return change(world, id, { reserved: { by: world.state.user.name, since: world.state.now, isMine: true } });
}

function record(world: FakeWorld, id: number, outcome: TryOutcome, words: string): QueueLine {
  const item = itemOf(world, id);
  const entry = {
    ...{ at: world.state.now, by: world.state.user.name, outcome, skipReason: null, words, nextAt: null },
  };
  const isDone = ['reached', 'still_needed', 'no_longer'].includes(outcome);
  const changes = { reserved: null, version: item.version + 1, history: [entry, ...item.history] };
  return lineOf(
    change(
      world,
      id,
      isDone ? { ...changes, state: 'done' } : { ...changes, dueAt: NOW + HOUR, tries: item.tries + 1 },
    ),
  );
}

export const fakeQueueQueries: Answers<Name<QueryName>> = {
  'queue.list': (world, { show }) => {
    const items = shown(world, show).map(lineOf);
    return { items, total: items.length, counts: counts(world) };
  },
  'queue.state': (world) => ({
    due: counts(world).due,
    unread: world.queue.notes.filter(({ isRead }) => !isRead).length,
  }),
  'queue.mine': (world) => world.queue.items.find(({ reserved }) => reserved?.isMine === true) ?? null,
  'queue.get': (world, { id }) => itemOf(world, id),
  'queue.previewRound': () => ({ requests: 3, already: 1 }),
  'queue.rules': (world) => world.queue.rules,
  'shift.get': (world) => ({
    since: world.state.now - 12 * HOUR,
    calls: { count: 3, minutes: 25 },
    waiting: {
      ...counts(world),
      kinds: { callback: counts(world).due, voicemail: 0, round: 0, follow_up: 0 },
      longest: null,
    },
    done: world.queue.items.flatMap(({ name, kind, history }) =>
      history.map(({ at, outcome, words }) => ({ at, name, kind, outcome, words })),
    ),
  }),
  'shift.notes': (world) => ({ items: world.queue.notes, total: world.queue.notes.length }),
};

export const fakeQueueCommands: Answers<Name<CommandName>> = {
  'queue.open': (world, { id }) => open(world, id),
  'queue.next': (world) => {
    const next = shown(world, 'due').find(({ reserved }) => reserved === null);
    return next === undefined ? null : open(world, next.id);
  },
  'queue.leave': (world, { id }) => {
    change(world, id, { reserved: null });
    return {};
  },
  'queue.record': (world, { id, outcome, words }) => record(world, id, outcome, words),
  'queue.endRequest': (world, { id, words }) => record(world, id, 'no_longer', words),
  'queue.add': (world, { isWanted, reason, name, number, dueAt, words, kind, personId }) => {
    const there = world.queue.items.filter((item) => item.personId === personId && item.reason === reason);
    if (!isWanted && there.length > 0) return { added: null, there: there.map(lineOf) };
    const id = world.queue.items.length + 1;
    const item = fakeCall(id, { reason, name, number, dueAt, words, kind, personId });
    world.queue.items = [...world.queue.items, item];
    return { added: lineOf(item), there: [] };
  },
  'queue.makeRound': () => ({ made: 3 }),
  'queue.saveRules': (world, rules) => {
    world.queue.rules = rules;
    return rules;
  },
  'shift.write': () => ({}),
  'shift.markRead': (world, { id }) => {
    world.queue.notes = world.queue.notes.map((note) => (note.id === id ? { ...note, isRead: true } : note));
    return {};
  },
};
