import { KithError } from '../../shared/contract/errors';
import { clearEntries, eraseOwnValues } from '../database/audit/erase-values';
import type { Writer } from '../database/session';
import { maskCell } from './mask-cell';
import { REQUEST_CARE, SERIES_CARE } from './request-care';

/**
 * Takes the words out of one closed request whose person stays: what was asked for, when and how it ended stays as
 * numbers. The audit keeps who changed it, not what it said.
 */
export async function anonymiseRequest(writer: Writer, requestId: number): Promise<void> {
  const [rule] = REQUEST_CARE.belongs;
  if (rule === undefined || rule.erase === null || rule.erase === 'rows')
    throw new KithError('internal', 'The rule for requests says nothing of their columns.');
  const values = Object.entries(rule.erase).map(([column, value]) => `"${column}" = ${value}`);
  await writer.run(`UPDATE request AS t SET ${values.join(', ')} WHERE t.id = ?`, [requestId]);
  await emptyNotes(writer, requestId);
  await emptyFlags(writer, requestId);
  await writer.run(`DELETE FROM text_mark WHERE kind = 'request' AND id = ?`, [requestId]);
  await eraseValues(writer, requestId);
  await anonymiseSeries(writer, requestId);
}

/** The words of an ended series are those of its requests, and go with the last of them. */
async function anonymiseSeries(writer: Writer, requestId: number): Promise<void> {
  const [rule] = SERIES_CARE.belongs;
  if (rule === undefined || rule.erase === null || rule.erase === 'rows')
    throw new KithError('internal', 'The rule for series says nothing of their template.');
  const series = await writer.sqlOne<{ id: number; personId: number }>(
    `SELECT s.id, s.template ->> 'requesterId' AS personId FROM request_series s WHERE s.id = (SELECT series_id FROM request WHERE id = ?) AND s.ended_on IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM request r WHERE r.series_id = s.id AND (r.status IN ('open','on_hold')
         OR r.details <> '' OR r.summary NOT IN (SELECT label FROM term WHERE list = 'category')))`,
    [requestId],
  );
  if (series === null) return;
  await writer.run(
    `UPDATE request_series AS t SET template = ${String(rule.erase['template'])}, version = t.version + 1 WHERE t.id = ?`,
    [series.id],
  );
  await eraseOwnValues(writer, series.personId, 'request_series', series.id);
}

async function emptyNotes(writer: Writer, requestId: number): Promise<void> {
  const rows = await writer.sql<{ key: number }>(
    `SELECT e.rowid AS key FROM match_event e JOIN "match" m ON m.id = e.match_id
     WHERE m.request_id = ? AND e.note <> ''`,
    [requestId],
  );
  for (const { key } of rows)
    await maskCell(writer, { table: 'match_event', key: [key], column: 'note' }, null);
}

/** What was decided about words that are gone still counts for their person; why, was said in words. */
async function emptyFlags(writer: Writer, requestId: number): Promise<void> {
  await writer.run(`DELETE FROM flag WHERE request_id = ? AND state = 'open'`, [requestId]);
  await writer.run(`UPDATE flag SET note = '…', from_at = 0, to_at = 0, what = '' WHERE request_id = ?`, [
    requestId,
  ]);
}

async function eraseValues(writer: Writer, requestId: number): Promise<void> {
  const found = await writer.sql<{ id: number }>(
    `SELECT t.id FROM audit_entry t JOIN audit_value v ON v.entry_id = t.id
     WHERE t.request_id = ? AND t.action <> 'erased' ORDER BY t.id`,
    [requestId],
  );
  await clearEntries(
    writer,
    found.map(({ id }) => id),
    { requestId },
  );
  // What was captured of this holds the very words that go; the entry above stands for it.
  await writer.run(`DELETE FROM audit_capture WHERE request_id = ? AND action <> 'erased'`, [requestId]);
}
