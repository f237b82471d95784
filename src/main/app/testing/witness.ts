import { createHash } from 'node:crypto';
import type sqlite3 from 'sqlite3';
import { openReader } from '../../database/data-source';
import { Statements } from '../../database/statements';
import type { Database } from '../../database/unit-of-work';

/**
 * Sees whether anything in a record changed, over a connection of its own. It keeps the statements of all tables: they
 * are far more than the record keeps, and reading them anew took longer than answering them.
 */
export interface Witness {
  /** One hash over every row of every table. */
  readonly hash: () => Promise<string>;
  /** A number that changes with every commit to the file; far cheaper to read than the hash of all rows. */
  readonly mark: () => Promise<number>;
  readonly close: () => Promise<void>;
}

// That somebody looked at protected fields is noted by queries too; it changes nothing of what is known.
const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_s%'
  AND name NOT LIKE 'audit_%' ORDER BY name`;

export async function openWitness(database: Database): Promise<Witness> {
  const source = await openReader(database.file);
  const { databaseConnection } = source.driver as unknown as { databaseConnection: sqlite3.Database };
  const statements = new Statements(databaseConnection, Infinity);
  return {
    hash: async () => {
      await statements.all('BEGIN', []);
      const hash = createHash('sha256');
      for (const { name } of await statements.all<{ name: string }>(TABLES, [])) {
        hash.update(`${name}\n`);
        hash.update(JSON.stringify(await statements.all(`SELECT * FROM "${name}"`, [])));
      }
      await statements.all('COMMIT', []);
      return hash.digest('hex');
    },
    mark: async () => {
      const [row] = await statements.all<{ data_version: number }>('PRAGMA data_version', []);
      return row?.data_version ?? 0;
    },
    close: async () => {
      await statements.close();
      await source.destroy();
    },
  };
}
