import type { QueueCounts } from '../../../shared/contract/queue';
import type { QueueItem, QueueKind, QueueLine, QueueTry, Reserved } from '../../../shared/domain/queue';
import type { Instant } from '../../../shared/domain/time';
import {
  queueItemEntity,
  queueTryEntity,
  type QueueItemRow,
  type QueueTryRow,
} from '../../database/entities/queue.entity';
import type { Reader, SqlValue, Writer } from '../../database/session';
import type { Shown } from '../moderation/in-force-repository';
import { whenOf, type WhenColumns } from '../requests/service';
import { isHeld, type Holder } from './leases';

const PHONE = `(SELECT ph.as_given FROM person_phone ph WHERE ph.person_id = q.person_id ORDER BY ph.position LIMIT 1)`;

const LINE = `q.id, q.kind, q.reason, q.state, q.person_id AS personId, coalesce(p.display_name, q.name) AS name,
  coalesce(nullif(q.number, ''), ${PHONE}, '') AS number, q.request_id AS requestId, r.summary, q.due_at AS dueAt,
  q.tries, l.owner AS heldBy, l.name AS heldName, l.process AS heldProcess, l.since AS heldSince`;

const from = (now: Instant) => `queue_item q LEFT JOIN person p ON p.id = q.person_id
  LEFT JOIN request r ON r.id = q.request_id LEFT JOIN queue_lease l ON l.item_id = q.id AND ${isHeld(now)}`;

/** Who looks, and when: what is theirs, and whom they may see. */
export interface Looker {
  readonly holder: Holder;
  readonly now: Instant;
  readonly shown: Shown;
}

/** Leaves out people who are hidden from whoever looks. */
function seen({ shown }: Looker): string {
  const condition = shown('q.person_id', 'both')?.sql;
  return condition === undefined ? 'TRUE' : `(q.person_id IS NULL OR ${condition})`;
}

type RawLine = Omit<QueueLine, 'reserved'> & {
  heldBy: string | null;
  heldName: string | null;
  heldProcess: string | null;
  heldSince: number | null;
};

function lineOf(
  { heldBy, heldName, heldProcess, heldSince, ...line }: RawLine,
  { holder }: Looker,
): QueueLine {
  const isMine = heldBy === holder.owner && heldProcess === holder.process;
  const reserved: Reserved | null =
    heldName === null || heldSince === null ? null : { by: heldName, since: heldSince, isMine };
  return { ...line, reserved };
}

export type Show = 'due' | 'later' | 'stuck' | 'ended';

const SHOWING: Readonly<Record<Show, { where: (now: Instant) => string; order: string }>> = {
  due: { where: (now) => `q.state = 'open' AND q.due_at <= ${String(now)}`, order: 'q.due_at, q.id' },
  later: { where: (now) => `q.state = 'open' AND q.due_at > ${String(now)}`, order: 'q.due_at, q.id' },
  stuck: { where: () => `q.state = 'stuck'`, order: 'q.due_at, q.id' },
  ended: { where: () => `q.state IN ('done','dropped')`, order: 'q.ended_at DESC, q.id DESC' },
};

const ofKinds = (kinds: readonly QueueKind[]) =>
  kinds.length === 0 ? 'TRUE' : `q.kind IN (${kinds.map((kind) => `'${kind}'`).join(',')})`;

