/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Span } from '../problem';
import { Interner } from './interner';

/** No time at all. */
export const CLOSED = 0;

/** Distinct days: the free stretches of profile `p` are `start[p] .. start[p + 1]`, ascending, in milliseconds. */
export type DayProfiles = {
  readonly start: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
};

/** Collects days; helpers who are free at the same times of a day share its profile. */
export class ProfileList {
  readonly all: (readonly Span[])[] = [[]];
  private readonly interner = new Interner();

  constructor() {
    this.interner.idOf([]);
  }

  profileOf(spans: readonly Span[]): number {
    const id = this.interner.idOf(spans.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]));
    if (id === this.all.length) this.all.push(spans);
    return id;
  }

  pack(): DayProfiles {
    const start = new Int32Array(this.all.length + 1);
    this.all.forEach((spans, p) => (start[p + 1] = start[p]! + spans.length));
    const flat = this.all.flat();
    return {
      start,
      from: Float64Array.from(flat, ({ startsAt }) => startsAt),
      to: Float64Array.from(flat, ({ endsAt }) => endsAt),
    };
  }
}
