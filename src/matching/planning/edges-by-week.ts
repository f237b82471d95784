/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../assignment/instance';
import { createClearance, hasTimeInParts } from '../candidates/time-in-parts';
import type { Packed } from '../packed/pack';
import type { TravelOptions } from '../time/way';

/** The edges of an instance, once for each week in which the helper has a seat and the time for the request. */
export type EdgesByWeek = {
  readonly rowStart: Int32Array;
  /** The edge of the instance that an edge belongs to. */
  readonly pair: Int32Array;
  /** Columns are helpers week by week: the helper's index times the number of weeks, and the week from the first. */
  readonly column: Int32Array;
  readonly seatsOfColumn: Int32Array;
  readonly helperOfColumn: Int32Array;
  readonly weekOfColumn: Int32Array;
};

/** The local weeks of a plan: this one, `first`, and as many as `count` in all. */
export type Weeks = { readonly first: number; readonly count: number };

export function weeksFrom(first: number, { requests: { times } }: Packed): Weeks {
  return { first, count: times.week.reduce((most, week) => Math.max(most, week - first + 1), 1) };
}

/**
 * A request whose window spans several weeks stands once for each in which the helper has time; the rules found it in
 * some week of the window.
 * @param askRules the same for the few requests whose days overlap
 */
export function findEdgesByWeek(
  packed: Packed,
  travel: TravelOptions,
  { rowStart, helper }: Pick<AssignmentInstance, 'rowStart' | 'helper'>,
  { first, count }: Weeks,
  seatsOfColumn: Int32Array,
  askRules: (i: number, j: number, week: number) => boolean,
): EdgesByWeek {
  const { classOf, overlaps } = packed.requests.times;
  const clearance = createClearance(packed, travel);
  const spansOf = Array.from(overlaps, (_, c) => weeksOfClass(packed, c));
  const room = roomFor(rowStart, classOf, spansOf);
  const [pair, column, starts] = [
    new Int32Array(room),
    new Int32Array(room),
    new Int32Array(rowStart.length),
  ];
  let at = 0;
  for (let i = 0; i + 1 < rowStart.length; i++) {
    const spans = spansOf[classOf[i]!]!;
    const hasTimeIn = (j: number, { week, from, to }: PartsOfWeek) =>
      overlaps[classOf[i]!] === 1
        ? askRules(i, j, week)
        : hasTimeInParts(packed, travel, i, j, clearance, from, to);
    for (let edge = rowStart[i]!; edge < rowStart[i + 1]!; edge++) {
      const j = helper[edge]!;
      for (const span of spans) {
        // A time of a week that is over, before anybody has closed it, has no column.
        if (span.week < first) continue;
        const ofWeek = j * count + span.week - first;
        if (seatsOfColumn[ofWeek] === 0 || (spans.length > 1 && !hasTimeIn(j, span))) continue;
        pair[at] = edge;
        column[at++] = ofWeek;
      }
    }
    starts[i + 1] = at;
  }
  return {
    rowStart: starts,
    pair: pair.slice(0, at),
    column: column.slice(0, at),
    seatsOfColumn,
    helperOfColumn: seatsOfColumn.map((_, k) => Math.floor(k / count)),
    weekOfColumn: seatsOfColumn.map((_, k) => first + (k % count)),
  };
}

type PartsOfWeek = { readonly week: number; readonly from: number; to: number };

/** The parts `from .. to` of a class of requests, week by week. */
function weeksOfClass({ requests: { times } }: Packed, c: number): PartsOfWeek[] {
  const weeks: PartsOfWeek[] = [];
  for (let part = times.start[c]!; part < times.start[c + 1]!; part++) {
    const last = weeks.at(-1);
    if (last && last.week === times.week[part]) last.to = part + 1;
    else weeks.push({ week: times.week[part]!, from: part, to: part + 1 });
  }
  return weeks;
}

/** The most edges that there may be. */
function roomFor(
  rowStart: Int32Array,
  classOf: Uint32Array,
  spansOf: readonly (readonly PartsOfWeek[])[],
): number {
  return classOf.reduce((sum, c, i) => sum + (rowStart[i + 1]! - rowStart[i]!) * spansOf[c]!.length, 0);
}
