import type { ToDecide } from '../../../shared/contract/moderation';
import type { Appeal, Measure } from '../../../shared/domain/measure';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import { measureAppealEntity, measureEntity, type MeasureRow } from '../../database/entities/measure.entity';
import type { Reader, SqlValue, Writer } from '../../database/session';
import { inForce } from './in-force-repository';

/** What is listed: by SQL of a measure `m`. */
export interface Which {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** Measures with their appeals, those in force first, then the latest. */
export async function measuresWhere(
  reader: Reader,
  { sql, parameters }: Which,
  today: LocalDate,
  { offset, limit }: { offset: number; limit: number },
): Promise<Measure[]> {
  const rows = await reader.sql<Omit<Measure, 'appeals'>>(
    `SELECT m.id, m.person_id AS personId, p.display_name AS personName,
       (SELECT h.id FROM helper h WHERE h.person_id = m.person_id) AS helperId, m.kind, m.side, m.reason, m.note, m.until,
       CASE WHEN m.lifted_at IS NOT NULL THEN 'lifted' WHEN ${inForce(today)} THEN 'in_force' ELSE 'expired' END AS state,
       m.created_by AS createdBy, m.created_at AS createdAt, m.lifted_by AS liftedBy, m.lifted_at AS liftedAt,
       m.lifted_note AS liftedNote
     FROM measure m JOIN person p ON p.id = m.person_id WHERE ${sql}
     ORDER BY (${inForce(today)}) DESC, m.id DESC LIMIT ? OFFSET ?`,
    [...parameters, limit, offset],
  );
  const appeals = await appealsOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, appeals: appeals.get(row.id) ?? [] }));
}

export async function countMeasures(reader: Reader, { sql, parameters }: Which): Promise<number> {
  const row = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM measure m WHERE ${sql}`,
    parameters,
  );
  return row?.n ?? 0;
}

async function appealsOf(reader: Reader, ids: readonly number[]): Promise<Map<number, Appeal[]>> {
  const rows = await reader.sql<Appeal & { measureId: number }>(
    `SELECT id, measure_id AS measureId, who, words, noted_by AS notedBy, noted_at AS notedAt, outcome,
       outcome_words AS outcomeWords, decided_by AS decidedBy, decided_at AS decidedAt
     FROM measure_appeal WHERE measure_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(ids)],
  );
  const found = new Map<number, Appeal[]>();
  for (const { measureId, ...appeal } of rows)
    found.set(measureId, [...(found.get(measureId) ?? []), appeal]);
  return found;
}

/** Matches that somebody still counts on, of a person on the sides on which nothing new is arranged for them. */
export async function matchesToDecide(
  reader: Reader,
  personId: number,
  today: LocalDate,
): Promise<ToDecide[]> {
  const side = (column: string, name: string) => `${column} = ?1 AND EXISTS (SELECT 1 FROM measure m
    WHERE m.person_id = ?1 AND m.kind IN ('hold','block') AND m.side IN ('${name}','both') AND ${inForce(today)})`;
  return await reader.sql<ToDecide>(
    `SELECT x.id AS matchId, r.id AS requestId, p.display_name AS requesterName, hp.display_name AS helperName,
       r.summary, r.category
     FROM "match" x JOIN request r ON r.id = x.request_id JOIN person p ON p.id = r.requester_id
       JOIN helper h ON h.id = x.helper_id JOIN person hp ON hp.id = h.person_id
     WHERE x.status IN ('confirmed','contacted','accepted','under_way')
       AND ((${side('r.requester_id', 'requester')}) OR (${side('h.person_id', 'helper')}))
     ORDER BY coalesce(r.starts_at, r.ends_at, x.updated_at), x.id LIMIT 100`,
    [personId],
  );
}

export async function insertMeasure(writer: Writer, row: Omit<MeasureRow, 'id'>): Promise<void> {
  await writer.insert(measureEntity, [{ ...row, id: await writer.nextId(measureEntity) }]);
}

/** Lifts it if it is in force on that day; answers whether it was. */
export async function liftRow(
  writer: Writer,
  id: number,
  { by, now, note, today }: { by: string; now: Instant; note: string; today: LocalDate },
): Promise<boolean> {
  const found = await writer.sqlOne(`SELECT 1 FROM measure m WHERE m.id = ? AND ${inForce(today)}`, [id]);
  if (found === null) return false;
  await writer.run('UPDATE measure SET lifted_by = ?, lifted_at = ?, lifted_note = ? WHERE id = ?', [
    by,
    now,
    note,
    id,
  ]);
  return true;
}

/** Takes the suggestions away that a hold or a block on the person stands against. */
export async function dropSuggestionsOf(writer: Writer, personId: number, side: string): Promise<void> {
  if (side !== 'helper') {
    await writer.run(
      `DELETE FROM "match" WHERE status = 'suggested' AND request_id IN (SELECT id FROM request WHERE requester_id = ?)`,
      [personId],
    );
  }
  if (side !== 'requester') {
    await writer.run(
      `DELETE FROM "match" WHERE status = 'suggested' AND helper_id IN (SELECT id FROM helper WHERE person_id = ?)`,
      [personId],
    );
  }
}

export async function personOfMeasure(reader: Reader, id: number): Promise<number | null> {
  const row = await reader.sqlOne<{ id: number }>('SELECT person_id AS id FROM measure WHERE id = ?', [id]);
  return row?.id ?? null;
}

export async function insertAppeal(
  writer: Writer,
  appeal: { measureId: number; who: string; words: string; by: string; now: Instant },
): Promise<void> {
  const { measureId, who, words, by, now } = appeal;
  const undecided = { outcome: null, outcomeWords: '', decidedBy: null, decidedAt: null };
  const id = await writer.nextId(measureAppealEntity);
  await writer.insert(measureAppealEntity, [
    { id, measureId, who, words, notedBy: by, notedAt: now, ...undecided },
  ]);
}

/** The measure that an appeal is about, while nobody has decided. */
export async function measureOfOpenAppeal(reader: Reader, id: number): Promise<number | null> {
  const row = await reader.sqlOne<{ measureId: number }>(
    'SELECT measure_id AS measureId FROM measure_appeal WHERE id = ? AND outcome IS NULL',
    [id],
  );
  return row?.measureId ?? null;
}

export async function decideAppealRow(
  writer: Writer,
  id: number,
  { outcome, words, by, now }: { outcome: string; words: string; by: string; now: Instant },
): Promise<void> {
  await writer.run(
    'UPDATE measure_appeal SET outcome = ?, outcome_words = ?, decided_by = ?, decided_at = ? WHERE id = ?',
    [outcome, words, by, now, id],
  );
}
