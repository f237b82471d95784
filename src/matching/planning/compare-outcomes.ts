import type { Outcome } from './outcome';

/** What a plan amounts to. */
export type Totals = {
  /** Helpers suggested, over all requests. */
  readonly suggested: number;
  readonly missing: number;
  /** Costs of all pairs and of asking the same helper again, in metres. */
  readonly cost: number;
};

/** A request whose helpers would be others. Ids ascending. */
export type RequestChange = {
  readonly requestId: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
};

/** One best plan held against another. */
export type Difference = {
  readonly before: Totals;
  readonly after: Totals;
  /** Every request that gets other helpers, more or fewer, by id. */
  readonly requests: readonly RequestChange[];
  /** Whether both plans are proved to be the best; where not, another run might find a better one. */
  readonly isExact: boolean;
};

export function compareOutcomes(before: Outcome, after: Outcome): Difference {
  const ids = new Set([...before.helpersOf.keys(), ...after.helpersOf.keys()]);
  const requests = [...ids].flatMap((requestId): RequestChange[] => {
    const helpers = before.helpersOf.get(requestId) ?? [];
    const now = after.helpersOf.get(requestId) ?? [];
    if (helpers.join() === now.join()) return [];
    return [{ requestId, before: helpers, after: now }];
  });
  return {
    before: totalsOf(before),
    after: totalsOf(after),
    requests: requests.sort((a, b) => a.requestId - b.requestId),
    isExact: before.isOptimal && after.isOptimal,
  };
}

/** Requests with fewer helpers than before. */
export function losersOf({ requests }: Pick<Difference, 'requests'>): number[] {
  return requests
    .filter(({ before, after }) => after.length < before.length)
    .map(({ requestId }) => requestId);
}

function totalsOf({ helpersOf, missing, cost }: Outcome): Totals {
  let suggested = 0;
  for (const helpers of helpersOf.values()) suggested += helpers.length;
  return { suggested, missing, cost };
}
