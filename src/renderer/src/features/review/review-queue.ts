import type { ReviewItem } from '../../../../shared/contract/matches';
import type { MatchId, RequestId } from '../../../../shared/domain/ids';

/** The part of a queue item that moving about needs. */
export type QueueStop = Pick<ReviewItem, 'requestId'>;

/** The item `step` places away from `current`, stopping at both ends; the first one when `current` is not there. */
export function neighbour(
  items: readonly QueueStop[],
  current: RequestId | null,
  step: number,
): RequestId | null {
  const at = items.findIndex((item) => item.requestId === current);
  if (at === -1) return items[0]?.requestId ?? null;
  const to = Math.min(items.length - 1, Math.max(0, at + step));
  return items[to]?.requestId ?? null;
}

/**
 * Which item is shown once `decided` left the queue: the one below it, else the one above it.
 * Null when the queue is empty then.
 */
export function nextAfter(
  items: readonly QueueStop[],
  decided: ReadonlySet<RequestId>,
  current: RequestId,
): RequestId | null {
  const at = items.findIndex((item) => item.requestId === current);
  if (at === -1) return items.find((item) => !decided.has(item.requestId))?.requestId ?? null;
  const below = items.slice(at).find((item) => !decided.has(item.requestId));
  const above = items.slice(0, at).findLast((item) => !decided.has(item.requestId));
  return (below ?? above)?.requestId ?? null;
}

/** True when a request still waits for a decision after `matchId` was decided. */
export function staysInQueue(item: Pick<ReviewItem, 'suggestions'> | undefined, matchId: MatchId): boolean {
  return item !== undefined && item.suggestions.some((suggestion) => suggestion.matchId !== matchId);
}

/** The requests that may be confirmed together: those with a suggestion that nothing speaks against. */
export function clearRequests(
  items: readonly Pick<ReviewItem, 'requestId' | 'isClear' | 'suggestions'>[],
): RequestId[] {
  return items.filter((item) => item.isClear && item.suggestions.length > 0).map((item) => item.requestId);
}

/** The ticked requests that are (still) clear, in the order of the queue. */
export function tickedItems<Item extends Pick<ReviewItem, 'requestId' | 'isClear' | 'suggestions'>>(
  items: readonly Item[],
  ticked: ReadonlySet<RequestId>,
): Item[] {
  const clear = new Set(clearRequests(items));
  return items.filter(({ requestId }) => ticked.has(requestId) && clear.has(requestId));
}
