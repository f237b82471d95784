/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { firstRefusal } from '../eligibility';
import type { PlanChange, Suggestion } from '../plan';
import type { Prepared } from './prepare';
import type { Solved } from './solve-without-conflicts';

/** What became of the suggestions that people have been shown, and which ones are new; by request, then helper. */
export function listChanges(
  prepared: Prepared,
  solved: Solved,
  suggestions: readonly Suggestion[],
): PlanChange[] {
  const key = (requestId: number, helperId: number) => `${requestId} ${helperId}`;
  const chosen = new Set(suggestions.map(({ requestId, helperId }) => key(requestId, helperId)));
  const previous = prepared.problem.previous ?? [];
  const shown = new Set(previous.map(([requestId, helperId]) => key(requestId, helperId)));
  const before = previous.map(([requestId, helperId]): PlanChange =>
    chosen.has(key(requestId, helperId))
      ? { requestId, helperId, change: 'kept' }
      : { requestId, helperId, change: 'gone', ...whyGone(prepared, solved, requestId, helperId) },
  );
  const fresh = suggestions
    .filter(({ requestId, helperId }) => !shown.has(key(requestId, helperId)))
    .map(({ requestId, helperId }): PlanChange => ({ requestId, helperId, change: 'new' }));
  return [...before, ...fresh].sort((a, b) => a.requestId - b.requestId || a.helperId - b.helperId);
}

type Why =
  | { readonly why: 'closed' | 'better_elsewhere' | 'time' }
  | Pick<Extract<PlanChange, { why: 'not_eligible' }>, 'why' | 'code'>;

function whyGone(
  { requests, helpers, context }: Prepared,
  { fitsBeside }: Solved,
  requestId: number,
  helperId: number,
): Why {
  const i = requests.findIndex(({ id }) => id === requestId);
  const j = helpers.findIndex(({ id }) => id === helperId);
  if (i < 0 || j < 0) return { why: 'closed' };
  const refusal = firstRefusal(requests[i]!, helpers[j]!, context);
  if (refusal) return { why: 'not_eligible', code: refusal.code };
  return { why: fitsBeside(i, j) ? 'better_elsewhere' : 'time' };
}
