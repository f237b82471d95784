import { expect, it } from 'vitest';
import { en } from '../../shared/i18n/en';
import { openTestDatabase } from '../database/testing';
import { columnsOf } from './care';
import { PERSONAL_DATA } from './personal-data';

it('speaks of every table and every column of the schema', async () => {
  const { database, dispose } = await openTestDatabase();
  const columns = await database.read((r) =>
    r.sql<{ table: string; column: string }>(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '*_search*'`,
    ),
  );
  await dispose();
  const named = Object.entries(PERSONAL_DATA).flatMap(([table, care]) =>
    columnsOf(care).map((column) => `${table}.${column}`),
  );
  expect(named.sort()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).sort());
});

it('says of each table either to whom its rows belong or why they belong to nobody', () => {
  for (const [table, { belongs, nothing }] of Object.entries(PERSONAL_DATA))
    expect([table, belongs.length > 0]).toEqual([table, nothing === undefined]);
});

it('speaks of texts and other columns that are there', () => {
  for (const [table, care] of Object.entries(PERSONAL_DATA)) {
    const known = columnsOf(care);
    for (const column of [...(care.texts ?? []), ...(care.untold ?? [])])
      expect([table, known.includes(column) ? 'there' : column]).toEqual([table, 'there']);
  }
});

it('has words for every table and column that a person is shown of what is held on them', () => {
  const { table: tables, field } = en.privacy;
  const tableWords: Readonly<Record<string, string>> = tables;
  const fieldWords: Readonly<Record<string, string>> = field;
  const audited: Readonly<Record<string, Readonly<Record<string, string>>>> = en.audit.field;
  const missing = Object.entries(PERSONAL_DATA).flatMap(([table, care]) => {
    if (care.belongs.length === 0 && care.texts === undefined) return [];
    const told = care.withheld === undefined ? columnsOf(care) : [];
    const fields = [...told, ...Object.keys(care.also ?? {})]
      .filter((column) => !care.untold?.includes(column))
      .filter((column) => (fieldWords[column] ?? audited[table]?.[column]) === undefined);
    return [...(tableWords[table] === undefined ? [table] : []), ...fields.map((one) => `${table}.${one}`)];
  });
  expect(missing).toEqual([]);
});
