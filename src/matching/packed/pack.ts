/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { hasAnyRoom } from '../eligibility/capacity';
import type { EligibilityContext } from '../eligibility/refusal';
import type { MatchingOptions } from '../options';
import type { LatLng, MatchingHelper, MatchingRequest } from '../problem';
import { endOf } from '../time/way';
import { packConfirmed, type ConfirmedTasks } from './confirmed';
import { packCosts, type PackedCosts } from './cost-tables';
import { buildHelperGrid, type HelperGrid } from './helper-grid';
import { packHelperTimes, type HelperTimes } from './helper-times';
import { packMarks, type Marks } from './marks';
import { orderOfPlaces, packPlaces, type Places } from './places';
import { packRequestTimes, type RequestTimes } from './request-times';
import { packRuleBits, type RuleBits } from './rule-bits';
import { classifyHelpers } from './traits';

/** Not bound to an earlier helper, */
export const ANYBODY = 0;
/** at a cost for a new one, */
export const EARLIER_WISHED = 1;
/** or to somebody who came before. */
export const EARLIER_ONLY = 2;

/**
 * Requests and helpers as columns of numbers: enough to find every eligible pair and its cost without looking at any
 * of them again. Nothing but typed arrays and counts. Requests stand in the order given, helpers by position: those
 * who may be asked at all, neighbours side by side.
 */
export type Packed = {
  readonly requests: {
    readonly id: Float64Array;
    readonly place: Places;
    /** Where the task ends: a ride at its destination, everything else where it began. */
    readonly end: Places;
    /** All requests, neighbours one after the other, so that they find the same helpers in the processor's cache. */
    readonly visit: Int32Array;
    readonly continuity: Uint8Array;
    readonly times: RequestTimes;
  };
  readonly helpers: {
    /** The index, among the helpers given, of the one at each position. */
    readonly index: Int32Array;
    readonly id: Float64Array;
    readonly home: Places;
    readonly grid: HelperGrid;
    /** Metres. */
    readonly travelLimit: Float64Array;
    readonly times: HelperTimes;
    readonly confirmed: ConfirmedTasks;
  };
  readonly bits: RuleBits;
  readonly marks: Marks;
  readonly costs: PackedCosts;
};

export function packPeople(
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  context: EligibilityContext,
  options: MatchingOptions,
): Packed {
  const { grid, order, ordered } = takeOpen(helpers);
  const classes = classifyHelpers(ordered);
  const areHoursLimited = ordered.some(({ minutesPerWeek = null }) => minutesPerWeek !== null);
  const questions = packRequestTimes(requests, context.today, areHoursLimited);
  return {
    requests: {
      id: Float64Array.from(requests, ({ id }) => id),
      place: packPlaces(requests.map(({ place }) => place)),
      end: packPlaces(requests.map(endOf)),
      visit: orderOfPlaces(requests.map(({ place }) => place)),
      continuity: Uint8Array.from(requests, continuityOf),
      times: questions.times,
    },
    helpers: {
      index: order,
      ...packBasics(ordered),
      grid,
      times: packHelperTimes(ordered, questions, context.today),
      confirmed: packConfirmed(ordered),
    },
    bits: packRuleBits(requests, ordered.length, classes, context),
    marks: packMarks(requests, ordered, context),
    costs: packCosts(requests, ordered, classes, options),
  };
}

function packBasics(
  ordered: readonly MatchingHelper[],
): Pick<Packed['helpers'], 'id' | 'home' | 'travelLimit'> {
  const id = new Float64Array(ordered.length);
  const travelLimit = new Float64Array(ordered.length);
  const homes: (LatLng | null)[] = [];
  for (const [p, helper] of ordered.entries()) {
    id[p] = helper.id;
    travelLimit[p] = helper.travelLimitMetres;
    homes.push(helper.home);
  }
  return { id, travelLimit, home: packPlaces(homes) };
}

/** Left out as a whole: rules that look at the helper alone. */
function isOpen(helper: MatchingHelper): boolean {
  return helper.active && helper.isHeldBack !== true && hasAnyRoom(helper);
}

/** Those active, not held back, who want any tasks at all, by position. */
function takeOpen(helpers: readonly MatchingHelper[]) {
  const open = helpers.flatMap((helper, j) => (isOpen(helper) ? [j] : []));
  const { grid, order: positions } = buildHelperGrid(open.map((j) => helpers[j]!));
  const order = positions.map((k) => open[k]!);
  return { grid, order, ordered: Array.from(order, (j) => helpers[j]!) };
}

function continuityOf({ continuityStrength, previousHelpers }: MatchingRequest): number {
  if (continuityStrength === 'none' || previousHelpers.length === 0) return ANYBODY;
  return continuityStrength === 'must' ? EARLIER_ONLY : EARLIER_WISHED;
}

/** The memory behind the columns, to hand over to another thread without copying. */
export function transferables(packed: Packed): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collectBuffers(packed, buffers);
  return [...buffers];
}

function collectBuffers(value: unknown, into: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) into.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collectBuffers(part, into);
}
