/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingHelper, Span, WeeklyHours } from '../problem';
import { openAnyDay, openMinutes } from '../time/open-hours';
import { mergeSpans, MINUTE, subtractSpans } from '../time/spans';
import { Interner } from './interner';
import { CLOSED, ProfileList } from './day-profiles';
import { ANY_TIME, type DayColumn } from './request-times';

const DAY_MINUTES = 1_440;

/** Works out the free stretches of helpers' days, most of them from a week seen before. */
export class FreeDays {
  readonly profiles = new ProfileList();
  private readonly quiets = new Interner();
  /** For each kind of quiet hours, the profile of a weekday open once, by its two minutes. */
  private readonly openOnce: Map<number, number>[] = [];
  /** The profile of one stretch of so many milliseconds. */
  private readonly ofLength = new Map<number, number>();
  /** Of the helper at hand, by weekday: how often open, and the profile of a day without dated hours or tasks. */
  private readonly count = new Int32Array(8);
  private readonly week = new Int32Array(8);

  constructor(readonly today: string) {}

  /** Writes the profile of some of the day columns, that of column `d` at `at + d * apart`. */
  write(
    helper: MatchingHelper,
    columns: readonly DayColumn[],
    which: readonly number[],
    into: Uint32Array,
    at: number,
    apart: number,
  ): void {
    this.readWeek(helper);
    for (const d of which)
      into[at + d * apart] = d === ANY_TIME ? this.anyTime(helper) : this.onDay(helper, columns[d]!);
  }

  private readWeek(helper: MatchingHelper): void {
    const quiet = this.quiets.idOf(helper.quiet ? [helper.quiet.fromMinute, helper.quiet.toMinute] : []);
    const known = (this.openOnce[quiet] ??= new Map<number, number>());
    const { count, week } = this;
    count.fill(0);
    week.fill(CLOSED);
    for (const { weekday } of helper.availability) count[weekday]!++;
    for (const hours of helper.availability) {
      const { weekday, fromMinute, toMinute } = hours;
      if (count[weekday] !== 1 || !isWholeMinutes(hours)) {
        week[weekday] = this.profiles.profileOf(weekdaySpans(helper, weekday));
        continue;
      }
      const key = fromMinute * (DAY_MINUTES + 1) + toMinute;
      let profile = known.get(key);
      if (profile === undefined)
        known.set(key, (profile = this.profiles.profileOf(weekdaySpans(helper, weekday))));
      week[weekday] = profile;
    }
  }

  private onDay(helper: MatchingHelper, { date, weekday, origin }: DayColumn): number {
    const isDated = helper.exceptions.length > 0 && helper.exceptions.some((dated) => dated.date === date);
    const profile = this.week[weekday] ?? CLOSED;
    if (!isDated && helper.busy.length === 0) return profile;
    const open = isDated ? daySpans(helper, date, weekday) : (this.profiles.all[profile] ?? []);
    const busy = helper.busy.map((span) => ({
      startsAt: span.startsAt - origin,
      endsAt: span.endsAt - origin,
    }));
    const free = subtractSpans(open, busy);
    return free === this.profiles.all[profile] ? profile : this.profiles.profileOf(free);
  }

  /** The longest stretch of the week as a day of its own. */
  private anyTime(helper: MatchingHelper): number {
    const longest = this.longestStretch(helper);
    // One millisecond for none at all, as the shortest task has: a stretch without length holds a task without.
    return longest < 0 ? CLOSED : this.profileOfLength(Math.max(1, longest * MINUTE));
  }

  private longestStretch(helper: MatchingHelper): number {
    const isPlain = helper.exceptions.length === 0 && !helper.quiet && !this.mayJoin(helper);
    if (isPlain) return longestOf(helper.availability);
    let longest = -1;
    for (const { startsAt, endsAt } of openAnyDay(helper, this.today, true))
      longest = Math.max(longest, endsAt - startsAt);
    return longest;
  }

  /** Whether hours of the helper at hand may touch each other: several on one day, or on both sides of a midnight. */
  private mayJoin({ availability }: MatchingHelper): boolean {
    let [begins, ends] = [false, false];
    for (const { weekday, fromMinute, toMinute } of availability) {
      if (this.count[weekday]! > 1) return true;
      begins ||= fromMinute <= 0;
      ends ||= toMinute >= DAY_MINUTES;
    }
    return begins && ends;
  }

  private profileOfLength(length: number): number {
    const known = this.ofLength.get(length);
    if (known !== undefined) return known;
    const profile = this.profiles.profileOf([{ startsAt: 0, endsAt: length }]);
    this.ofLength.set(length, profile);
    return profile;
  }
}

/** Minutes; -1 where there is none. */
function longestOf(hours: readonly WeeklyHours[]): number {
  let longest = -1;
  for (const { fromMinute, toMinute } of hours) longest = Math.max(longest, toMinute - fromMinute);
  return longest;
}

function isWholeMinutes({ fromMinute, toMinute }: WeeklyHours): boolean {
  return (
    Number.isInteger(fromMinute) && Number.isInteger(toMinute) && fromMinute >= 0 && toMinute <= DAY_MINUTES
  );
}

/** A weekday without dated hours. */
function weekdaySpans(helper: MatchingHelper, weekday: number): readonly Span[] {
  return daySpans({ ...helper, exceptions: [] }, '', weekday);
}

/** Open stretches in milliseconds from the day's origin, as few as possible. */
function daySpans(helper: MatchingHelper, date: string, weekday: number): readonly Span[] {
  const open = openMinutes(helper, date, weekday, true).filter(({ startsAt, endsAt }) => startsAt < endsAt);
  return mergeSpans(open).map(({ startsAt, endsAt }) => ({
    startsAt: startsAt * MINUTE,
    endsAt: endsAt * MINUTE,
  }));
}
