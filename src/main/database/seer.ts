import type { DataSource } from 'typeorm';
import { openReader, type DatabaseFile } from './data-source';
import { SIGHT_VIEWS, viewsFor, type Sight } from './sight';

/** A reading connection for those who do not see everything; opened when the first of them asks. */
export class Seer {
  private source: DataSource | null = null;
  private seen: string | null = null;

  constructor(private readonly file: () => DatabaseFile) {}

  /** The connection, seeing what `sight` may see. One read at a time may hold it. */
  async through(sight: Sight): Promise<DataSource> {
    const source = (this.source ??= await openReader(this.file()));
    const key = JSON.stringify(sight);
    if (this.seen === key) return source;
    // Until all views are there, nobody may take them for made.
    this.seen = null;
    for (const view of SIGHT_VIEWS) await source.query(`DROP VIEW IF EXISTS temp."${view}"`);
    for (const view of viewsFor(sight)) await source.query(view);
    this.seen = key;
    return source;
  }

  async close(): Promise<void> {
    const source = this.source;
    this.source = this.seen = null;
    await source?.destroy();
  }
}
