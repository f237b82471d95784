import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIELD_RIGHTS, OPEN_TABLES } from '../../shared/domain/field-rights';
import { PERSONAL_DATA } from '../privacy/personal-data';
import { CANARIES, openCanaryBench, type CanaryBench } from './testing/canaries';
import { OWN_CANARIES } from './testing/phone-canaries';
import { FOR_EVERYBODY, WITHOUT_CANARY } from './testing/without-canary';

vi.mock('electron', () => ({ app: { getVersion: () => '0.0.0' }, shell: {} }));

let bench: CanaryBench;
/** What stands in each column, in small letters, by `table.column`. */
const stored = new Map<string, string>();
beforeAll(async () => {
  bench = await openCanaryBench();
  await bench.database.read(async (reader) => {
    for (const table of new Set([...Object.keys(FIELD_RIGHTS), ...Object.keys(PERSONAL_DATA)])) {
      const rows = await reader.sql<Record<string, string | number | null>>(`SELECT * FROM "${table}"`);
      for (const row of rows)
        for (const [column, value] of Object.entries(row)) {
          const key = `${table}.${column}`;
          stored.set(key, `${stored.get(key) ?? ''}\n${String(value)}`);
        }
    }
  });
});
afterAll(() => bench.dispose());

const VALUES: readonly string[] = [...Object.values(CANARIES), ...Object.values(OWN_CANARIES)];
const hasCanary = (key: string) => VALUES.some((value) => stored.get(key)?.includes(value));
const isWithout = (key: string) => Object.hasOwn(WITHOUT_CANARY, key);

/** Columns that some role may not read: single ones, and all of a table whose very rows are withheld. */
const PROTECTED = Object.entries(FIELD_RIGHTS).flatMap(([table, { rows, columns }]) =>
  Object.entries(columns).flatMap(([column, guard]) =>
    guard !== null || rows !== undefined ? [`${table}.${column}`] : [],
  ),
);
/** What people wrote, which may tell of anybody. */
const TEXTS = Object.entries(PERSONAL_DATA).flatMap(([table, { texts }]) =>
  (texts ?? []).map((column) => `${table}.${column}`),
);

describe('a canary', () => {
  it('stands in every column that some role may not read', () => {
    expect(PROTECTED.length).toBeGreaterThan(150);
    expect(PROTECTED.filter((key) => !hasCanary(key) && !isWithout(key))).toEqual([]);
  });

  it('stands in every text of people that is not for everybody', () => {
    expect(
      TEXTS.filter((key) => !hasCanary(key) && !isWithout(key) && !Object.hasOwn(FOR_EVERYBODY, key)),
    ).toEqual([]);
  });

  it('is missing nowhere that it could stand', () => {
    const needless = [...Object.keys(WITHOUT_CANARY), ...Object.keys(FOR_EVERYBODY)].filter(
      (key) => hasCanary(key) || !(PROTECTED.includes(key) || TEXTS.includes(key)),
    );
    expect(needless).toEqual([]);
    const guarded = (key: string) => FIELD_RIGHTS[key.split('.')[0] ?? '']?.columns[key.split('.')[1] ?? ''];
    // A column with a guard of its own is worth guarding: it has a canary.
    expect(Object.keys(FOR_EVERYBODY).filter((key) => guarded(key))).toEqual([]);
    for (const key of Object.keys(FOR_EVERYBODY)) {
      const [table = '', column = ''] = key.split('.');
      expect([key, table in OPEN_TABLES || FIELD_RIGHTS[table]?.columns[column] === null]).toEqual([
        key,
        true,
      ]);
    }
  });
});
