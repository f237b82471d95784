import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';

/** So long after it was last kept, an item is free again: the program that had it is gone. */
export const LEASE_MS = 60_000;
/** How often a program keeps what its user has open. Three may fail before somebody else can take it. */
export const KEEP_MS = 15_000;

/** Who has an item open: an account, in one run of the program. */
export interface Holder {
  /** Id of the account, or what stands for it in the sample. */
  readonly owner: string;
  readonly name: string;
  /** Drawn by chance when the program starts. */
  readonly process: string;
  /** The computer, by the name of its profile: no two programs run on one profile. */
  readonly desk: string;
}

/**
 * SQL that holds for a lease `l` in force at the moment `now`. One that would last longer than a lease can was written
 * before the clock was set back, and counts as over.
 */
export function isHeld(now: Instant): string {
  return `(l.until > ${String(now)} AND l.until <= ${String(now + LEASE_MS)})`;
}

/**
 * Reserves an item unless somebody else holds it, and keeps what is the holder's already. One statement decides, inside a
 * write that no other program shares, so of two who try at once one gets it.
 * @returns the lease in force, whosoever it is; null when the item has ended
 */
export async function takeLease(
  writer: Writer,
  itemId: number,
  { owner, name, process, desk }: Holder,
  now: Instant,
): Promise<Lease | null> {
  await writer.run(
    `INSERT INTO queue_lease AS l (item_id, owner, name, process, desk, since, until)
     SELECT q.id, ?, ?, ?, ?, ?, ? FROM queue_item q WHERE q.id = ? AND q.state IN ('open','stuck')
     ON CONFLICT (item_id) DO UPDATE SET
       since = CASE WHEN l.owner = excluded.owner AND l.process = excluded.process THEN l.since ELSE excluded.since END,
       owner = excluded.owner, name = excluded.name, process = excluded.process, desk = excluded.desk, until = excluded.until
     WHERE NOT ${isHeld(now)} OR (l.owner = excluded.owner AND l.process = excluded.process)`,
    [owner, name, process, desk, now, now + LEASE_MS, itemId],
  );
  return await writer.sqlOne<Lease>(
    `SELECT l.owner, l.name, l.process, l.since FROM queue_lease l JOIN queue_item q ON q.id = l.item_id
     WHERE l.item_id = ? AND q.state IN ('open','stuck')`,
    [itemId],
  );
}

export type Lease = Pick<Holder, 'owner' | 'name' | 'process'> & { readonly since: Instant };

export function isOf(lease: Lease, { owner, process }: Holder): boolean {
  return lease.owner === owner && lease.process === process;
}

/** Frees what the holder has open, but for one item. */
export async function leaveOthers(
  writer: Writer,
  { owner, process }: Holder,
  exceptItem: number,
): Promise<void> {
  await writer.run('DELETE FROM queue_lease WHERE owner = ? AND process = ? AND item_id <> ?', [
    owner,
    process,
    exceptItem,
  ]);
}

export async function leave(writer: Writer, itemId: number, { owner, process }: Holder): Promise<void> {
  await writer.run('DELETE FROM queue_lease WHERE item_id = ? AND owner = ? AND process = ?', [
    itemId,
    owner,
    process,
  ]);
}

/** Whether this run of the program holds anything. */
export async function holdsAny(reader: Reader, process: string): Promise<boolean> {
  return (await reader.sqlOne('SELECT 1 FROM queue_lease WHERE process = ? LIMIT 1', [process])) !== null;
}

/** Keeps what its user has open. What belongs to somebody who has left is not kept, so that it runs out. */
export async function keepLeases(
  writer: Writer,
  { owner, process }: Pick<Holder, 'owner' | 'process'>,
  now: Instant,
): Promise<void> {
  writer.stayAside();
  await writer.run('UPDATE queue_lease SET until = ? WHERE owner = ? AND process = ?', [
    now + LEASE_MS,
    owner,
    process,
  ]);
}

/** Whether a call came free after `since` and not after `now` because nobody kept it: its program is gone. */
export async function hasRunOut(reader: Reader, since: Instant, now: Instant): Promise<boolean> {
  const row = await reader.sqlOne('SELECT 1 FROM queue_lease WHERE until > ? AND until <= ? LIMIT 1', [
    since,
    now,
  ]);
  return row !== null;
}

/** Frees everything that this run of the program holds: its user left. */
export async function freeAll(writer: Writer, process: string): Promise<void> {
  writer.stayAside();
  await writer.run('DELETE FROM queue_lease WHERE process = ?', [process]);
}

/** Frees what earlier runs on this desk held when they ended, and what has run out. */
export async function freeDead(
  writer: Writer,
  { process, desk }: Pick<Holder, 'process' | 'desk'>,
  now: Instant,
): Promise<void> {
  writer.stayAside();
  await writer.run(
    `DELETE FROM queue_lease AS l WHERE (l.desk = ? AND l.process <> ?) OR NOT ${isHeld(now)}`,
    [desk, process],
  );
}
