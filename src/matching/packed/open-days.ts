/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { hasHoursIn } from '../eligibility/hours';
import { isOnBreak } from '../eligibility/on-break';
import { isVettedOn } from '../eligibility/vetting';
import type { MatchingHelper } from '../problem';
import { roomIn, weekOf } from '../time/weeks';
import { CLOSED } from './day-profiles';
import { ANY_TIME, type DayColumn, type DayNeed } from './request-times';
import type { HelperClasses } from './traits';

/** Rows of bits as `HelperTimes.open` has them. */
export function openDays(
  helpers: number,
  classes: HelperClasses,
  usable: UsableDays,
  profile: Uint32Array,
): Int32Array {
  const words = Math.ceil(helpers / 32);
  const { columns, rows } = usable;
  const open = new Int32Array(rows * words);
  const [vetting, breaks] = [classes.vetting.classOf, classes.breaks.classOf];
  const [load, hours] = [classes.load.classOf, classes.hours.classOf];
  for (let p = 0; p < helpers; p++) {
    const vetted = usable.vetted(vetting[p]!);
    const present = usable.present(breaks[p]!);
    const roomy = usable.roomy(load[p]!);
    const timely = usable.timely(hours[p]!);
    const [word, bit] = [p >> 5, p & 31];
    for (let row = 0, d = 0; row < rows; row++, d = d + 1 === columns ? 0 : d + 1) {
      if (profile[d * helpers + p] === CLOSED) continue;
      open[row * words + word]! |= (vetted[row]! & present[d]! & roomy[d]! & (timely?.[row] ?? 1)) << bit;
    }
  }
  return open;
}

/** A helper of each class; the lists grow as new ones come up. */
export type DayExamples = Readonly<
  Record<'vetting' | 'breaks' | 'load' | 'hours', readonly MatchingHelper[]>
>;

/** Asks break, vetting, capacity and hours once for all helpers of a class. */
export class UsableDays {
  readonly columns: number;
  readonly rows: number;
  private readonly dates: readonly string[];
  private readonly weeks: readonly number[];
  private readonly vettedOf: Uint8Array[] = [];
  private readonly presentOf: Uint8Array[] = [];
  private readonly roomyOf: Uint8Array[] = [];
  private readonly timelyOf: (Uint8Array | null)[] = [];

  constructor(
    private readonly days: readonly DayColumn[],
    private readonly dayNeeds: readonly DayNeed[],
    private readonly today: string,
    private readonly examples: DayExamples,
  ) {
    this.columns = days.length;
    this.rows = days.length * dayNeeds.length;
    this.dates = days.map(({ date }, d) => (d === ANY_TIME ? today : date));
    this.weeks = this.dates.map(weekOf);
  }

  /** Whether these are the questions. */
  isFor(days: readonly DayColumn[], dayNeeds: readonly DayNeed[]): boolean {
    return (
      days.length === this.days.length &&
      days.every(
        (day, d) => day.date === this.days[d]!.date && Object.is(day.origin, this.days[d]!.origin),
      ) &&
      days.every((day, d) => day.weekday === this.days[d]!.weekday) &&
      dayNeeds.length === this.dayNeeds.length &&
      dayNeeds.every((need, n) => isSameNeed(need, this.dayNeeds[n]!))
    );
  }

  /** 1 for each need and day on which its vetting is valid. */
  vetted(some: number): Uint8Array {
    const helper = this.examples.vetting[some]!;
    return (this.vettedOf[some] ??= Uint8Array.from(
      this.dayNeeds.flatMap((need) => this.dates.map((date) => (isVettedOn(need, helper, date) ? 1 : 0))),
    ));
  }

  /** 1 for each day after the break. */
  present(some: number): Uint8Array {
    const helper = this.examples.breaks[some]!;
    return (this.presentOf[some] ??= Uint8Array.from(this.dates, (date) =>
      isOnBreak(helper, date) ? 0 : 1,
    ));
  }

  /** 1 for each day in whose week the helper has room for a task. */
  roomy(some: number): Uint8Array {
    const helper = this.examples.load[some]!;
    return (this.roomyOf[some] ??= Uint8Array.from(this.weeks, (week) =>
      roomIn(helper, week, this.today) > 0 ? 1 : 0,
    ));
  }

  /** 1 for each need and day in whose week the helper has the hours for it; null for a helper without a limit. */
  timely(some: number): Uint8Array | null {
    const known = this.timelyOf[some];
    if (known !== undefined) return known;
    const helper = this.examples.hours[some]!;
    if ((helper.minutesPerWeek ?? null) === null) return (this.timelyOf[some] = null);
    return (this.timelyOf[some] = Uint8Array.from(
      this.dayNeeds.flatMap((need) =>
        this.weeks.map((week) => (hasHoursIn(need, helper, week, this.today) ? 1 : 0)),
      ),
    ));
  }
}

function isSameNeed(a: DayNeed, b: DayNeed): boolean {
  return (
    a.durationMinutes === b.durationMinutes &&
    a.requiredVetting.length === b.requiredVetting.length &&
    a.requiredVetting.every((kind, k) => kind === b.requiredVetting[k])
  );
}
