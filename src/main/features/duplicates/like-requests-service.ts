import type { InputOf } from '../../../shared/contract';
import type { LikeRequest } from '../../../shared/contract/duplicates';
import type { Why } from '../../../shared/domain/duplicate';
import { likeness, MUST_LOOK } from '../../../shared/domain/duplicate';
import type { LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { whenOf, type WhenColumns } from '../requests/service';
import { meetingDays } from './days';
import { factsOf } from './keys-repository';
import { likePeople } from './like-people-service';
import { notSameAs } from './not-same-repository';

export interface OpenRequest extends WhenColumns, Omit<LikeRequest, 'when' | 'whys'> {
  readonly requesterId: number;
  readonly seriesId: number | null;
}

const MOST_SHOWN = 6;
const MOST_LOOKED_AT = 500;

export const REQUEST_COLUMNS = `r.id, r.requester_id AS requesterId, p.display_name AS requesterName, r.summary, r.category,
  r.status, r.series_id AS seriesId, r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute,
  r.to_minute AS toMinute`;

/** Open requests for the same in the same days, of this person or of somebody who may be the same, each with why. */
export async function likeRequests(
  reader: Reader,
  { requesterId, category, when, exceptId }: InputOf<'duplicates.findRequests'>,
  today: LocalDate,
): Promise<LikeRequest[]> {
  const facts = (await factsOf(reader, [requesterId])).get(requesterId);
  const like = facts === undefined ? [] : await likePeople(reader, facts, { exceptId: requesterId });
  const others = like.filter(({ whys }) => likeness(whys) >= MUST_LOOK).map(({ id }) => id as number);
  const found = await reader.sql<OpenRequest>(
    `SELECT ${REQUEST_COLUMNS} FROM request r JOIN person p ON p.id = r.requester_id
     WHERE r.requester_id IN (SELECT value FROM json_each(?1)) AND r.category = ?2 AND r.status IN ('open','on_hold')
       AND (?3 IS NULL OR (r.id <> ?3 AND (r.series_id IS NULL
         OR r.series_id IS NOT (SELECT series_id FROM request WHERE id = ?3))))
     ORDER BY r.id DESC LIMIT ?4`,
    [JSON.stringify([requesterId, ...others]), category, exceptId, MOST_LOOKED_AT],
  );
  const except = exceptId === null ? new Set<number>() : await notSameAs(reader, 'request', exceptId);
  return found
    .filter(({ id }) => !except.has(id))
    .flatMap((request) => {
      const whys = requestWhys({ requesterId, category, when }, request, today);
      return whys === null ? [] : [toLike(request, whys)];
    })
    .slice(0, MOST_SHOWN);
}

interface Asked {
  readonly requesterId: number;
  readonly category: string;
  readonly when: ReturnType<typeof whenOf>;
}

/** Why two requests look the same; null where their days do not meet. */
export function requestWhys(one: Asked, other: OpenRequest, today: LocalDate): Why[] | null {
  const days = meetingDays(one.when, whenOf(other), today);
  if (days === null || one.category !== other.category) return null;
  return [
    {
      why: one.requesterId === other.requesterId ? 'same_requester' : 'like_requester',
      detail: other.requesterName,
    },
    { why: 'same_category', detail: other.category },
    { why: days, detail: '' },
  ];
}

function toLike(request: OpenRequest, whys: Why[]): LikeRequest {
  const { requesterId: _requester, seriesId: _series, ...shown } = request;
  const { whenKind, whenDate, fromMinute, toMinute, ...rest } = shown;
  return { ...rest, when: whenOf({ whenKind, whenDate, fromMinute, toMinute }), whys };
}
