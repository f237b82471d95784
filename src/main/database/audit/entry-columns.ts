/** Every column of `audit_entry e` as the code calls it. */
export const ENTRY_COLUMNS = `e.id, e.at, e.actor_id AS actorId, e.actor, e.desk, e.call, e.action,
  e.table_name AS tableName, e.row_key AS rowKey, e.person_id AS personId, e.other_person_id AS otherPersonId,
  e.request_id AS requestId, e.match_id AS matchId, CASE WHEN e.digest IS NOT NULL THEN lower(hex(e.digest)) END AS digest`;
