/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Move } from '../assignment/price-of-choice';
import type { OthersPay } from '../plan';
import { changePrice, type ChangePrice } from '../stability';
import { compareOutcomes, type RequestChange } from './compare-outcomes';
import { edgeOf, outcomeOfPrepared, type Outcome, type Pair } from './outcome';
import type { Prepared } from './prepare';
import type { Solved } from './solve-without-conflicts';
import { requestOfEdges } from './timetable';
import { chooseWeekly } from './weekly-choice';

/** What giving request `i` the helper of the edge would cost all others; null where only another plan would tell. */
export type PayOfOthers = (i: number, edge: number) => OthersPay | null;

/**
 * Exact without another plan where no time conflict stands between: by a shortest way in the solved assignment, after
 * which the tasks still fit into everybody's time. Elsewhere a choice waits until somebody asks: making a plan again
 * for each of them would take longer than the plan itself, and a reviewer looks at few.
 * @param isExact whether the plan is proved
 */
export function payOfOthers(prepared: Prepared, solved: Solved, isExact: boolean): PayOfOthers {
  if (!solved.weekByWeek) return () => null;
  const helpersOf = chosenHelpers(prepared, solved);
  // Made once: it is made of all suggestions shown, and every request that a choice moves asks it.
  const priceOfChange = changePrice(prepared.problem);
  const choose = chooseWeekly(solved.weekByWeek);
  return (i, edge) => {
    const choice = choose(i, edge);
    if (!choice) return null;
    const requests = choice.moves.map((move) => changeOf(prepared, helpersOf, move));
    return { ...payFor(prepared, priceOfChange, i, requests, choice.amount), isExact };
  };
}

function changeOf(
  { requests, helpers }: Prepared,
  helpersOf: ReadonlyMap<number, readonly number[]>,
  { request, from, to }: Move,
): RequestChange {
  const before = helpersOf.get(request) ?? [];
  const kept = before.filter((helperId) => from < 0 || helperId !== helpers[from]!.id);
  const after = to < 0 ? kept : [...kept, helpers[to]!.id].sort((a, b) => a - b);
  return { requestId: requests[request]!.id, before, after };
}

/** The helper ids that each request has in the plan, ascending, by the index of the request. */
function chosenHelpers({ instance, helpers }: Prepared, { slots }: Solved): Map<number, number[]> {
  const helpersOf = new Map<number, number[]>();
  for (const [edge, i] of requestOfEdges(instance, Int32Array.from(slots.keys()))) {
    const { id } = helpers[instance.helper[edge]!]!;
    const others = helpersOf.get(i);
    if (others) others.push(id);
    else helpersOf.set(i, [id]);
  }
  for (const ids of helpersOf.values()) if (ids.length > 1) ids.sort((a, b) => a - b);
  return helpersOf;
}

/** The same by making the plan again with the pair in it, for whoever asks; null where the rules do not allow the pair. */
export function payByPlanning(prepared: Prepared, before: Outcome, pair: Pair): OthersPay | null {
  const after = outcomeOfPrepared(prepared, [pair], before);
  if (!after.helpersOf.get(pair.requestId)?.includes(pair.helperId)) return null;
  const { requests, isExact } = compareOutcomes(before, after);
  const i = prepared.rowOf.get(pair.requestId)!;
  const priceOfChange = changePrice(prepared.problem);
  return { ...payFor(prepared, priceOfChange, i, requests, after.objective - before.objective), isExact };
}

/** `amount` is what the whole plan costs more; what the request itself pays for its helpers is taken off. */
function payFor(
  prepared: Prepared,
  priceOfChange: ChangePrice,
  i: number,
  requests: readonly RequestChange[],
  amount: number,
): Omit<OthersPay, 'isExact'> {
  const own = prepared.requests[i]!.id;
  const others = requests.filter(({ requestId }) => requestId !== own);
  let metres = amount;
  let missing = 0;
  for (const change of requests) {
    const at = prepared.rowOf.get(change.requestId)!;
    const fewer = change.before.length - change.after.length;
    metres -= fewer * prepared.instance.unassignedCost[at]!;
    if (at === i) metres -= costOf(prepared, own, change.after) - costOf(prepared, own, change.before);
    else {
      missing += fewer;
      // What it costs to change a suggestion that was shown is nobody's way.
      metres -= stability(priceOfChange, change.requestId, change.after);
      metres += stability(priceOfChange, change.requestId, change.before);
    }
  }
  return { metres, missing, requests: others };
}

function stability(priceOf: ChangePrice, requestId: number, helperIds: readonly number[]): number {
  return helperIds.reduce((sum, helperId) => sum + priceOf(requestId, helperId), 0);
}

function costOf(prepared: Prepared, requestId: number, helperIds: readonly number[]): number {
  return helperIds.reduce((sum, helperId) => {
    const edge = edgeOf(prepared, { requestId, helperId });
    return sum + (edge === null ? 0 : prepared.instance.cost[edge]!);
  }, 0);
}
