import type { InputOf, OutputOf } from '../../../shared/contract';
import type { KeptDraft } from '../../../shared/contract/drafts';
import type { CommandName, QueryName } from '../lib/query';
import type { FakeWorld } from './fake-world';

type Queries = Extract<QueryName, `drafts.${string}`>;
type Commands = Extract<CommandName, `drafts.${string}`>;
type Answers<N extends QueryName | CommandName> = {
  [K in N]: (world: FakeWorld, input: InputOf<K>) => OutputOf<K>;
};
interface Address {
  readonly form: string;
  readonly key: string;
}

const ownerOf = ({ state }: FakeWorld) => state.user.id ?? 'sample';
const isAt = (a: Address, b: Address) => a.form === b.form && a.key === b.key;
const lineOf = ({ id, form, key, screen, keptAt }: KeptDraft) => ({ id, form, key, screen, keptAt });

/** What the window was given to keep for whoever is logged in. */
export const draftsOf = (world: FakeWorld): KeptDraft[] =>
  world.drafts.filter(({ owner }) => owner === ownerOf(world)).map(({ owner: _, ...draft }) => draft);

export const fakeDraftQueries: Answers<Queries> = {
  'drafts.get': (world, address) => {
    const found = draftsOf(world).find((draft) => isAt(draft, address));
    return found === undefined ? null : { ...found, lacks: null };
  },
  'drafts.list': (world) => draftsOf(world).map(lineOf).reverse(),
};

function without(world: FakeWorld, address: Address) {
  return world.drafts.filter((draft) => draft.owner !== ownerOf(world) || !isAt(draft, address));
}

export const fakeDraftCommands: Answers<Commands> = {
  'drafts.keep': (world, { lacks: _, ...draft }) => {
    world.drafts = [...without(world, draft), { ...draft, owner: ownerOf(world), keptAt: world.state.now }];
    return {};
  },
  'drafts.drop': (world, address) => {
    world.drafts = without(world, address);
    return {};
  },
};

/** Whatever is saved lets go of its draft. */
export function letGoOfSaved(world: FakeWorld, input: unknown): void {
  const { draftId } = input as { draftId?: string };
  world.drafts = world.drafts.filter(({ id }) => id !== draftId);
}
