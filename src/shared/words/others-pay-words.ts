import type { Names } from './names';
import { say, type Saying } from './saying';

/** Whom a request had and would have, by name. */
interface RequestChange {
  readonly requesterName: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface OthersPay {
  readonly metres: number;
  readonly requests: readonly RequestChange[];
  readonly isExact: boolean;
}

/** What a choice means for all others, shortest first: who goes without or no longer does, and how much it takes. */
export function othersPayWords(pay: OthersPay | null, names: Names): readonly Saying[] {
  if (pay === null) return [say('neutral', 'pays.unknown')];
  const of = (sign: number) =>
    pay.requests
      .filter(({ before, after }) => Math.sign(after.length - before.length) === sign)
      .map(({ requesterName }) => requesterName);
  const [fewer, more] = [of(-1), of(1)];
  const sayings = [
    ...(fewer.length > 0
      ? [say('against', 'pays.fewer', { names: names.list(fewer), count: fewer.length })]
      : []),
    ...(more.length > 0 ? [say('for', 'pays.more', { names: names.list(more), count: more.length })] : []),
    ...metresWords(pay, names),
  ];
  return pay.isExact ? sayings : [...sayings, say('neutral', 'pays.notExact')];
}

function metresWords({ metres, requests }: OthersPay, names: Names): Saying[] {
  if (metres === 0) return requests.length === 0 ? [say('for', 'pays.nobody')] : [];
  const distance = names.distance(Math.abs(metres));
  return [
    metres > 0 ? say('neutral', 'pays.worse', { distance }) : say('neutral', 'pays.better', { distance }),
  ];
}

/** What becomes of one request: who comes instead, or that nobody does. */
export function requestChangeWords({ requesterName, before, after }: RequestChange, names: Names): Saying {
  const fewer = before.filter((name) => !after.includes(name));
  const more = after.filter((name) => !before.includes(name));
  const params = { requester: requesterName, from: names.list(fewer), to: names.list(more) };
  if (more.length === 0) return say('against', 'moved.loses', params);
  return fewer.length === 0 ? say('for', 'moved.gains', params) : say('neutral', 'moved.swaps', params);
}

interface Demand {
  readonly name: string;
  readonly wantedBy: number;
  readonly missingWithout: number;
  readonly costWithout: number;
}

/** How much depends on a helper: who else would like them, and what the plan without them comes to. */
export function demandWords(demand: Demand, names: Names): readonly Saying[] {
  const { name, wantedBy, missingWithout, costWithout } = demand;
  const wanted = wantedBy > 0 ? [say('neutral', 'demand.wanted', { name, count: wantedBy })] : [];
  if (missingWithout > 0)
    return [...wanted, say('neutral', 'demand.missing', { name, count: missingWithout })];
  if (missingWithout < 0 || costWithout <= 0) return wanted;
  return [...wanted, say('neutral', 'demand.worse', { name, distance: names.distance(costWithout) })];
}

interface Totals {
  readonly suggested: number;
  readonly missing: number;
  readonly cost: number;
}

/** A whole plan held against another: how many more or fewer are helped, and how much more or less it takes. */
export function totalsWords(before: Totals, after: Totals, names: Names): readonly Saying[] {
  const helped = after.suggested - before.suggested;
  const metres = after.cost - before.cost;
  const people =
    helped === 0
      ? say('neutral', 'totals.same', { count: after.suggested })
      : say(helped > 0 ? 'for' : 'against', helped > 0 ? 'totals.more' : 'totals.fewer', {
          count: Math.abs(helped),
          total: after.suggested,
        });
  if (metres === 0) return [people];
  const key = metres > 0 ? 'totals.dearer' : 'totals.cheaper';
  return [people, say('neutral', key, { distance: names.distance(Math.abs(metres)) })];
}
