import type { PersonId, RequestId } from '../../shared/domain/ids';
import type { Writer } from '../database/session';
import { refreshSearchWords } from '../features/people/repository';
import { refreshRequestWords } from '../features/requests/repository';
import type { Cell } from './scan-texts';

/** Words by which people are found come from their places and helper records, too; those of requests from their places. */
const PEOPLE = `SELECT value AS id FROM json_each(?2 ->> 'person')
  UNION SELECT person_id FROM place WHERE id IN (SELECT value FROM json_each(?2 ->> 'place'))
  UNION SELECT person_id FROM helper WHERE id IN (SELECT value FROM json_each(?2 ->> 'helper'))`;
const REQUESTS = `SELECT value AS id FROM json_each(?2 ->> 'request')
  UNION SELECT id FROM request WHERE caller_id = ?1
  UNION SELECT r.id FROM request r JOIN place l ON l.id IN (r.place_id, r.destination_id)
    WHERE l.person_id = ?1 OR l.id IN (SELECT value FROM json_each(?2 ->> 'place'))`;

/**
 * Finds out, before an erasure, whose search words hold what goes.
 * @returns brings those words in step afterwards
 */
export async function refreshOf(
  writer: Writer,
  personId: PersonId,
  cells: readonly Cell[],
): Promise<() => Promise<void>> {
  const keysIn = (name: string) =>
    cells.filter(({ table }) => table === name).map(({ key }) => Number(key[0]));
  const tables = ['person', 'place', 'helper', 'request'];
  const keys = JSON.stringify(Object.fromEntries(tables.map((table) => [table, keysIn(table)])));
  const people = await writer.sql<{ id: PersonId }>(
    `SELECT id FROM (${PEOPLE}) WHERE id IS NOT NULL AND id <> ?1`,
    [personId, keys],
  );
  const requests = await writer.sql<{ id: RequestId }>(
    `SELECT id FROM (${REQUESTS}) WHERE id NOT IN (SELECT id FROM request WHERE requester_id = ?1)`,
    [personId, keys],
  );
  return async () => {
    await refreshSearchWords(
      writer,
      people.map(({ id }) => id),
    );
    await refreshRequestWords(
      writer,
      requests.map(({ id }) => id),
    );
  };
}
