import { rules } from '../eligibility';
import type { EligibilityContext, Refusal } from '../eligibility/refusal';
import { distanceBetween } from '../geometry';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { changeFor } from './change-for';
import type { Change } from './change';

/** A helper whom at most two rules keep from the request, with what would lift each of them. */
export type Obstacle = {
  readonly helper: MatchingHelper;
  readonly changes: readonly Change[];
  /** Whether the time that was asked for is in the way too. */
  readonly isTime: boolean;
};

/** The helpers one or two changes away, the nearest first; with none in the way the helper is eligible already. */
export function obstaclesOf(
  request: MatchingRequest,
  helpers: readonly MatchingHelper[],
  context: EligibilityContext,
): Obstacle[] {
  const metres = (helper: MatchingHelper) => distanceBetween(helper.home, request.place) ?? Infinity;
  return helpers
    .flatMap((helper) => obstacleOf(request, helper, context) ?? [])
    .map((obstacle) => ({ obstacle, away: metres(obstacle.helper) }))
    .sort((a, b) => (a.away === b.away ? a.obstacle.helper.id - b.obstacle.helper.id : a.away - b.away))
    .map(({ obstacle }) => obstacle);
}

function obstacleOf(
  request: MatchingRequest,
  helper: MatchingHelper,
  context: EligibilityContext,
): Obstacle | null {
  const refusals: Refusal[] = [];
  for (const rule of rules) {
    const refusal = rule(request, helper, context);
    if (refusal) refusals.push(refusal);
    if (refusals.length > 2) return null;
  }
  const isTime = refusals.some(({ code }) => code === 'time');
  const others = refusals.filter(({ code }) => code !== 'time');
  const changes = others.map((refusal) => changeFor(request, helper, refusal));
  return changes.includes(null)
    ? null
    : { helper, isTime, changes: changes.filter((change) => change !== null) };
}