export async function queueLines(
  reader: Reader,
  looker: Looker,
  { show, kinds, offset, limit }: { show: Show; kinds: readonly QueueKind[]; offset: number; limit: number },
): Promise<{ items: QueueLine[]; total: number }> {
  const { where, order } = SHOWING[show];
  const which = `${where(looker.now)} AND ${ofKinds(kinds)} AND ${seen(looker)}`;
  const rows = await reader.sql<RawLine>(
    `SELECT ${LINE} FROM ${from(looker.now)} WHERE ${which} ORDER BY ${order} LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  const count = await reader.sqlOne<{ n: number }>(`SELECT count(*) AS n FROM queue_item q WHERE ${which}`);
  return { items: rows.map((row) => lineOf(row, looker)), total: count?.n ?? 0 };
}

/** Lines by SQL of an item `q`, those that are due first. */
export async function linesWhere(
  reader: Reader,
  looker: Looker,
  where: string,
  parameters: readonly SqlValue[],
): Promise<QueueLine[]> {
  const rows = await reader.sql<RawLine>(
    `SELECT ${LINE} FROM ${from(looker.now)} WHERE ${where} AND ${seen(looker)} ORDER BY q.due_at, q.id LIMIT 20`,
    parameters,
  );
  return rows.map((row) => lineOf(row, looker));
}

/** Whether a call fell due after `since` and not after `now`. */
export async function hasFallenDue(reader: Reader, since: Instant, now: Instant): Promise<boolean> {
  const row = await reader.sqlOne(
    `SELECT 1 FROM queue_item WHERE state = 'open' AND due_at > ? AND due_at <= ? LIMIT 1`,
    [since, now],
  );
  return row !== null;
}

export async function countQueue(
  reader: Reader,
  looker: Looker,
  kinds: readonly QueueKind[],
): Promise<QueueCounts> {
  const { now } = looker;
  const row = await reader.sqlOne<QueueCounts>(
    `SELECT coalesce(sum(${SHOWING.due.where(now)}), 0) AS due, coalesce(sum(${SHOWING.later.where(now)}), 0) AS later,
       coalesce(sum(${SHOWING.stuck.where(now)}), 0) AS stuck
     FROM queue_item q WHERE q.state IN ('open','stuck') AND ${ofKinds(kinds)} AND ${seen(looker)}`,
  );
  return row ?? { due: 0, later: 0, stuck: 0 };
}

/** What is due, by kind, and since when the first of it is. */
export async function dueByKind(
  reader: Reader,
  looker: Looker,
): Promise<{ kind: QueueKind; n: number; longest: number }[]> {
  return await reader.sql(
    `SELECT q.kind, count(*) AS n, min(q.due_at) AS longest FROM queue_item q
     WHERE ${SHOWING.due.where(looker.now)} AND ${seen(looker)} GROUP BY q.kind`,
  );
}

/** So long after somebody skipped a call, it is not the next one for them. */
const SKIPPED_MS = 8 * 3_600_000;

/** Open calls about a helper of whom this reader sees no more than first name and town. */
export async function withheldItems(reader: Reader): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT q.id FROM queue_item q JOIN withheld_queue_item w ON w.id = q.id WHERE q.state IN ('open','stuck')`,
  );
  return rows.map(({ id }) => id);
}

/**
 * The call that has been due longest, is free, and that the looker has not skipped; null when there is none.
 * @param withheld calls whose number the looker may not see, so that somebody else rings
 */
export async function nextId(
  reader: Reader,
  looker: Looker,
  kinds: readonly QueueKind[],
  withheld: readonly number[],
): Promise<number | null> {
  const { now, holder } = looker;
  const row = await reader.sqlOne<{ id: number }>(
    `SELECT q.id FROM ${from(now)} WHERE ${SHOWING.due.where(now)} AND ${ofKinds(kinds)} AND ${seen(looker)}
       AND l.item_id IS NULL AND q.id NOT IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM queue_try t
         WHERE t.item_id = q.id AND t.outcome IN ('skipped','handed_over') AND t.by_id IS ? AND t.at > ?)
     ORDER BY q.due_at, q.id LIMIT 1`,
    [JSON.stringify(withheld), holder.owner, now - SKIPPED_MS],
  );
  return row?.id ?? null;
}

export async function heldBy(
  reader: Reader,
  { owner, process }: Holder,
  now: Instant,
): Promise<number | null> {
  const row = await reader.sqlOne<{ id: number }>(
    `SELECT l.item_id AS id FROM queue_lease l WHERE l.owner = ? AND l.process = ? AND ${isHeld(now)}`,
    [owner, process],
  );
  return row?.id ?? null;
}

