/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { createSearch, startSearch, type Search } from './search';
import { dearestPaid } from './held';
import { seatPriceAt, type State } from './state';

/** A request gives up `from` (a helper, or -1: it was without) and gets `to` (a helper, or -1: it stays without). */
export type Move = { readonly request: number; readonly from: number; readonly to: number };

export type Choice = {
  /** What the best plan with the pair in it costs more than the best plan, exactly; never below 0. */
  readonly amount: number;
  /** How to get there from the plan, the chosen request first; what it gives up comes with it. */
  readonly moves: readonly Move[];
};

/** Shortest ways from "one seat less, one unit more" to every request, shared by all choices of one state. */
export type Ways = {
  readonly paid: Float64Array;
  readonly label: Float64Array;
  /** The helper before each request on its way; -1: the request was without. */
  readonly helperBefore: Int32Array;
  /** The request before each helper on its way; -1: the helper gives up a seat. */
  readonly requestBefore: Int32Array;
  /** Working memory of the searches back. */
  readonly search: Search;
  readonly helperBack: Int32Array;
};

/**
 * What it costs everybody together to give request `i` the helper of `edge`. The state must be solved; it stays as it is.
 *
 * In the residual network (i to j costs `c`, back `-c`; a further seat of j costs `s[load]`, giving one up
 * `-s[load - 1]`; going without costs `p`, no longer going without `-p`) the plan with the pair is the plan plus the
 * cheapest cycle through `i -> j`: `amount = c + v - u + d`, with `u` the dearest that i pays, `v` the price of j and
 * `d` the shortest way from j back to i in reduced costs, which the prices keep at 0 or more (Ahuja, Magnanti, Orlin,
 * Network Flows, 1993, section 9.5). Seats and units that are left over meet in one node, the pool.
 * @returns null where the pair cannot be: the request needs nobody or the helper has no seat
 */
export function priceOfChoice(
  state: State,
  i: number,
  edge: number,
  ways: Ways = waysFromPool(state),
): Choice | null {
  const { instance, price, chosen } = state;
  const j = instance.helper[edge]!;
  if (instance.need[i]! === 0 || instance.capacity[j]! === 0) return null;
  if (chosen[edge] === 1) return { amount: 0, moves: [] };
  const back = findBack(state, ways, i, j);
  const nodes = withoutLoops(trace(ways, back, i, price.length));
  return {
    amount: instance.cost[edge]! + price[j]! - ways.paid[i]! + back.best,
    moves: movesOf(nodes, i, price.length),
  };
}

/** Dijkstra from the pool over everything; reduced costs. */
export function waysFromPool(state: State): Ways {
  const { instance, price, load, missing } = state;
  const requests = instance.need.length;
  const paid = dearestPaid(state);
  const search = createSearch(requests, price.length);
  startSearch(search);
  const ways: Ways = {
    paid,
    label: new Float64Array(requests).fill(Infinity),
    helperBefore: new Int32Array(requests).fill(-1),
    requestBefore: new Int32Array(price.length).fill(-1),
    search: createSearch(requests, price.length),
    helperBack: new Int32Array(requests),
  };
  for (let k = 0; k < price.length; k++) {
    if (load[k]! > 0) reach(search, k, price[k]! - seatPriceAt(state, k, load[k]! - 1), -1);
  }
  for (let i = 0; i < requests; i++) {
    if (missing[i]! === 0) continue;
    ways.label[i] = 0;
    leaveRequest(state, search, paid, i, 0, Infinity);
  }
  while (!search.heap.isEmpty) {
    const k = search.heap.pop();
    eachHeld(state, k, (i, edge) => {
      const label = search.label[k]! + paid[i]! - instance.cost[edge]! - price[k]!;
      if (label >= ways.label[i]!) return;
      ways.label[i] = label;
      ways.helperBefore[i] = k;
      leaveRequest(state, search, paid, i, label, Infinity);
    });
  }
  for (let k = 0; k < price.length; k++) {
    ways.requestBefore[k] = search.stamp[k] === search.epoch ? search.parentRequest[k]! : -1;
  }
  return ways;
}

/** Where the way back leaves the search: at a helper that `i` gives up, or into the pool from a helper or a request. */
type Back = { best: number; helper: number; poolHelper: number; poolRequest: number };

