import { createHash } from 'node:crypto';
import { openReader } from '../../database/data-source';
import type { Database } from '../../database/unit-of-work';

interface Statement {
  readonly all: (done: (error: Error | null, rows: Record<string, unknown>[]) => void) => void;
  readonly finalize: (done: () => void) => void;
}
interface Connection {
  readonly prepare: (text: string, done: (error: Error | null) => void) => Statement;
}

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

export async function openWitness(database: Database): Promise<Witness> {
  const source = await openReader(database.file);
  const { databaseConnection } = source.driver as unknown as { databaseConnection: Connection };
  const kept: Statement[] = [];
  const keep = async (text: string) => {
    const statement = await prepared(databaseConnection, text);
    kept.push(statement);
    return statement;
  };
  const [begin, commit, version] = [
    await keep('BEGIN'),
    await keep('COMMIT'),
    await keep('PRAGMA data_version'),
  ];
  // That somebody looked at protected fields is noted by queries too; it changes nothing of what is known.
  const names = await keep(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_s%' AND name NOT LIKE 'audit_%'
     ORDER BY name`,
  );
  const tables = new Map<string, Statement>();
  return {
    hash: async () => {
      await rowsOf(begin);
      const hash = createHash('sha256');
      for (const row of await rowsOf(names)) {
        const name = String(row['name']);
        const table = tables.get(name) ?? (await keep(`SELECT * FROM "${name}"`));
        tables.set(name, table);
        hash.update(`${name}\n`);
        hash.update(JSON.stringify(await rowsOf(table)));
      }
      await rowsOf(commit);
      return hash.digest('hex');
    },
    mark: async () => Number((await rowsOf(version))[0]?.['data_version'] ?? 0),
    close: async () => {
      for (const statement of kept)
        await new Promise<void>((resolve) => {
          statement.finalize(resolve);
        });
      await source.destroy();
    },
  };
}

function prepared(connection: Connection, text: string): Promise<Statement> {
  return new Promise((resolve, reject) => {
    const statement = connection.prepare(text, (error) => {
      if (error === null) resolve(statement);
      else reject(error);
    });
  });
}

function rowsOf(statement: Statement): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    statement.all((error, rows) => {
      if (error === null) resolve(rows);
      else reject(error);
    });
  });
}
