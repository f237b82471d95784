import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Board } from '../../../shared/contract/desk';
import type { HelperId, MatchId, RequestId } from '../../../shared/domain/ids';
import type { Kindness } from '../../../shared/domain/kindness';
import type { FakeWorld } from './fake-world';

const HOUR = 3_600_000;

const factsOf = (world: FakeWorld, index: number) => {
  const fake = world.requests[index];
  if (fake === undefined) throw new Error('The fake world has too few requests.');
  const { id, category, summary, urgency, when } = fake.request;
  const startsAt = world.state.now - (3 - index) * HOUR;
  return {
    ...{ requestId: id, requesterName: fake.requester.displayName, category, summary, urgency, when },
    ...{ startsAt, endsAt: startsAt + HOUR },
  };
};

/** Two that are over, one that starts, one of days before that nobody came to. */
export function fakeBoard(world: FakeWorld): Board {
  const helper = world.helpers[0];
  const match = (index: number, isTold: boolean) => ({
    ...factsOf(world, index),
    ...{ matchId: (index + 900) as MatchId, version: 1, status: 'accepted' as const, isTold },
    ...{ helperId: (helper?.id ?? 1) as HelperId, helperName: helper?.person.displayName ?? '' },
  });
  return {
    date: '2026-05-04',
    starting: [
      {
        ...factsOf(world, 4),
        ...{ version: 1, status: 'open', seriesId: null, locality: 'Vaduz', helpersNeeded: 1 },
        ...{ helpersTaken: 0, hasSuggestion: false, helpers: [] },
      },
      {
        ...factsOf(world, 5),
        ...{ version: 1, status: 'open', seriesId: null, locality: 'Schaan', helpersNeeded: 2 },
        ...{ helpersTaken: 2, hasSuggestion: false },
        helpers: world.helpers.slice(0, 2).map(({ id, person }, index) => {
          return { id, name: person.displayName, isTold: index > 0 };
        }),
      },
    ],
    now: [],
    toClose: [match(0, true), match(1, false)].filter(({ matchId }) => !world.resultsOf.has(matchId)),
    left: [],
    ended: [{ ...factsOf(world, 2), version: 1, day: '2026-05-03', cause: 'time' }],
  };
}

export const fakeDeskQueries = {
  'kindness.mine': (world: FakeWorld) => world.kindness,
  'desk.today': fakeBoard,
  'desk.unmet': (): OutputOf<'desk.unmet'> => [
    { category: 'category:shopping', cause: 'time', count: 3 },
    { category: 'category:shopping', cause: 'close:out_of_area', count: 1 },
  ],
};

function changeKindness(world: FakeWorld, changes: Partial<Kindness>): Kindness {
  world.kindness = { ...world.kindness, ...changes };
  return world.kindness;
}

export const fakeDeskCommands = {
  'kindness.save': (world: FakeWorld, settings: InputOf<'kindness.save'>) => changeKindness(world, settings),
  'kindness.hold': (world: FakeWorld, { minutes }: InputOf<'kindness.hold'>) =>
    changeKindness(world, { heldUntil: minutes === 0 ? null : world.state.now + minutes * 60_000 }),
  'kindness.markHard': (world: FakeWorld) =>
    changeKindness(world, { hardInRow: world.kindness.hardInRow + 1 }),
  'kindness.rest': (world: FakeWorld) => changeKindness(world, { hardInRow: 0 }),
  'desk.recordResult': (world: FakeWorld, input: InputOf<'desk.recordResult'>) => {
    world.resultsOf.set(input.matchId, input.result);
    return {
      ...{ id: input.matchId, requestId: 1 as RequestId, helperId: 1 as HelperId, cost: 0, terms: [] },
      ...{ status: 'done' as const, helperToldAt: null, requesterToldAt: null, version: 2 },
      ...{ createdAt: 0, updatedAt: 0, updatedBy: 'Front desk' },
    };
  },
  'desk.reopen': (world: FakeWorld, { id, when }: InputOf<'desk.reopen'>): OutputOf<'desk.reopen'> => {
    const fake = world.requests.find(({ request }) => request.id === id);
    if (fake === undefined) throw new Error('This request is not in the fake world.');
    return { ...fake.request, when };
  },
  'desk.saveDaySheet': () => ({ rows: 3 }),
  'desk.saveTaskSheet': () => ({ tasks: 1 }),
  'desk.printDaySheet': () => ({ rows: 3 }),
  'desk.printTaskSheet': () => ({ tasks: 1 }),
};
