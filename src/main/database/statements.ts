import type sqlite3 from 'sqlite3';
import { QueryFailedError } from 'typeorm';
import type { SqlValue } from './session';

/** More than are asked over and over; a statement over many views holds some hundred kilobytes. */
const MOST_KEPT = 64;

/**
 * Statements of one connection that are kept once SQLite has read them. For small questions that are asked at each key,
 * over views that stand for tables, reading the statement takes longer than answering it.
 */
export class Statements {
  /** By their text, the one used last at the end. */
  private readonly kept = new Map<string, Promise<sqlite3.Statement>>();

  /** @param most so many are kept; the one that was asked longest ago goes first */
  constructor(
    private readonly connection: sqlite3.Database,
    private readonly most = MOST_KEPT,
  ) {}

  /** The rows that a statement gives. */
  async all<Row>(text: string, parameters: readonly SqlValue[]): Promise<Row[]> {
    try {
      const statement = await this.statementOf(text);
      return await new Promise<Row[]>((resolve, reject) => {
        statement.all([...parameters], (error: Error | null, rows: Row[]) => {
          if (error === null) resolve(rows);
          else reject(error);
        });
      });
    } catch (error) {
      // One that failed may have been stopped half-way, and would hold its snapshot.
      await this.drop(text);
      throw new QueryFailedError(text, [...parameters], error as Error);
    }
  }

  /** Lets go of all of them: a connection with statements does not close. */
  async close(): Promise<void> {
    for (const text of [...this.kept.keys()]) await this.drop(text);
  }

  private async statementOf(text: string): Promise<sqlite3.Statement> {
    const statement = this.kept.get(text) ?? this.prepare(text);
    this.kept.delete(text);
    this.kept.set(text, statement);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) await this.drop(oldest);
    return await statement;
  }

  private prepare(text: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.connection.prepare(text, (error: Error | null) => {
        if (error === null) resolve(statement);
        else reject(error);
      });
    });
  }

  private async drop(text: string): Promise<void> {
    const kept = this.kept.get(text);
    this.kept.delete(text);
    const statement = await kept?.catch(() => undefined); // one that could not be read holds nothing
    if (statement === undefined) return;
    await new Promise<void>((resolve) => {
      statement.finalize(() => {
        resolve();
      });
    });
  }
}
