import type { ConcernAction, ConcernCall, ConcernLine, ConcernStep } from '../../../shared/domain/concern';
import type { LocalDate } from '../../../shared/domain/time';
import {
  concernEntity,
  concernExcludedEntity,
  concernStepEntity,
  type ConcernRow,
  type ConcernStepRow,
} from '../../database/entities/concern.entity';
import type { Reader, SqlValue, Writer } from '../../database/session';

const last = (kind: string, column: string) =>
  `(SELECT s.${column} FROM concern_step s WHERE s.concern_id = c.id AND s.kind = '${kind}' ORDER BY s.id DESC LIMIT 1)`;
/** Where a concern `c` stands: what was decided last. */
const STATUS = `coalesce(${last('status', 'status')}, 'open')`;
const OPEN_ACTION = `s.kind = 'action' AND NOT EXISTS (SELECT 1 FROM concern_step d WHERE d.action_id = s.id)`;
const NEXT_DUE = `(SELECT min(s.due_on) FROM concern_step s WHERE s.concern_id = c.id AND ${OPEN_ACTION})`;
/** Not hidden from the account that is the first parameter. */
const SEEN = `c.id NOT IN (SELECT x.concern_id FROM concern_excluded x WHERE x.account_id = ?)`;

/** Is true of a concern `c` about a call of which it was not known who rang. */
const OF_CALL = `c.person_id IS NULL AND c.source_kind = 'call'`;
const ofCall = (column: string) => `(SELECT k.${column} FROM call k WHERE ${OF_CALL} AND k.id = c.source_id)`;

/**
 * Whom a concern `c` is about, under the number that they have today: a concern never changes, a merge moves people, and
 * who rang may have been noted since.
 */
const PERSON = `coalesce((SELECT g.kept_id FROM merged_into g WHERE g.gone_id = c.person_id), c.person_id,
  ${ofCall('caller_id')})`;
const NAME = `coalesce((SELECT p.display_name FROM person p WHERE p.id = ${PERSON}), nullif(${ofCall('caller_name')}, ''))`;

/** The call that a concern `c` was raised from. Whoever is known by name has their number in the record. */
const CALL = `(SELECT json_object('id', k.id, 'startedAt', k.started_at, 'operator', k.operator,
    'number', CASE WHEN k.caller_id IS NULL THEN coalesce(k.number_typed, '') ELSE '' END)
  FROM call k WHERE c.source_kind = 'call' AND k.id = c.source_id) AS callJson`;

const LINE = `c.id, ${CALL}, ${PERSON} AS personId, ${NAME} AS personName,
  c.urgency, c.raised_at AS raisedAt, c.raised_by AS raisedBy, ${STATUS} AS status, ${last('assigned', 'who')} AS assignedTo,
  ${NEXT_DUE} AS nextDue`;
const ORDER = `CASE c.urgency WHEN 'now' THEN 0 WHEN 'soon' THEN 1 ELSE 2 END, c.id DESC`;

interface Raw {
  readonly callJson: string | null;
}

function withCall<Row extends Raw>({
  callJson,
  ...row
}: Row): Omit<Row, 'callJson'> & Pick<ConcernLine, 'call'> {
  return { ...row, call: callJson === null ? null : (JSON.parse(callJson) as ConcernCall) };
}

/** Whose eyes it is for: nothing that is hidden from this account is found. Null: there are no accounts, in the sample. */
export type Viewer = string | null;
export type Show = 'open' | 'due' | 'closed';

function showing(show: Show, today: LocalDate): { sql: string; parameters: SqlValue[] } {
  if (show === 'due') return { sql: `${STATUS} <> 'closed' AND ${NEXT_DUE} <= ?`, parameters: [today] };
  return { sql: `${STATUS} ${show === 'closed' ? '=' : '<>'} 'closed'`, parameters: [] };
}

