import type { InputOf, OutputOf } from '../../../shared/contract';
import type { MergePreview } from '../../../shared/contract/duplicates';
import type { PersonHit } from '../../../shared/contract/people';
import type { Person } from '../../../shared/domain/person';
import type { CommandName, QueryName } from '../lib/query';
import type { FakeWorld } from './fake-world';

type Queries = Extract<QueryName, `duplicates.${string}`>;
type Changes = Extract<CommandName, `duplicates.${string}`>;
type Answers<N extends QueryName | CommandName> = {
  [K in N]: (world: FakeWorld, input: InputOf<K>) => OutputOf<K>;
};

const hitOf = (person: Person): PersonHit => ({
  id: person.id,
  displayName: person.displayName,
  phone: person.phones[0]?.asGiven ?? null,
  isWithheld: false,
  locality: person.places[0]?.locality ?? '',
  helperId: null,
  openRequests: 1,
});

const sideOf = ({ id, displayName, phones }: Person) => ({
  id,
  name: displayName,
  detail: phones[0]?.asGiven ?? '',
});

/** The first two people of the world, as if they had one number. */
function twoOf(world: FakeWorld): readonly [Person, Person] {
  const [one, other] = world.people;
  if (one === undefined || other === undefined) throw new Error('two people were expected');
  return [one, other];
}

function previewOf(world: FakeWorld, { keptId }: { keptId: number }): MergePreview {
  const two = twoOf(world);
  const [kept, gone] = two[0].id === keptId ? two : [two[1], two[0]];
  return {
    ...{ kind: 'person', kept: sideOf(kept), gone: sideOf(gone), stamp: '1.1.0.0' },
    fields: [
      {
        field: 'person.name',
        kept: { displayName: kept.displayName, isPseudonym: false },
        gone: { displayName: gone.displayName, isPseudonym: false },
        ...{ choices: ['kept', 'gone'], usual: 'kept' },
      },
      {
        field: 'person.notes',
        kept: { notes: 'Rings twice' },
        gone: { notes: 'Second floor' },
        ...{ choices: ['kept', 'gone', 'both'], usual: 'both' },
      },
    ],
    moves: [{ table: 'request', count: 2 }],
    obstacles: [],
    doubleBooked: [],
    helpersTaken: 0,
  };
}

const hasNumber = (person: Person, numbers: readonly string[]) =>
  person.phones.some(({ e164 }) => e164 !== null && numbers.includes(e164));

export const fakeDuplicateQueries: Answers<Queries> = {
  'duplicates.findPeople': (world, { person, exceptId }) => {
    const numbers = person.phones.flatMap(({ e164 }) => e164 ?? []);
    return world.people
      .filter((one) => one.id !== exceptId && hasNumber(one, numbers))
      .map((one) => ({
        ...hitOf(one),
        whys: [{ why: 'same_number', detail: one.phones[0]?.asGiven ?? '' }],
      }));
  },
  'duplicates.findRequests': () => [],
  'duplicates.list': (world, { kind }): OutputOf<'duplicates.list'> => {
    if (kind === 'request') return { pairs: [], isMore: false };
    const [one, other] = twoOf(world);
    const whys = [{ why: 'same_number' as const, detail: '+423 555 01 01' }];
    return { pairs: [{ kind, one: sideOf(one), other: sideOf(other), whys }], isMore: false };
  },
  'duplicates.preview': previewOf,
  'duplicates.merges': () => [],
};

export const fakeDuplicateCommands: Answers<Changes> = {
  'duplicates.notSame': () => ({}),
  'duplicates.merge': (world, { kind, keptId }) => {
    const [kept, gone] = twoOf(world);
    const names = { keptName: kept.displayName, goneName: gone.displayName };
    return { id: 1, kind, keptId, ...names, at: world.state.now, by: 'Front desk' };
  },
  'duplicates.undo': (world) => ({ kind: 'person', goneId: twoOf(world)[1].id }),
};
