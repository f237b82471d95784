import type { Lead, LeadStatus } from '../../../shared/domain/call';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import { helperLeadEntity, type HelperLeadRow } from '../../database/entities/call.entity';
import type { Reader, SqlValue, Writer } from '../../database/session';

type LeadFacts = Omit<Lead, 'needsSecond' | 'isMine'>;

async function leadsWhere(
  reader: Reader,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<LeadFacts[]> {
  return await reader.sql<LeadFacts>(
    `SELECT d.id, d.person_id AS personId, p.display_name AS personName,
       (SELECT as_given FROM person_phone f WHERE f.person_id = p.id ORDER BY position LIMIT 1) AS phone,
       (SELECT h.id FROM helper h WHERE h.person_id = p.id) AS helperId,
       d.words, d.follow_up_on AS followUpOn, d.status, d.created_at AS createdAt, d.created_by AS createdBy
     FROM helper_lead d JOIN person p ON p.id = d.person_id WHERE ${sql}`,
    parameters,
  );
}

export async function leadOfCall(reader: Reader, callId: number): Promise<LeadFacts | null> {
  return (await leadsWhere(reader, 'd.call_id = ? ORDER BY d.id LIMIT 1', [callId]))[0] ?? null;
}

/** Offers that wait for an answer, the longest due first. */
export async function openLeads(
  reader: Reader,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ items: LeadFacts[]; total: number }> {
  const row = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM helper_lead WHERE status = 'open'`,
  );
  const where = `d.status = 'open' ORDER BY d.follow_up_on, d.id LIMIT ? OFFSET ?`;
  return { items: await leadsWhere(reader, where, [limit, offset]), total: row?.n ?? 0 };
}

export async function countDueLeads(reader: Reader, today: LocalDate): Promise<number> {
  const row = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM helper_lead WHERE status = 'open' AND follow_up_on <= ?`,
    [today],
  );
  return row?.n ?? 0;
}

export async function insertLead(writer: Writer, row: Omit<HelperLeadRow, 'id'>): Promise<void> {
  await writer.insert(helperLeadEntity, [{ ...row, id: await writer.nextId(helperLeadEntity) }]);
}

/** An offer that waits for an answer; null where it has one, or is not there any more. */
export async function findOpenLead(reader: Reader, id: number): Promise<HelperLeadRow | null> {
  return await reader.find(helperLeadEntity, { id, status: 'open' });
}

export async function closeLeadRow(
  writer: Writer,
  id: number,
  { status, by, now }: { status: LeadStatus; by: string; now: Instant },
): Promise<void> {
  await writer.run('UPDATE helper_lead SET status = ?, closed_by = ?, closed_at = ? WHERE id = ?', [
    status,
    by,
    now,
    id,
  ]);
}

export async function moveLeadRow(writer: Writer, id: number, followUpOn: LocalDate): Promise<void> {
  await writer.run('UPDATE helper_lead SET follow_up_on = ? WHERE id = ?', [followUpOn, id]);
}