export async function concernLines(
  reader: Reader,
  viewer: Viewer,
  { show, offset, limit, today }: { show: Show; offset: number; limit: number; today: LocalDate },
): Promise<{ items: ConcernLine[]; total: number }> {
  const { sql, parameters } = showing(show, today);
  const items = await reader.sql<Omit<ConcernLine, 'call'> & Raw>(
    `SELECT ${LINE} FROM concern c WHERE ${SEEN} AND ${sql} ORDER BY ${ORDER} LIMIT ? OFFSET ?`,
    [viewer, ...parameters, limit, offset],
  );
  const count = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM concern c WHERE ${SEEN} AND ${sql}`,
    [viewer, ...parameters],
  );
  return { items: items.map(withCall), total: count?.n ?? 0 };
}

export type StoredConcern = ConcernLine & Pick<ConcernRow, 'words' | 'sourceKind' | 'sourceId'>;

/** Null where it is not there, or hidden from the viewer: nobody can tell which. */
export async function findConcern(reader: Reader, viewer: Viewer, id: number): Promise<StoredConcern | null> {
  const row = await reader.sqlOne<Omit<StoredConcern, 'call'> & Raw>(
    `SELECT ${LINE}, c.words, c.source_kind AS sourceKind, c.source_id AS sourceId
     FROM concern c WHERE ${SEEN} AND c.id = ?`,
    [viewer, id],
  );
  return row === null ? null : withCall(row);
}

/** The call that a concern was raised from, as far as the reader may see it. */
export async function callOf(reader: Reader, id: number): Promise<ConcernLine['call']> {
  const row = await reader.sqlOne<Raw>(`SELECT ${CALL} FROM concern c WHERE c.id = ?`, [id]);
  return row === null ? null : withCall(row).call;
}

export async function excludedAccounts(reader: Reader, id: number): Promise<string[]> {
  const rows = await reader.findAll(concernExcludedEntity, { concernId: id });
  return rows.map(({ accountId }) => accountId);
}

export async function stepsOf(reader: Reader, id: number): Promise<ConcernStep[]> {
  return await reader.sql<ConcernStep>(
    `SELECT at, by, kind, words, status, who FROM concern_step
     WHERE concern_id = ? AND kind IN ('note','status','assigned') ORDER BY id`,
    [id],
  );
}

type RawAction = Omit<ConcernAction, 'done'> & {
  doneAt: number | null;
  doneBy: string | null;
  doneWords: string | null;
};

/** What is still to be done first, by its day. */
export async function actionsOf(reader: Reader, id: number): Promise<ConcernAction[]> {
  const rows = await reader.sql<RawAction>(
    `SELECT s.id, s.words, s.who, s.due_on AS dueOn, s.at, s.by, d.at AS doneAt, d.by AS doneBy, d.words AS doneWords
     FROM concern_step s LEFT JOIN concern_step d ON d.action_id = s.id
     WHERE s.concern_id = ? AND s.kind = 'action' ORDER BY d.id IS NOT NULL, s.due_on, s.id`,
    [id],
  );
  return rows.map(({ doneAt, doneBy, doneWords, ...action }) => ({
    ...action,
    done: doneAt === null ? null : { at: doneAt, by: doneBy ?? '', words: doneWords ?? '' },
  }));
}

/** Whether somebody still has to do this, as part of that concern. */
export async function isOpenAction(reader: Reader, concernId: number, actionId: number): Promise<boolean> {
  const row = await reader.sqlOne(
    `SELECT 1 FROM concern_step s WHERE s.id = ? AND s.concern_id = ? AND ${OPEN_ACTION}`,
    [actionId, concernId],
  );
  return row !== null;
}

export async function countState(
  reader: Reader,
  viewer: Viewer,
  today: LocalDate,
): Promise<{ untouched: number; due: number; overdue: number }> {
  const untouched = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM concern c WHERE ${SEEN} AND ${STATUS} = 'open'`,
    [viewer],
  );
  const due = await reader.sqlOne<{ due: number; overdue: number | null }>(
    `SELECT count(*) AS due, sum(s.due_on < ?2) AS overdue FROM concern_step s JOIN concern c ON c.id = s.concern_id
     WHERE ${SEEN.replace('?', '?1')} AND ${STATUS} <> 'closed' AND ${OPEN_ACTION} AND s.due_on <= ?2`,
    [viewer, today],
  );
  return { untouched: untouched?.n ?? 0, due: due?.due ?? 0, overdue: due?.overdue ?? 0 };
}

