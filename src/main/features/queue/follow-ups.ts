import type { RequestId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { queueItemEntity } from '../../database/entities/queue.entity';
import { refusesPhone } from '../consent/repository';
import { insertItem, insertTry } from './repository';
import { followUpsSince, getQueueRules } from './rules';

const HOUR_MS = 3_600_000;
const KITH = 'Kith';

/** When the task of match `m` of request `r` was over. */
const OVER_AT = `coalesce(r.ends_at, CASE WHEN m.status = 'done' THEN m.updated_at END)`;
const NEEDS_FOLLOW_UP = `m.status IN ('accepted','under_way','done') AND ${OVER_AT} >= ?1 AND ${OVER_AT} <= ?2
  AND NOT EXISTS (SELECT 1 FROM queue_item q WHERE q.match_id = m.id AND q.kind = 'follow_up')
  AND NOT ${refusesPhone('r.requester_id')}`;

/** Calls of rounds and follow-ups about which there is nothing left to ask, or to somebody who wants no calls of ours. */
const IS_OVER = `q.state IN ('open','stuck') AND ((q.kind = 'round' AND NOT EXISTS (
    SELECT 1 FROM request r WHERE r.id = q.request_id AND r.status IN ('open','on_hold')))
  OR (q.kind = 'follow_up' AND EXISTS (
    SELECT 1 FROM "match" m WHERE m.id = q.match_id AND m.status IN ('cancelled','no_show','declined')))
  OR (q.kind IN ('round','follow_up') AND ${refusesPhone('q.person_id')}))
  AND NOT EXISTS (SELECT 1 FROM queue_lease l WHERE l.item_id = q.id)`;

/** Whether the queue has to be looked after: read often, so that nothing is written where nothing is due. */
export async function isUpkeepDue(reader: Reader, now: Instant): Promise<boolean> {
  const since = await followUpsSince(reader);
  const row = await reader.sqlOne(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM queue_item q WHERE ${IS_OVER}) OR (?1 IS NOT NULL AND EXISTS (
       SELECT 1 FROM "match" m JOIN request r ON r.id = m.request_id WHERE ${NEEDS_FOLLOW_UP}))`,
    [since, now],
  );
  return row !== null;
}

/** Makes a follow-up for each match whose task is over, and ends the calls about which there is nothing left to ask. */
export async function keepQueue(writer: Writer, now: Instant): Promise<void> {
  await endWhatIsOver(writer, now);
  const since = await followUpsSince(writer);
  if (since !== null) await makeFollowUps(writer, since, now);
}

async function makeFollowUps(writer: Writer, since: Instant, now: Instant): Promise<void> {
  const { followUpHours } = await getQueueRules(writer);
  const over = await writer.sql<{ matchId: number; requestId: RequestId; personId: number; overAt: number }>(
    `SELECT m.id AS matchId, r.id AS requestId, r.requester_id AS personId, ${OVER_AT} AS overAt
     FROM "match" m JOIN request r ON r.id = m.request_id WHERE ${NEEDS_FOLLOW_UP} ORDER BY overAt LIMIT 200`,
    [since, now],
  );
  for (const { overAt, ...about } of over) {
    await insertItem(writer, {
      ...{ kind: 'follow_up', reason: 'how_it_went', ...about, name: '', number: '', e164: null, words: '' },
      ...{ dueAt: overAt + followUpHours * HOUR_MS, createdBy: KITH, createdAt: now },
    });
  }
}

async function endWhatIsOver(writer: Writer, now: Instant): Promise<void> {
  const over = await writer.sql<{ id: number; version: number }>(
    `SELECT q.id, q.version FROM queue_item q WHERE ${IS_OVER} LIMIT 500`,
  );
  for (const { id, version } of over) {
    const nothing = { byId: null, skipReason: null, words: '', nextAt: null };
    await insertTry(writer, { itemId: id, at: now, by: KITH, outcome: 'over', ...nothing });
    await writer.updateGuarded(queueItemEntity, id, version, { state: 'done', endedAt: now });
  }
}
