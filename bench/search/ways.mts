import type { TFunction } from 'i18next';
import type { Database } from '../../src/main/database/unit-of-work';
import { createCallHandlers } from '../../src/main/features/calls/handlers';
import { createPeopleHandlers } from '../../src/main/features/people/handlers';
import { contextFor } from '../../src/main/ipc/testing';
import { sightOf } from '../../src/main/ipc/sight-of';
import { searchQuery } from '../../src/main/search/search-text';
import { ROLE_PERMISSIONS, type Role, type User } from '../../src/shared/contract/permissions';
import type { PersonInput } from '../../src/shared/domain/person';
import { NOW } from './record.mjs';
import { lettersOf, type Contest } from './side-by-side.mjs';

const IN_BOX = 20;
const IN_CALL = 5;
const noWords = ((key: string) => key) as TFunction;
const nobodyLikely = () => Promise.reject(new Error('This measures searches alone.'));

/** The bare look-up in the full-text index: the same words and limit, one snapshot of its own, nothing read of those found. */
export const RAW = {
  people: `SELECT rowid FROM person_search WHERE person_search MATCH ? ORDER BY rank LIMIT ?`,
  calls: `SELECT rowid FROM call_search WHERE call_search MATCH ? ORDER BY rowid DESC LIMIT ?`,
} as const;

const rawOf = (database: Database, index: keyof typeof RAW, limit: number) => (text: string) => {
  const query = searchQuery(text);
  return query === null
    ? Promise.resolve()
    : database.read((reader) => reader.sql(RAW[index], [query, limit]));
};

/** As the calls of the window do it, with what somebody of that role may see. */
function contextOf(database: Database, role: Role) {
  const user: User = { id: null, name: 'Bench', role, permissions: new Set(ROLE_PERMISSIONS[role]) };
  const sight = sightOf(user, NOW);
  return { ...contextFor(database, NOW, user), read: (work) => database.read(work, sight) } as ReturnType<
    typeof contextFor
  >;
}

const ROLES = ['front_desk', 'operator'] as const satisfies readonly Role[];

/** Every way in which somebody is looked for while typing. */
export function waysOf(database: Database, people: readonly PersonInput[]): Map<string, Contest> {
  const some = [4, 20_003, 55_001, 90_007].flatMap((index) => people[index] ?? []);
  const names = lettersOf(some.map(({ displayName }) => displayName));
  const numbers = lettersOf(some.flatMap(({ phones }) => phones[0]?.asGiven ?? []));
  const mixed = lettersOf(['mar vaduz', 'village 12', 'petra 423 51', 'lives alone', 'zzz']);
  const ways = new Map<string, Contest>();
  for (const role of ROLES) {
    const context = contextOf(database, role);
    const search = createPeopleHandlers()['people.search'];
    const recognise = createCallHandlers({ t: noWords, findLikely: nobodyLikely })['calls.recognise'];
    const box = (text: string) => Promise.resolve(search({ text, limit: IN_BOX }, context));
    const call = (text: string) => Promise.resolve(recognise({ text, limit: IN_CALL }, context));
    const raw = (limit: number) => rawOf(database, 'people', limit);
    ways.set(`search box, names, ${role}`, { keystrokes: names, raw: raw(IN_BOX), own: box });
    ways.set(`search box, numbers, ${role}`, { keystrokes: numbers, raw: raw(IN_BOX), own: box });
    ways.set(`search box, other words, ${role}`, { keystrokes: mixed, raw: raw(IN_BOX), own: box });
    ways.set(`call, name, ${role}`, { keystrokes: names, raw: raw(IN_CALL), own: call });
    ways.set(`call, number, ${role}`, { keystrokes: numbers, raw: raw(IN_CALL), own: call });
  }
  return ways;
}