function findBack(state: State, { paid, label, search, helperBack }: Ways, i: number, j: number): Back {
  const { price, load, instance } = state;
  const { requestLabel, requestStamp } = search;
  const back: Back = { best: Infinity, helper: -1, poolHelper: -1, poolRequest: -1 };
  startSearch(search);
  reach(search, j, 0, -1);
  const end = (best: number, at: Partial<Back>) => {
    if (best < back.best) Object.assign(back, { helper: -1, poolHelper: -1, poolRequest: -1, ...at, best });
  };
  while (!search.heap.isEmpty && search.label[search.heap.peek()]! < back.best) {
    const k = search.heap.pop();
    const here = search.label[k]!;
    end(here + seatPriceAt(state, k, load[k]!) - price[k]! + label[i]!, { poolHelper: k });
    eachHeld(state, k, (r, edge) => {
      const reached = here + paid[r]! - instance.cost[edge]! - price[k]!;
      if (r === i) {
        end(reached, { helper: k });
        return;
      }
      if (requestStamp[r] === search.epoch && reached >= requestLabel[r]!) return;
      requestStamp[r] = search.epoch;
      requestLabel[r] = reached;
      helperBack[r] = k;
      end(reached + instance.unassignedCost[r]! - paid[r]! + label[i]!, { poolRequest: r });
      leaveRequest(state, search, paid, r, reached, back.best);
    });
  }
  return back;
}

/** Over every candidate that the request has not got. */
function leaveRequest(
  { instance, price, chosen }: State,
  search: Search,
  paid: Float64Array,
  i: number,
  label: number,
  atMost: number,
): void {
  const { rowStart, helper, cost } = instance;
  for (let e = rowStart[i]!, last = rowStart[i + 1]!; e < last; e++) {
    if (chosen[e] !== 0) continue;
    const next = label + cost[e]! + price[helper[e]!]! - paid[i]!;
    if (next < atMost) reach(search, helper[e]!, next, i);
  }
}

function reach(search: Search, k: number, label: number, from: number): void {
  if (label === Infinity || (search.stamp[k] === search.epoch && label >= search.label[k]!)) return;
  search.stamp[k] = search.epoch;
  search.label[k] = label;
  search.parentRequest[k] = from;
  search.heap.pushOrDecrease(k);
}

function eachHeld(
  { slotStart, slotEdge, slotRequest, load }: State,
  k: number,
  visit: (i: number, edge: number) => void,
): void {
  for (let slot = slotStart[k]!, last = slot + load[k]!; slot < last; slot++) {
    visit(slotRequest[slot]!, slotEdge[slot]!);
  }
}

const POOL = -1;

/** The nodes from helper j to what `i` gives up, in order: helpers, requests behind them, the pool. */
function trace(ways: Ways, back: Back, i: number, helpers: number): number[] {
  if (back.helper >= 0) return wayTo(ways, back.helper, helpers);
  const before =
    back.poolHelper >= 0
      ? wayTo(ways, back.poolHelper, helpers)
      : [...wayTo(ways, ways.helperBack[back.poolRequest]!, helpers), helpers + back.poolRequest];
  return [...before, POOL, ...wayFromPool(ways, i, helpers)];
}

function wayTo({ search, helperBack }: Ways, last: number, helpers: number): number[] {
  const nodes = [last];
  for (let r = search.parentRequest[last]!; r >= 0; r = search.parentRequest[nodes.at(-1)!]!) {
    nodes.push(helpers + r, helperBack[r]!);
  }
  return nodes.reverse();
}

function wayFromPool({ helperBefore, requestBefore }: Ways, i: number, helpers: number): number[] {
  const nodes: number[] = [];
  for (let r = i; helperBefore[r]! >= 0;) {
    const k = helperBefore[r]!;
    nodes.push(k);
    r = requestBefore[k]!;
    if (r < 0) break;
    nodes.push(helpers + r);
  }
  return nodes.reverse();
}

/** The two halves of a way may meet before the pool; what lies between costs nothing then. */
function withoutLoops(nodes: readonly number[]): number[] {
  const kept: number[] = [];
  for (const node of nodes) {
    const seen = kept.indexOf(node);
    if (seen < 0) kept.push(node);
    else kept.length = seen + 1;
  }
  return kept;
}

function movesOf(nodes: readonly number[], i: number, helpers: number): Move[] {
  const moves: Move[] = [{ request: i, from: nodes.at(-1)!, to: nodes[0]! }];
  nodes.forEach((node, at) => {
    if (node >= helpers) moves.push({ request: node - helpers, from: nodes[at - 1]!, to: nodes[at + 1]! });
  });
  return moves;
}