type RawRequest = Pick<NonNullable<QueueItem['request']>, 'category' | 'summary' | 'status'> & WhenColumns;
type RawItem = RawLine &
  Pick<QueueItem, 'version' | 'words' | 'createdBy' | 'createdAt' | 'matchId' | 'helperName'> & {
    isWithheld: 0 | 1;
    languages: string | null;
    contactHours: string | null;
  };

/** Null where it is not there, or about somebody who is hidden from whoever looks. */
export async function findItem(reader: Reader, looker: Looker, id: number): Promise<QueueItem | null> {
  const row = await reader.sqlOne<RawItem>(
    `SELECT ${LINE}, q.version, q.words, q.created_by AS createdBy, q.created_at AS createdAt, q.match_id AS matchId,
       p.languages, p.contact_hours AS contactHours, EXISTS (SELECT 1 FROM withheld_queue_item w WHERE w.id = q.id) AS isWithheld, (SELECT hp.display_name FROM "match" m
         JOIN helper h ON h.id = m.helper_id JOIN person hp ON hp.id = h.person_id WHERE m.id = q.match_id) AS helperName
     FROM ${from(looker.now)} WHERE q.id = ? AND ${seen(looker)}`,
    [id],
  );
  if (row === null) return null;
  const { languages, isWithheld, version, words, createdBy, createdAt, ...others } = row;
  const { matchId, helperName, contactHours, ...line } = others;
  return {
    ...lineOf(line, looker),
    ...{ version, words, createdBy, createdAt, matchId, helperName, contactHours: contactHours ?? '' },
    isWithheld: isWithheld === 1,
    languages: JSON.parse(languages ?? '[]') as string[],
    otherNumbers: await otherNumbers(reader, row.personId, row.number),
    request: row.requestId === null ? null : await requestOf(reader, row.requestId),
    history: await triesOf(reader, id),
  };
}

async function otherNumbers(reader: Reader, personId: number | null, number: string): Promise<string[]> {
  const rows = await reader.sql<{ asGiven: string }>(
    'SELECT as_given AS asGiven FROM person_phone WHERE person_id = ? AND as_given <> ? ORDER BY position',
    [personId, number],
  );
  return rows.map(({ asGiven }) => asGiven);
}

async function requestOf(reader: Reader, id: number): Promise<QueueItem['request']> {
  const row = await reader.sqlOne<RawRequest>(
    `SELECT category, summary, status, when_kind AS whenKind, when_date AS whenDate, from_minute AS fromMinute,
       to_minute AS toMinute FROM request WHERE id = ?`,
    [id],
  );
  if (row === null) return null;
  const { category, summary, status } = row;
  return { id: id as never, category, summary, status, when: whenOf(row) };
}

async function triesOf(reader: Reader, id: number): Promise<QueueTry[]> {
  return await reader.sql<QueueTry>(
    `SELECT at, by, outcome, skip_reason AS skipReason, words, next_at AS nextAt FROM queue_try
     WHERE item_id = ? ORDER BY id DESC`,
    [id],
  );
}

export async function getRow(reader: Reader, id: number): Promise<QueueItemRow | null> {
  return await reader.find(queueItemEntity, { id });
}

export async function insertItem(
  writer: Writer,
  item: Omit<QueueItemRow, 'id' | 'tries' | 'state' | 'endedAt' | 'version'>,
): Promise<number> {
  const id = await writer.nextId(queueItemEntity);
  await writer.insert(queueItemEntity, [{ ...item, id, tries: 0, state: 'open', endedAt: null, version: 1 }]);
  return id;
}

export async function insertTry(writer: Writer, row: Omit<QueueTryRow, 'id'>): Promise<void> {
  await writer.insert(queueTryEntity, [{ ...row, id: await writer.nextId(queueTryEntity) }]);
}
