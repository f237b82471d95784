import type { InputOf, OutputOf } from '../../../shared/contract';
import type { CommandName, QueryName } from '../lib/query';
import type { FakeWorld } from './fake-world';

/** What the fake main process does on every command. */
export type Commands = { [K in CommandName]: (world: FakeWorld, input: InputOf<K>) => OutputOf<K> };

/** What it answers to queries. */
export type Answers<N extends QueryName = QueryName> = {
  [K in N]: (world: FakeWorld, input: InputOf<K>) => OutputOf<K>;
};
