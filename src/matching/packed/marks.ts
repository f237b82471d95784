import type { EligibilityContext } from '../eligibility/refusal';
import type { MatchingHelper, MatchingRequest } from '../problem';

/** May not be: the same person, already on it, do not match, or declined. */
export const REFUSED = 1;
/** The helper came before, */
export const EARLIER = 2;
/** and did help then. */
export const KNOWN = 4;

/** The few pairs with something to say about just these two. */
export type Marks = {
  /** The marks of request `i` are `start[i] .. start[i + 1]`. */
  readonly start: Int32Array;
  /** The helper's position. */
  readonly position: Int32Array;
  readonly kind: Uint8Array;
};

/** @param helpers in the order of their positions */
export function packMarks(
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  context: EligibilityContext,
): Marks {
  const byId = new Map<number, number>();
  for (const [p, { id }] of helpers.entries()) byId.set(id, p);
  const byPerson = groupByPerson(helpers, personsOf(requests, context));
  const start = new Int32Array(requests.length + 1);
  const position: number[] = [];
  const kinds: number[] = [];
  const mark = (p: number | undefined, kind: number) => {
    if (p === undefined) return;
    position.push(p);
    kinds.push(kind);
  };
  requests.forEach((request, i) => {
    const apart = context.doNotMatch.get(request.personId) ?? [];
    for (const person of [request.personId, ...apart])
      for (const p of byPerson.get(person) ?? []) mark(p, REFUSED);
    for (const id of request.excludedHelperIds) mark(byId.get(id), REFUSED);
    for (const id of context.declined.get(request.id) ?? []) mark(byId.get(id), REFUSED);
    for (const [id, times] of timesBefore(request))
      mark(byId.get(id), times === 0 ? EARLIER : EARLIER | KNOWN);
    start[i + 1] = position.length;
  });
  return { start, position: Int32Array.from(position), kind: Uint8Array.from(kinds) };
}

/** Backwards, because the first entry of a helper is the one that counts. */
function timesBefore({ previousHelpers }: MatchingRequest): ReadonlyMap<number, number> {
  return new Map(previousHelpers.toReversed().map(({ helperId, times }) => [helperId, times]));
}

/** Those who ask, and those who must not be matched with them. */
function personsOf(requests: readonly MatchingRequest[], { doNotMatch }: EligibilityContext): Set<number> {
  const persons = new Set<number>();
  for (const { personId } of requests) {
    persons.add(personId);
    for (const other of doNotMatch.get(personId) ?? []) persons.add(other);
  }
  return persons;
}

function groupByPerson(
  helpers: readonly MatchingHelper[],
  wanted: ReadonlySet<number>,
): Map<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  helpers.forEach(({ personId }, p) => {
    if (!wanted.has(personId)) return;
    const group = groups.get(personId);
    if (group) group.push(p);
    else groups.set(personId, [p]);
  });
  return groups;
}
