import type { Reader } from '../session';
import { CAPTURE_TRIGGERS } from './capture-triggers';
import { digestOf, hashOf, NO_ENTRY, type EntryContent } from './chain';
import { ENTRY_COLUMNS } from './entry-columns';
import { unfitRows } from './sealed-rows';

/** What is wrong with the first entry that does not fit. */
export type Fault =
  /** What it says of who, when or what is not what was written. */
  | 'changed'
  /** There is none where one has to be. */
  | 'missing'
  /** It does not follow on the one before: it was moved, or put in. */
  | 'out_of_order'
  /** Its readable values are not those that were written. */
  | 'value_changed'
  /** Its readable values are gone, and no erasure says so. */
  | 'value_missing'
  /** A trigger that notes changes was taken off or altered. */
  | 'guard_missing';

export interface Verdict {
  /** Entries that were looked at. */
  readonly entries: number;
  /** Where the chain begins, and its last entry before anything broken. */
  readonly from: number;
  readonly last: { readonly id: number; readonly hash: string };
  /** Entries whose readable values were erased. */
  readonly cleared: number;
  /** The first broken link by its sequence; 0 where a trigger is meant. */
  readonly broken: { readonly id: number; readonly fault: Fault } | null;
  /** Concerns whose words are not what was written. For those alone who may know of each; empty where a link is broken. */
  readonly unfit: readonly number[];
}

interface StoredEntry extends EntryContent {
  readonly previous: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly changes: string | null;
}

const PAGE = 500;

/** Opens one unit of reading after another, so that whoever else reads gets a turn in between. */
type Read = <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;

/** Walks the whole chain, page by page, and names the first link that is broken. */
export async function verifyAudit(read: Read): Promise<Verdict> {
  const verdict = await walk(read);
  // Somebody may have erased values or taken entries away while this walked; what is broken is so the second time, too.
  return verdict.broken === null ? verdict : await walk(read);
}

async function walk(read: Read): Promise<Verdict> {
  const [start, erased] = await read(
    async (reader) => [await startOf(reader), await erasures(reader)] as const,
  );
  const chain = new Walk(start, erased);
  const isOver = (from: number) =>
    read(async (reader) => {
      const page = await pageAfter(reader, from);
      if (!page.every((entry) => chain.step(entry))) return true;
      if (page.length > 0) return false;
      // In the same snapshot, because somebody may add entries at any time.
      chain.broken = (await missingAtAnEnd(reader, start.id, chain.last.id)) ?? (await missingGuard(reader));
      if (chain.broken === null) chain.unfit = await unfitRows(reader);
      return true;
    });
  let from = 0;
  while (!(await isOver(from))) from = chain.last.id;
  const { entries, last, cleared, broken, unfit } = chain;
  return { entries, from: start.id + 1, last, cleared, broken, unfit };
}

async function startOf(reader: Reader): Promise<Verdict['last']> {
  const checkpoint = await reader.sqlOne<Verdict['last']>(
    'SELECT up_to AS id, lower(hex(hash)) AS hash FROM audit_checkpoint ORDER BY up_to DESC LIMIT 1',
  );
  return checkpoint ?? { id: 0, hash: NO_ENTRY };
}

async function pageAfter(reader: Reader, id: number): Promise<StoredEntry[]> {
  return await reader.sql<StoredEntry>(
    `SELECT ${ENTRY_COLUMNS}, lower(hex(e.previous)) AS previous, lower(hex(e.hash)) AS hash,
       CASE WHEN v.salt IS NOT NULL THEN lower(hex(v.salt)) END AS salt, v.changes
     FROM audit_entry e LEFT JOIN audit_value v ON v.entry_id = e.id
     WHERE e.id > ? ORDER BY e.id LIMIT ${String(PAGE)}`,
    [id],
  );
}

/** Entries whose values were erased, by the last entry that says so. */
async function erasures(reader: Reader): Promise<Map<number, number>> {
  const rows = await reader.sql<{ id: number; by: number }>(
    `SELECT DISTINCT value AS id, e.id AS by FROM audit_entry e JOIN audit_value v ON v.entry_id = e.id,
       json_each(v.changes, '$.entries') WHERE e.action = 'erased' ORDER BY e.id`,
  );
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** The counter of the table knows of entries at the end, and an entry of its own tells of those taken from the beginning. */
async function missingAtAnEnd(reader: Reader, start: number, last: number): Promise<Verdict['broken']> {
  const counter = await reader.sqlOne<{ seq: number }>(
    `SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'`,
  );
  if (last === 0 || last < (counter?.seq ?? 0)) return { id: last + 1, fault: 'missing' };
  const told = await reader.sqlOne(`SELECT 1 FROM audit_entry WHERE action = 'taken_away' AND row_key = ?`, [
    String(start),
  ]);
  return start > 0 && told === null ? { id: 1, fault: 'missing' } : null;
}

async function missingGuard(reader: Reader): Promise<Verdict['broken']> {
  const found = await reader.sql<{ name: string; sql: string }>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
  );
  const sqlOf = new Map(found.map(({ name, sql }) => [name, sql]));
  const isWhole = [...CAPTURE_TRIGGERS].every(([name, sql]) => sqlOf.get(name) === sql);
  return isWhole ? null : { id: 0, fault: 'guard_missing' };
}

/** Follows the chain entry by entry. */
class Walk {
  entries = 0;
  cleared = 0;
  broken: Verdict['broken'] = null;
  unfit: Verdict['unfit'] = [];

  constructor(
    public last: Verdict['last'],
    private readonly erased: ReadonlyMap<number, number>,
  ) {}

  /** False once something is broken. */
  step(entry: StoredEntry): boolean {
    const fault = this.faultOf(entry);
    if (fault !== null) {
      this.broken = { id: fault === 'missing' ? this.last.id + 1 : entry.id, fault };
      return false;
    }
    this.entries++;
    if (entry.digest !== null && entry.changes === null) this.cleared++;
    this.last = { id: entry.id, hash: entry.hash };
    return true;
  }

  private faultOf(entry: StoredEntry): Fault | null {
    if (entry.id > this.last.id + 1) return 'missing';
    if (entry.id <= this.last.id || entry.previous !== this.last.hash) return 'out_of_order';
    if (hashOf(entry.previous, entry) !== entry.hash) return 'changed';
    if (entry.changes === null || entry.salt === null)
      return entry.digest === null || this.isErased(entry) ? null : 'value_missing';
    return digestOf(entry.salt, entry.changes) === entry.digest ? null : 'value_changed';
  }

  private isErased(entry: StoredEntry): boolean {
    return (this.erased.get(entry.id) ?? 0) > entry.id;
  }
}

/** The hash that stands at an entry, or at the checkpoint there; null when there is none. */
export async function hashAt(reader: Reader, id: number): Promise<string | null> {
  const row = await reader.sqlOne<{ hash: string }>(
    `SELECT lower(hex(hash)) AS hash FROM (
       SELECT hash FROM audit_entry WHERE id = ?1 UNION SELECT hash FROM audit_checkpoint WHERE up_to = ?1)`,
    [id],
  );
  return row?.hash ?? null;
}
