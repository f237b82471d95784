import type { PersonConsents } from '../../../shared/contract/consent';
import { consentEntity, type ConsentRow } from '../../database/entities/person.entity';
import type { Reader, Writer } from '../../database/session';

/** The last answer of each of these people to each scope. */
export async function lastAnswers(reader: Reader, personIds: readonly number[]): Promise<ConsentRow[]> {
  const rows = await reader.sql<Omit<ConsentRow, 'isGiven'> & { isGiven: 0 | 1 }>(
    `SELECT id, person_id AS personId, scope, is_given AS isGiven, basis, words, words_version AS wordsVersion, how,
       given_on AS givenOn, recorded_by AS recordedBy, recorded_at AS recordedAt, withdrawn_on AS withdrawnOn,
       withdrawn_by AS withdrawnBy
     FROM consent WHERE id IN (SELECT max(id) FROM consent
       WHERE person_id IN (SELECT value FROM json_each(?)) GROUP BY person_id, scope)`,
    [JSON.stringify(personIds)],
  );
  return rows.map((row) => ({ ...row, isGiven: row.isGiven === 1 }));
}

/** SQL: the person does not want to be rung, or does not any more. What they ask for themselves is no answer to this. */
export const refusesPhone = (person: string): string => `EXISTS (SELECT 1 FROM consent c WHERE c.id = (
  SELECT max(l.id) FROM consent l WHERE l.person_id = ${person} AND l.scope = 'by_phone')
  AND (c.is_given = 0 OR c.withdrawn_on IS NOT NULL))`;

export async function insertAnswers(writer: Writer, rows: readonly Omit<ConsentRow, 'id'>[]): Promise<void> {
  const first = await writer.nextId(consentEntity);
  await writer.insert(
    consentEntity,
    rows.map((row, index) => ({ ...row, id: first + index })),
  );
}

export async function markWithdrawn(
  writer: Writer,
  id: number,
  { on, by }: { on: string; by: string },
): Promise<void> {
  await writer.run('UPDATE consent SET withdrawn_on = ?, withdrawn_by = ? WHERE id = ?', [on, by, id]);
}

/** Tasks of this person that are agreed on and not done, and whose helper was told. */
export function toldTasks(reader: Reader, personId: number): Promise<PersonConsents['sharedWith']> {
  return reader.sql<PersonConsents['sharedWith'][number]>(
    `SELECT m.id AS matchId, r.id AS requestId, p.display_name AS helperName, r.summary, m.helper_told_at AS toldAt
     FROM request r JOIN "match" m ON m.request_id = r.id JOIN helper h ON h.id = m.helper_id
       JOIN person p ON p.id = h.person_id
     WHERE r.requester_id = ? AND m.helper_told_at IS NOT NULL
       AND m.status IN ('confirmed','contacted','accepted','under_way') ORDER BY m.helper_told_at DESC, m.id`,
    [personId],
  );
}
