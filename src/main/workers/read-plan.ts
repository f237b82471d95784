import { setImmediate as breathe } from 'node:timers/promises';
import type { MatchingPlan } from '../../matching/rules';
import { PLAN_LISTS, type Bytes, type PlanList, type PlanRest } from './protocol';
import { decode } from './wire';

export interface CheckedPlan {
  readonly plan: MatchingPlan;
  /** What the independent check found; a plan may be stored only where this is empty. */
  readonly faults: readonly string[];
}
export interface PlanPart {
  readonly list: PlanList;
  readonly bytes: Bytes;
}

type Lists = Pick<MatchingPlan, PlanList>;

/** Puts a plan together that came in parts, and lets the event loop go on after each. */
export async function readPlan(parts: readonly PlanPart[], bytes: Bytes): Promise<CheckedPlan> {
  const lists = Object.fromEntries(PLAN_LISTS.map((list): [PlanList, unknown[]] => [list, []]));
  for (const part of parts) {
    lists[part.list]?.push(...(decode(part.bytes) as unknown[]));
    await breathe();
  }
  const { plan, faults } = decode(bytes) as PlanRest;
  return { plan: { ...plan, ...(lists as unknown as Lists) }, faults };
}
