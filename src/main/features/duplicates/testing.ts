import type { Database } from '../../database/unit-of-work';

// What a merge counts on or works out anew, and what tells of it.
const LEFT_OUT =
  /^(audit_|sqlite_|.*_search|matching_change|screening_due|text_mark|person_key|merge$|migrations)/;
const COUNTED_ON = new Set(['version']);

/** Every row of the record, by table, but for what no merge has to bring back. */
export async function rowsOfAll(database: Database): Promise<Record<string, unknown[]>> {
  return await database.read(async (reader) => {
    const tables = await reader.sql<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`,
    );
    const all: Record<string, unknown[]> = {};
    for (const { name } of tables.filter((table) => !LEFT_OUT.test(table.name))) {
      const rows = await reader.sql<Record<string, unknown>>(`SELECT * FROM "${name}"`);
      all[name] = rows
        .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !COUNTED_ON.has(column))))
        .sort();
    }
    return all;
  });
}

/** Tables and columns in which a number stands where a person is named. */
export async function namesLeft(
  database: Database,
  columns: readonly string[],
  id: number,
): Promise<string[]> {
  return await database.read(async (reader) => {
    const left: string[] = [];
    for (const name of columns) {
      const [table = '', column = ''] = name.split('.');
      if ((await reader.sqlOne(`SELECT 1 FROM "${table}" WHERE "${column}" = ? LIMIT 1`, [id])) !== null)
        left.push(name);
    }
    return left;
  });
}
