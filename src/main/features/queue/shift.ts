import type { OutputOf } from '../../../shared/contract';
import type { ShiftNote } from '../../../shared/domain/queue';
import type { Instant } from '../../../shared/domain/time';
import { shiftNoteEntity } from '../../database/entities/queue.entity';
import type { Reader, Writer } from '../../database/session';
import { callTotals } from '../calls/totals-service';
import type { Holder } from './leases';
import { countQueue, dueByKind, type Looker } from './repository';

/** A shift is over after so long; what was done before was another one. */
const SHIFT_MS = 12 * 3_600_000;
/** What was told longer ago is no news for anybody. */
const NEWS_MS = 14 * 86_400_000;

/** What waits, and what whoever looks did in the last twelve hours. */
export async function getShift(
  reader: Reader,
  looker: Looker,
  accountId: string | null,
): Promise<OutputOf<'shift.get'>> {
  const since = looker.now - SHIFT_MS;
  const kinds = await dueByKind(reader, looker);
  const due = Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]));
  return {
    since,
    calls: await callTotals(reader, accountId, since),
    waiting: {
      ...(await countQueue(reader, looker, [])),
      kinds: { callback: 0, voicemail: 0, round: 0, follow_up: 0, ...due },
      longest: kinds.length === 0 ? null : Math.min(...kinds.map(({ longest }) => longest)),
    },
    done: await doneSince(reader, looker.holder, since),
  };
}

async function doneSince(
  reader: Reader,
  { owner }: Holder,
  since: Instant,
): Promise<OutputOf<'shift.get'>['done']> {
  return await reader.sql(
    `SELECT t.at, coalesce(p.display_name, nullif(q.name, ''), q.number) AS name, q.kind, t.outcome, t.words
     FROM queue_try t JOIN queue_item q ON q.id = t.item_id LEFT JOIN person p ON p.id = q.person_id
     WHERE t.by_id = ? AND t.at > ? ORDER BY t.id DESC LIMIT 500`,
    [owner, since],
  );
}

const IS_READ = `(n.by_id IS ?1 OR EXISTS (SELECT 1 FROM shift_note_read s WHERE s.note_id = n.id AND s.account = ?1))`;

/** The latest first. */
export async function shiftNotes(
  reader: Reader,
  { owner }: Holder,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ items: ShiftNote[]; total: number }> {
  const rows = await reader.sql<Omit<ShiftNote, 'readBy' | 'isRead'> & { readBy: string; isRead: number }>(
    `SELECT n.id, n.at, n.by, n.words, ${IS_READ} AS isRead, (SELECT json_group_array(s.name) FROM
       (SELECT name FROM shift_note_read WHERE note_id = n.id ORDER BY at) s) AS readBy
     FROM shift_note n ORDER BY n.id DESC LIMIT ?2 OFFSET ?3`,
    [owner, limit, offset],
  );
  const count = await reader.sqlOne<{ n: number }>('SELECT count(*) AS n FROM shift_note');
  const items = rows.map(({ readBy, isRead, ...note }) => ({
    ...note,
    readBy: JSON.parse(readBy) as string[],
    isRead: isRead === 1,
  }));
  return { items, total: count?.n ?? 0 };
}

/** How many notes of the last two weeks whoever looks has not read. */
export async function countUnread(reader: Reader, { owner }: Holder, now: Instant): Promise<number> {
  const row = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM shift_note n WHERE n.at > ?2 AND NOT ${IS_READ}`,
    [owner, now - NEWS_MS],
  );
  return row?.n ?? 0;
}

export async function writeNote(
  writer: Writer,
  words: string,
  { owner, name }: Holder,
  now: Instant,
): Promise<void> {
  const id = await writer.nextId(shiftNoteEntity);
  await writer.insert(shiftNoteEntity, [{ id, at: now, byId: owner, by: name, words: words.trim() }]);
}

/** Notes once that somebody has read it; a note that is gone is nothing to say more of. */
export async function markNoteRead(
  writer: Writer,
  id: number,
  { owner, name }: Holder,
  now: Instant,
): Promise<void> {
  await writer.run(
    `INSERT INTO shift_note_read (note_id, account, name, at)
     SELECT id, ?, ?, ? FROM shift_note WHERE id = ? ON CONFLICT DO NOTHING`,
    [owner, name, now, id],
  );
}
