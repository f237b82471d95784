/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { hasAnyRoom } from '../eligibility/capacity';
import type { MatchingHelper } from '../problem';
import { buildHelperGrid, type HelperGrid } from './helper-grid';
import { whereBefore } from './where-before';

/** Who stands where in the columns. */
export type Positions = {
  readonly helpers: readonly MatchingHelper[];
  readonly grid: HelperGrid;
  /** The index, among the helpers given, of everybody by position; from `open` on those who may not be asked at all. */
  readonly index: Int32Array;
  readonly open: number;
  /** The helpers themselves. */
  readonly everybody: readonly MatchingHelper[];
  /** Where each stood the time before as the same object; -1 otherwise. */
  readonly before: Int32Array;
  /** Nobody is other than the time before. */
  readonly isSame: boolean;
  /** Those who may be asked as they were given, and the place of each position among them. */
  readonly asked: readonly MatchingHelper[];
  readonly order: Int32Array;
};

/** @param last where they stood the time before; who has moved nowhere keeps the place, without another sort */
export function takePositions(helpers: readonly MatchingHelper[], last: Positions | null): Positions {
  if (last && areSame(last.helpers, helpers))
    return last.isSame ? last : { ...last, before: Int32Array.from(last.index.keys()), isSame: true };
  const open: number[] = [];
  const closed: number[] = [];
  for (let j = 0; j < helpers.length; j++) (isOpen(helpers[j]!) ? open : closed).push(j);
  const asked = open.map((j) => helpers[j]!);
  const { grid, order } = last && livesAsBefore(last.asked, asked) ? last : buildHelperGrid(asked);
  const index = new Int32Array(helpers.length);
  order.forEach((k, p) => (index[p] = open[k]!));
  index.set(closed, open.length);
  const everybody = Array.from(index, (j) => helpers[j]!);
  const before = whereBefore(last?.everybody ?? [], everybody);
  return { helpers, grid, index, open: open.length, everybody, before, isSame: false, asked, order };
}

/** Left out as a whole otherwise: rules that look at the helper alone. */
function isOpen(helper: MatchingHelper): boolean {
  return helper.active && helper.isHeldBack !== true && hasAnyRoom(helper);
}

function areSame(a: readonly MatchingHelper[], b: readonly MatchingHelper[]): boolean {
  return a.length === b.length && a.every((helper, k) => helper === b[k]);
}

/** Whether all that the grid looks at is as it was. */
function livesAsBefore(before: readonly MatchingHelper[], now: readonly MatchingHelper[]): boolean {
  return (
    before.length === now.length &&
    before.every((helper, k) => {
      const other = now[k]!;
      if (helper === other) return true;
      const [a, b] = [helper.home, other.home];
      return helper.travelLimitMetres === other.travelLimitMetres && a?.lat === b?.lat && a?.lng === b?.lng;
    })
  );
}
