import { HOLDING_STATUSES } from '../../../shared/domain/match';

/** Statuses in which a helper's seat is taken, as an SQL list. */
export const HOLDING_SQL = `(${HOLDING_STATUSES.map((status) => `'${status}'`).join(', ')})`;

/** Statuses in which somebody still counts on the match, as an SQL list. */
export const LIVE_SQL = `('confirmed', 'contacted', 'accepted', 'under_way')`;

/** How many helpers a request has; `r` is the request. */
export const TAKEN_SQL = `(SELECT count(*) FROM "match" m WHERE m.request_id = r.id AND m.status IN ${HOLDING_SQL})`;

/** Whether a suggestion waits for a decision; `r` is the request. */
export const SUGGESTED_SQL = `EXISTS (SELECT 1 FROM "match" m WHERE m.request_id = r.id AND m.status = 'suggested')`;
