import type { DatabaseFile } from './data-source';
import { ReadingConnection } from './reading-connection';
import { SIGHT_VIEWS, viewsFor, type Sight } from './sight';

/** A reading connection for those who do not see everything; opened when the first of them asks. */
export class Seer {
  private connection: ReadingConnection | null = null;
  private seen: string | null = null;

  constructor(private readonly file: () => DatabaseFile) {}

  /** The connection, seeing what `sight` may see. One read at a time may hold it. */
  async through(sight: Sight): Promise<ReadingConnection> {
    const connection = (this.connection ??= await ReadingConnection.open(this.file()));
    const key = JSON.stringify(sight);
    if (this.seen === key) return connection;
    // Until all views are there, nobody may take them for made.
    this.seen = null;
    const { source } = connection;
    for (const view of SIGHT_VIEWS) await source.query(`DROP VIEW IF EXISTS temp."${view}"`);
    for (const view of viewsFor(sight)) await source.query(view);
    this.seen = key;
    return connection;
  }

  async close(): Promise<void> {
    const connection = this.connection;
    this.connection = this.seen = null;
    await connection?.close();
  }
}
