import type { OutputOf } from '../../../shared/contract';
import type { RoundFilter } from '../../../shared/contract/queue';
import type { RequestId } from '../../../shared/domain/ids';
import { HOLDING_STATUSES } from '../../../shared/domain/match';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { refusesPhone } from '../consent/repository';
import { insertItem } from './repository';

const DAY_MS = 86_400_000;
const HOLDING = HOLDING_STATUSES.map((status) => `'${status}'`).join(',');

/** Open requests that nobody is arranged for, that fit the filter and whose requester may be rung, with whether a round asks about them already. */
async function requestsOf(
  reader: Reader,
  { categories, urgencies, olderThanDays }: RoundFilter,
  now: Instant,
): Promise<{ id: RequestId; personId: number; isAsked: number }[]> {
  return await reader.sql(
    `SELECT r.id, r.requester_id AS personId, EXISTS (SELECT 1 FROM queue_item q
       WHERE q.request_id = r.id AND q.kind = 'round' AND q.state IN ('open','stuck')) AS isAsked
     FROM request r WHERE r.status = 'open' AND r.created_at <= ?1
       AND (?2 = '[]' OR r.category IN (SELECT value FROM json_each(?2)))
       AND (?3 = '[]' OR r.urgency IN (SELECT value FROM json_each(?3)))
       AND NOT EXISTS (SELECT 1 FROM "match" m WHERE m.request_id = r.id AND m.status IN (${HOLDING}))
       AND NOT ${refusesPhone('r.requester_id')}
     ORDER BY r.created_at, r.id`,
    [now - olderThanDays * DAY_MS, JSON.stringify(categories), JSON.stringify(urgencies)],
  );
}

export async function previewRound(
  reader: Reader,
  filter: RoundFilter,
  now: Instant,
): Promise<OutputOf<'queue.previewRound'>> {
  const found = await requestsOf(reader, filter, now);
  const already = found.filter(({ isAsked }) => isAsked === 1).length;
  return { requests: found.length - already, already };
}

/** Makes a call for each request that fits and is part of no round yet. @returns how many were made */
export async function makeRound(
  writer: Writer,
  { filter, words }: { readonly filter: RoundFilter; readonly words: string },
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<number> {
  const wanted = (await requestsOf(writer, filter, now)).filter(({ isAsked }) => isAsked === 0);
  for (const { id, personId } of wanted) {
    await insertItem(writer, {
      ...{ kind: 'round', reason: 'still_needed', personId, requestId: id, matchId: null },
      ...{ name: '', number: '', e164: null, words: words.trim(), dueAt: now, createdBy: by, createdAt: now },
    });
  }
  return wanted.length;
}
