import type { EligibilityContext } from '../eligibility/refusal';
import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { endOf } from '../time/way';
import type { ConfirmedTasks } from './confirmed';
import type { PackedCosts } from './cost-tables';
import type { HelperGrid } from './helper-grid';
import type { HelperTimes } from './helper-times';
import { KeptPeople } from './kept-people';
import { packMarks, type Marks } from './marks';
import { packPlaces, type Places } from './places';
import type { Records } from './records';
import { packRequestTimes, type RequestTimes } from './request-times';
import { packRuleBits, type RuleBits } from './rule-bits';

/** Not bound to an earlier helper, */
export const ANYBODY = 0;
/** at a cost for a new one, */
export const EARLIER_WISHED = 1;
/** or to somebody who came before. */
export const EARLIER_ONLY = 2;

/**
 * Requests and helpers as columns of numbers: enough to find every eligible pair and its cost without looking at any
 * of them again. Nothing but typed arrays and counts. Requests stand in the order given, helpers by position: those
 * who may be asked at all, neighbours side by side. Who stands where is told by `KeptPeople.taken`.
 */
export type Packed = {
  readonly requests: {
    readonly id: Float64Array;
    readonly place: Places;
    /** Where the task ends: a ride at its destination, everything else where it began. */
    readonly end: Places;
    readonly continuity: Uint8Array;
    readonly times: RequestTimes;
  };
  readonly helpers: {
    readonly id: Float64Array;
    readonly home: Places;
    readonly grid: HelperGrid;
    /** Metres. */
    readonly travelLimit: Float64Array;
    readonly times: HelperTimes;
    readonly confirmed: ConfirmedTasks;
    readonly records: Records;
  };
  readonly bits: RuleBits;
  readonly marks: Marks;
  readonly costs: PackedCosts;
};

/**
 * @param kept from the plan before; it is left with what this one found out. Where that did not end, it has to be
 * forgotten
 */
export function packPeople(
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  context: EligibilityContext,
  options: MatchingOptions,
  kept = new KeptPeople(),
): Packed {
  const packed = kept.takeHelpers(helpers);
  const { positions, classes, homes, confirmed } = packed;
  const { open, everybody } = positions;
  const ordered = open < everybody.length ? everybody.slice(0, open) : everybody;
  const areHoursLimited = ordered.some(({ minutesPerWeek = null }) => minutesPerWeek !== null);
  const { costs, records } = kept.costsOf(requests, packed, options);
  const questions = packRequestTimes(requests, context.today, areHoursLimited);
  return {
    requests: {
      id: Float64Array.from(requests, ({ id }) => id),
      place: packPlaces(requests.map(({ place }) => place)),
      end: packPlaces(requests.map(endOf)),
      continuity: Uint8Array.from(requests, continuityOf),
      times: questions.times,
    },
    helpers: {
      ...homes,
      grid: positions.grid,
      times: kept.timesFor(packed, questions, context.today),
      confirmed,
      records,
    },
    bits: packRuleBits(requests, open, classes, context, kept.factsOf(context.today)),
    marks: packMarks(requests, ordered, context),
    costs,
  };
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
