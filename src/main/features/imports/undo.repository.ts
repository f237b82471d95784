import type { Reader, Writer } from '../../database/session';

const ITEMS = (kind: 'person' | 'request' | 'helper') =>
  `(SELECT item_id FROM import_item WHERE batch_id = ?1 AND kind = '${kind}')`;

/** What stands against taking a batch back, as counts. */
export interface UndoObstacles {
  /** Requests, helpers and people that somebody changed since. */
  readonly changed: number;
  /** Requests and helpers on which a match was decided. */
  readonly matched: number;
  /** People who by now have requests, a helper record or a rule from elsewhere. */
  readonly inUse: number;
}

/** Counts what came in with a batch and is not as it was. */
export async function undoObstacles(reader: Reader, batchId: number): Promise<UndoObstacles> {
  const row = await reader.sqlOne<UndoObstacles>(
    `SELECT
       (SELECT count(*) FROM request r WHERE r.id IN ${ITEMS('request')} AND (r.version > 1 OR r.status <> 'open'))
       + (SELECT count(*) FROM helper h WHERE h.id IN ${ITEMS('helper')} AND h.version > 1)
       + (SELECT count(*) FROM person p WHERE p.id IN ${ITEMS('person')} AND p.version > 1)
       + (SELECT count(*) FROM merge m WHERE m.undone_at IS NULL AND ((m.kind = 'person' AND m.gone_id IN ${ITEMS('person')})
            OR (m.kind = 'request' AND m.gone_id IN ${ITEMS('request')}))) AS changed,
       (SELECT count(DISTINCT m.request_id) FROM "match" m
          WHERE m.status <> 'suggested' AND m.request_id IN ${ITEMS('request')})
       + (SELECT count(DISTINCT m.helper_id) FROM "match" m
          WHERE m.status <> 'suggested' AND m.helper_id IN ${ITEMS('helper')}) AS matched,
       (SELECT count(*) FROM person p WHERE p.id IN ${ITEMS('person')} AND (
          EXISTS (SELECT 1 FROM request r WHERE r.requester_id = p.id AND r.id NOT IN ${ITEMS('request')})
          OR EXISTS (SELECT 1 FROM request r WHERE r.caller_id = p.id AND r.id NOT IN ${ITEMS('request')})
          OR EXISTS (SELECT 1 FROM helper h WHERE h.person_id = p.id AND h.id NOT IN ${ITEMS('helper')})
          OR EXISTS (SELECT 1 FROM concern c WHERE c.person_id = p.id)
          OR EXISTS (SELECT 1 FROM concern c JOIN call k ON k.id = c.source_id
            WHERE c.person_id IS NULL AND c.source_kind = 'call' AND p.id IN (k.caller_id, k.for_id))
          OR EXISTS (SELECT 1 FROM measure m WHERE m.person_id = p.id)
          OR EXISTS (SELECT 1 FROM check_in_plan k WHERE p.id IN (k.person_id, k.first_person_id, k.second_person_id))
          OR EXISTS (SELECT 1 FROM queue_item q WHERE q.person_id = p.id)
          OR EXISTS (SELECT 1 FROM do_not_match d WHERE d.low_id = p.id)
          OR EXISTS (SELECT 1 FROM do_not_match d WHERE d.high_id = p.id))) AS inUse`,
    [batchId],
  );
  return row ?? { changed: 0, matched: 0, inUse: 0 };
}

/** Deletes everything that came in with a batch, with its suggestions and places. */
export async function deleteItems(writer: Writer, batchId: number): Promise<void> {
  const items = await writer.sqlOne<{ n: number }>(
    'SELECT count(*) AS n FROM import_item WHERE batch_id = ?',
    [batchId],
  );
  const isLarge = (items?.n ?? 0) > MANY;
  if (isLarge) for (const index of WORD_INDEXES) await setSecureDelete(writer, index, 0);
  await deleteRows(writer, batchId);
  if (isLarge) await rewriteIndexes(writer);
}

async function rewriteIndexes(writer: Writer): Promise<void> {
  for (const index of WORD_INDEXES) {
    await writer.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
    await setSecureDelete(writer, index, 1);
  }
}

// Taking words out of the index row by row takes close to a millisecond for each row. Writing the index anew once leaves
// as little of them behind.
const MANY = 500;
const WORD_INDEXES = ['person_search', 'request_search'] as const;

async function setSecureDelete(
  writer: Writer,
  index: (typeof WORD_INDEXES)[number],
  value: 0 | 1,
): Promise<void> {
  await writer.run(`INSERT INTO ${index} (${index}, rank) VALUES ('secure-delete', ?)`, [value]);
}

async function deleteRows(writer: Writer, batchId: number): Promise<void> {
  const places = await writer.sql<{ id: number }>(
    `SELECT place_id AS id FROM request WHERE id IN ${ITEMS('request')} AND place_id IS NOT NULL
     UNION SELECT destination_id FROM request WHERE id IN ${ITEMS('request')} AND destination_id IS NOT NULL`,
    [batchId],
  );
  const statements = [
    `DELETE FROM "match" WHERE status = 'suggested' AND
       (request_id IN ${ITEMS('request')} OR helper_id IN ${ITEMS('helper')})`,
    `DELETE FROM request WHERE id IN ${ITEMS('request')}`,
    `DELETE FROM helper WHERE id IN ${ITEMS('helper')}`,
    `DELETE FROM person WHERE id IN ${ITEMS('person')}`,
  ];
  for (const statement of statements) await writer.run(statement, [batchId]);
  await writer.run(
    `DELETE FROM place WHERE id IN (SELECT value FROM json_each(?)) AND person_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM request r WHERE r.place_id = place.id)
     AND NOT EXISTS (SELECT 1 FROM request r WHERE r.destination_id = place.id)`,
    [JSON.stringify(places.map((place) => place.id))],
  );
}
