import type { DoNotMatch } from '../../../shared/contract/people';
import type { PersonId } from '../../../shared/domain/ids';
import { doNotMatchEntity, type DoNotMatchRow } from '../../database/entities/person.entity';
import type { Reader, Writer } from '../../database/session';

/** The lower id first, as the table wants it. */
export function orderPair(a: PersonId, b: PersonId): { lowId: number; highId: number } {
  return a < b ? { lowId: a, highId: b } : { lowId: b, highId: a };
}

/** Everybody who must not be matched with this person, from whichever side it was entered; the latest first. */
export async function listDoNotMatch(reader: Reader, personId: PersonId): Promise<DoNotMatch[]> {
  return await reader.sql<DoNotMatch>(
    `SELECT ? AS personId, o.id AS otherId, o.display_name AS otherName, d.reason, d.note,
       d.created_at AS createdAt, d.created_by AS createdBy
     FROM (SELECT high_id AS other_id, * FROM do_not_match WHERE low_id = ?
           UNION ALL SELECT low_id AS other_id, * FROM do_not_match WHERE high_id = ?) d
     JOIN person o ON o.id = d.other_id ORDER BY d.created_at DESC, o.id`,
    [personId, personId, personId],
  );
}

export async function insertDoNotMatch(writer: Writer, row: DoNotMatchRow): Promise<void> {
  await writer.insert(doNotMatchEntity, [row]);
}

export async function deleteDoNotMatch(writer: Writer, a: PersonId, b: PersonId): Promise<void> {
  const { lowId, highId } = orderPair(a, b);
  await writer.run('DELETE FROM do_not_match WHERE low_id = ? AND high_id = ?', [lowId, highId]);
}

export async function hasDoNotMatch(reader: Reader, a: PersonId, b: PersonId): Promise<boolean> {
  return (await reader.find(doNotMatchEntity, orderPair(a, b))) !== null;
}

/** Deletes suggestions between two people, whichever of them is the helper. */
export async function deleteSuggestionsBetween(writer: Writer, a: PersonId, b: PersonId): Promise<void> {
  await writer.run(
    `DELETE FROM "match" WHERE status = 'suggested' AND id IN (
       SELECT m.id FROM helper h JOIN "match" m ON m.helper_id = h.id JOIN request r ON r.id = m.request_id
       WHERE (h.person_id = ? AND r.requester_id = ?) OR (h.person_id = ? AND r.requester_id = ?))`,
    [a, b, b, a],
  );
}
