import type sqlite3 from 'sqlite3';
import type { DataSource } from 'typeorm';
import { openReader, type DatabaseFile } from './data-source';
import { Reader } from './session';
import { Statements } from './statements';

/** A connection that sees committed rows only and cannot write, with the statements that were asked on it. */
export class ReadingConnection {
  private readonly statements: Statements;

  private constructor(readonly source: DataSource) {
    const { databaseConnection } = source.driver as unknown as { databaseConnection: sqlite3.Database };
    this.statements = new Statements(databaseConnection);
  }

  static async open(file: DatabaseFile): Promise<ReadingConnection> {
    return new ReadingConnection(await openReader(file));
  }

  /** Reads over one snapshot. One at a time. */
  async overOneSnapshot<T>(work: (reader: Reader) => Promise<T>, seesAll: boolean): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await this.statements.all('BEGIN', []);
      const result = await work(
        new Reader(runner.manager, seesAll, (text, parameters) => this.statements.all(text, parameters)),
      );
      await this.statements.all('COMMIT', []);
      return result;
    } catch (error) {
      // A damaged file has ended the snapshot already; what is told is that, not that there is nothing left to end.
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await this.statements.close();
    await this.source.destroy();
  }
}
