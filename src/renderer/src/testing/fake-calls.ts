import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Call, CallLine, Notice } from '../../../shared/domain/call';
import type { CallId, PersonId, RequestId } from '../../../shared/domain/ids';
import type { Commands } from './fake-answers';
import { found } from './fake-found';
import type { FakeWorld } from './fake-world';

const NOBODY = { id: null, name: '', isPseudonym: false };
const BY = 'Front desk';

function begun(world: FakeWorld, direction: 'in' | 'out'): Call {
  return {
    id: (world.calls.length + 1) as CallId,
    ...{
      direction,
      number: '',
      numberTyped: '',
      numberE164: null,
      caller: NOBODY,
      helpFor: null,
      relation: '',
    },
    ...{ language: null, heard: null, notes: '', information: [], referrals: [], services: [] },
    ...{
      referralWords: '',
      disposition: null,
      startedAt: world.state.now,
      endedAt: null,
      dangerAt: null,
      operator: BY,
    },
    ...{ isMine: true, requests: [], lead: null, isWithheld: false, version: 1 },
  };
}

type Noted = Pick<InputOf<'calls.update'>, 'call' | 'disposition'>;

function noted(world: FakeWorld, { call, disposition }: Noted): Partial<Call> {
  const { caller, helpFor: _helpFor, number, ...rest } = call;
  const known = caller.kind === 'known' ? found(world.people.find(({ id }) => id === caller.id)) : null;
  const name = known?.displayName ?? (caller.kind === 'named' ? caller.name : '');
  return {
    ...rest,
    ...{ disposition, number, numberTyped: number, endedAt: world.state.now },
    caller: { id: known?.id ?? null, name, isPseudonym: false },
  };
}

const lineOf = ({ requests, ...call }: Call): CallLine => {
  const { id, direction, number, caller, disposition, startedAt, endedAt, dangerAt, operator, isMine } = call;
  return {
    ...{ id, direction, number, caller, disposition, startedAt, endedAt, dangerAt, operator, isMine },
    requests: requests.length,
  };
};

function change(world: FakeWorld, id: CallId, changes: Partial<Call>): Call {
  const next = { ...found(world.calls.find((call) => call.id === id)), ...changes };
  world.calls = world.calls.map((call) => (call.id === id ? next : call));
  return next;
}

const newest = (world: FakeWorld) => found(world.calls.at(-1));

type CallCommand = Extract<keyof Commands, `calls.${string}` | `leads.${string}` | `notices.${string}`>;

/** What the fake main process does with calls. */
export const fakeCallCommands: Pick<Commands, CallCommand> = {
  'calls.begin': (world, { direction }) => {
    const call = begun(world, direction);
    world.calls = [...world.calls, call];
    return { id: call.id, startedAt: call.startedAt, lasted: 0 };
  },
  'calls.danger': () => ({}),
  'calls.drop': (world) => {
    world.calls = world.calls.slice(0, -1);
    return {};
  },
  'calls.finish': (world, input) => {
    const requests = input.requests.map(({ request, returnOf }, index) => ({
      id: (1_000 + index) as RequestId,
      ...{
        category: request.category,
        summary: request.summary,
        when: request.when,
        status: 'open' as const,
      },
      returnOf: returnOf === null ? null : ((1_000 + returnOf) as RequestId),
      isNew: true,
    }));
    return change(world, newest(world).id, { ...noted(world, input), requests });
  },
  'calls.update': (world, { id, ...input }) => change(world, id, noted(world, input)),
  'leads.close': () => ({}),
  'leads.moveDay': () => ({}),
  'notices.add': (world, { words, until }) => {
    const notice: Notice = {
      ...{ id: (world.notices.length + 1) as Notice['id'], words, until },
      ...{ createdAt: world.state.now, createdBy: BY },
    };
    return (world.notices = [notice, ...world.notices]);
  },
  'notices.end': (world, { id }) => (world.notices = world.notices.filter((notice) => notice.id !== id)),
};

function known(world: FakeWorld, id: PersonId): OutputOf<'calls.known'> {
  const person = found(world.people.find((one) => one.id === id));
  const requests = world.requests.filter(({ requester }) => requester.id === id);
  return {
    ...{ id, displayName: person.displayName, phone: person.phones[0]?.asGiven ?? null, isWithheld: false },
    ...{ locality: person.places[0]?.locality ?? '', helperId: null, openRequests: requests.length },
    hasNumber: false,
    requests: requests.map(({ request }) => ({
      ...{ id: request.id, category: request.category, summary: request.summary, urgency: request.urgency },
      ...{ when: request.when, status: request.status },
    })),
    calls: { count: 0, firstAt: null, last: [] },
    notices: world.notices,
  };
}

/** What the fake main process knows of calls. */
export const fakeCallQueries = {
  'calls.get': (world: FakeWorld, { id }: InputOf<'calls.get'>) =>
    found(world.calls.find((call) => call.id === id)),
  'calls.list': (world: FakeWorld, { show }: InputOf<'calls.list'>) => {
    const open = world.calls.filter(({ endedAt }) => endedAt === null);
    const items = (show === 'day' ? world.calls : open).map(lineOf);
    return { items, total: items.length, unfinished: open.length, dueLeads: 0 };
  },
  'calls.search': (world: FakeWorld, { text }: InputOf<'calls.search'>) => ({
    items: world.calls.filter(({ notes }) => text !== '' && notes.includes(text)).map(lineOf),
    isMore: false,
  }),
  'calls.recognise': (world: FakeWorld, { text, limit }: InputOf<'calls.recognise'>) => ({
    number: null,
    people: world.people
      .filter(({ displayName }) => text.length > 1 && displayName.toLowerCase().includes(text.toLowerCase()))
      .slice(0, limit)
      .map(({ id }) => known(world, id)),
  }),
  'calls.known': (world: FakeWorld, { personId }: InputOf<'calls.known'>) => known(world, personId),
  'calls.ofRequest': () => [],
  'calls.waiting': () => ({ requests: 0, helped: 0, medianHours: null }),
  'calls.likelyHelpers': () => ({ helpers: [], eligible: 0, booked: 0, lacking: null }),
  'leads.list': () => ({ items: [], total: 0 }),
  'notices.ofPerson': (world: FakeWorld) => world.notices,
};