/** What one account has raised, the latest first. */
export async function raisedBy(
  reader: Reader,
  viewer: Viewer,
): Promise<{ id: number; personId: number | null; personName: string | null; raisedAt: number }[]> {
  return await reader.sql(
    `SELECT c.id, ${PERSON} AS personId, ${NAME} AS personName, c.raised_at AS raisedAt
     FROM concern c WHERE c.raised_by_id IS ? ORDER BY c.id DESC LIMIT 50`,
    [viewer],
  );
}

export async function insertConcern(
  writer: Writer,
  row: Omit<ConcernRow, 'id'>,
  hiddenFrom: readonly string[],
): Promise<void> {
  const id = await writer.nextId(concernEntity);
  await writer.insert(concernEntity, [{ ...row, id }]);
  await writer.insert(
    concernExcludedEntity,
    [...new Set(hiddenFrom)].map((accountId) => ({ concernId: id, accountId })),
  );
}

const EMPTY_STEP = { words: '', status: null, whoId: null, who: null, dueOn: null, actionId: null };

export async function insertStep(
  writer: Writer,
  step: Pick<ConcernStepRow, 'concernId' | 'at' | 'by' | 'byId' | 'kind'> & Partial<ConcernStepRow>,
): Promise<void> {
  const id = await writer.nextId(concernStepEntity);
  await writer.insert(concernStepEntity, [{ ...EMPTY_STEP, ...step, id }]);
}

/** Whether a concern is not closed, and when the last one was. */
interface Standing {
  readonly isOpen: boolean;
  readonly closedAt: number;
}

/** Those about a person, and about calls that they were in or that came from a number of theirs. */
export async function concernsAbout(reader: Reader, personId: number): Promise<Standing[]> {
  return await standings(
    reader,
    `c.person_id = ?1 OR c.person_id IN (SELECT gone_id FROM merged_into WHERE kept_id = ?1)
     OR (${OF_CALL} AND c.source_id IN (SELECT k.id FROM call k WHERE k.caller_id = ?1 OR k.for_id = ?1
       OR (k.caller_id IS NULL AND k.number_e164 IN (SELECT f.e164 FROM person_phone f WHERE f.person_id = ?1))))`,
    personId,
  );
}

/** Those that were raised about a call, or during one. */
export async function concernsOfCall(reader: Reader, callId: number): Promise<Standing[]> {
  return await standings(reader, `c.source_kind = 'call' AND c.source_id = ?1`, callId);
}

async function standings(reader: Reader, where: string, id: number): Promise<Standing[]> {
  const rows = await reader.sql<{ status: string; at: number | null }>(
    `SELECT ${STATUS} AS status, ${last('status', 'at')} AS at FROM concern c WHERE ${where}`,
    [id],
  );
  return rows.map(({ status, at }) => ({ isOpen: status !== 'closed', closedAt: at ?? 0 }));
}

/** Whether a concern that is not closed would be seen by none of the accounts. */
export async function isUnseenBy(reader: Reader, accountIds: readonly string[]): Promise<boolean> {
  const row = await reader.sqlOne(
    `SELECT 1 FROM concern c WHERE ${STATUS} <> 'closed' AND NOT EXISTS (
       SELECT 1 FROM json_each(?) a WHERE a.value NOT IN (
         SELECT x.account_id FROM concern_excluded x WHERE x.concern_id = c.id)) LIMIT 1`,
    [JSON.stringify(accountIds)],
  );
  return row !== null;
}

export async function isCall(reader: Reader, id: number): Promise<boolean> {
  return (await reader.sqlOne('SELECT 1 FROM call WHERE id = ?', [id])) !== null;
}
