import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../database/testing';
import { PERSONAL_DATA } from '../../privacy/personal-data';
import { MERGE_CARE, type Merged } from './merge-care';

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
let columns: Set<string>;
let references: { column: string; to: string }[];

beforeAll(async () => {
  opened = await openTestDatabase();
  const tables = `sqlite_schema t WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '*_search*'`;
  await opened.database.read(async (reader) => {
    const all = await reader.sql<{ name: string }>(
      `SELECT t.name || '.' || c.name AS name FROM (SELECT name FROM ${tables}) t, pragma_table_info(t.name) c`,
    );
    columns = new Set(all.map(({ name }) => name));
    references = await reader.sql(
      `SELECT t.name || '.' || k."from" AS "column", k."table" AS "to"
       FROM (SELECT name FROM ${tables}) t, pragma_foreign_key_list(t.name) k`,
    );
  });
});
afterAll(() => opened.dispose());

/** Columns by which the list of personal data says that a row belongs to the person ?1. */
function namedByTheList(): string[] {
  return Object.entries(PERSONAL_DATA).flatMap(([table, { belongs }]) =>
    belongs.flatMap(({ of }) =>
      [
        ...[...of.matchAll(/\bt\.(\w+) = \?1/g)].map(([, column]) => [column]),
        ...[...of.matchAll(/\(t\.(\w+) ->> '\w+'\) = \?1/g)].map(([, column]) => [column]),
        ...[...of.matchAll(/\?1 IN \(([^()]*)\)/g)].map(([, list = '']) =>
          [...list.matchAll(/\bt\.(\w+)/g)].map(([, column]) => column),
        ),
      ]
        .flat()
        .map((column) => `${table}.${String(column)}`),
    ),
  );
}

const NAMES: Readonly<Record<Merged, RegExp>> = {
  person: /(^|_)person_id$|^(requester|caller)_id$/,
  helper: /(^|_)helper_id$/,
  request: /(^|_)request_id$/,
};

it.each(['person', 'helper', 'request'] as const)(
  'a merge decides on every column that names a %s, by reference or by name',
  (kind) => {
    const expected = [
      ...references.filter(({ to }) => to === kind).map(({ column }) => column),
      ...[...columns].filter((name) => NAMES[kind].test(name.split('.')[1] ?? '')),
      // A rule may look into another table, whose column is not one of its own.
      ...(kind === 'person' ? namedByTheList().filter((name) => columns.has(name)) : []),
    ];
    const known = Object.keys(MERGE_CARE[kind]);
    expect(known.filter((name) => !columns.has(name))).toEqual([]);
    expect(expected.filter((name) => !known.includes(name))).toEqual([]);
    expect(expected.length).toBeGreaterThan(5);
  },
);

it('every table with rows of a person is decided on, or goes with one that is', () => {
  const decided = new Set(
    Object.values(MERGE_CARE).flatMap((care) => Object.keys(care).map((name) => name.split('.')[0] ?? '')),
  );
  const follows = (table: string): boolean =>
    references.some(
      ({ column, to }) => column.startsWith(`${table}.`) && to !== table && (decided.has(to) || follows(to)),
    );
  const personal = Object.entries(PERSONAL_DATA).filter(([, { belongs }]) => belongs.length > 0);
  expect(
    personal.filter(([table]) => !decided.has(table) && !follows(table)).map(([table]) => table),
  ).toEqual([]);
});
