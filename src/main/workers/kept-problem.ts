import {
  fromNowOn,
  wholeMinute,
  type MatchingHelper,
  type MatchingProblem,
  type MatchingRequest,
} from '../../matching/rules';
import type { Head, ProblemDelta, RequestPart } from './protocol';

const byKey = <T>(map: ReadonlyMap<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);

const pairsOf = (requestId: number, helperIds: readonly number[]) =>
  helperIds.map((helperId) => [requestId, helperId] as const);

/** The problem as the thread keeps it between runs: changed in parts, whole for whoever works on it. */
export class KeptProblem {
  private readonly requests = new Map<number, RequestPart>();
  private readonly helpers = new Map<number, MatchingHelper>();
  private readonly previous = new Map<number, readonly number[]>();
  private readonly atMinute = new WeakMap<RequestPart, { minute: number; request: MatchingRequest | null }>();
  private doNotMatch: MatchingProblem['doNotMatch'] = [];
  private sortedHelpers: readonly MatchingHelper[] | null = null;
  private sortedRequests: readonly RequestPart[] | null = null;

  /** Puts each part in the place of the former one. */
  apply({ isAnew, requests, helpers, previous, doNotMatch }: ProblemDelta): void {
    if (isAnew) this.forget();
    for (const part of requests) {
      if (part.request === null && part.declined.length === 0) this.requests.delete(part.id);
      else this.requests.set(part.id, part);
    }
    for (const { id, helper } of helpers) {
      if (helper === null) this.helpers.delete(id);
      else this.helpers.set(id, helper);
    }
    for (const [requestId, helperIds] of previous) {
      if (helperIds.length === 0) this.previous.delete(requestId);
      else this.previous.set(requestId, helperIds);
    }
    this.doNotMatch = doNotMatch ?? this.doNotMatch;
    if (requests.length > 0) this.sortedRequests = null;
    if (helpers.length > 0) this.sortedHelpers = null;
  }

  private forget(): void {
    for (const map of [this.requests, this.helpers, this.previous]) map.clear();
    this.doNotMatch = [];
    this.sortedRequests = null;
    this.sortedHelpers = null;
  }

  /** The problem at that moment, in the order of ids. */
  at(head: Head): MatchingProblem {
    this.sortedRequests ??= byKey(this.requests).map(([, part]) => part);
    this.sortedHelpers ??= byKey(this.helpers).map(([, helper]) => helper);
    return {
      now: head.now,
      today: head.today,
      requests: this.sortedRequests.flatMap((part) => this.requestAt(part, wholeMinute(head.now)) ?? []),
      helpers: this.sortedHelpers,
      doNotMatch: this.doNotMatch,
      declined: this.sortedRequests.flatMap(({ id, declined }) => pairsOf(id, declined)),
      notThatDay: this.sortedRequests.flatMap(({ id, notThatDay }) => pairsOf(id, notThatDay)),
      previous: byKey(this.previous).flatMap(([id, helperIds]) => pairsOf(id, helperIds)),
      options: head.options,
      dataVersion: 0,
    };
  }

  /** Within a minute the same object: what a plan found out about it holds for the next. */
  private requestAt(part: RequestPart, minute: number): MatchingRequest | null {
    const known = this.atMinute.get(part);
    if (known?.minute === minute) return known.request;
    const request = requestAt(part, minute);
    this.atMinute.set(part, { minute, request });
    return request;
  }
}

/** Time that is over is left out; the days behind today were sent as they are. */
function requestAt({ request, isElsewhere }: RequestPart, minute: number): MatchingRequest | null {
  if (!request?.window) return request;
  const local = fromNowOn(request.local, minute, request.durationMinutes);
  if (request.window.kind === 'between') return local === request.local ? request : { ...request, local };
  return isElsewhere ? request : { ...request, window: { ...request.window, startsAt: minute }, local };
}
