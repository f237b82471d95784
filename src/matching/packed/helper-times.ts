/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { hasHoursIn } from '../eligibility/hours';
import { isOnBreak } from '../eligibility/on-break';
import { isVettedOn } from '../eligibility/vetting';
import type { MatchingHelper } from '../problem';
import { roomIn, weekOf } from '../time/weeks';
import { CLOSED, type DayProfiles } from './day-profiles';
import { FreeDays } from './free-days';
import { Examples, type Key } from './interner';
import { ANY_TIME, type DayColumn, type DayNeed, type TimeQuestions } from './request-times';

/** When helpers are free. */
export type HelperTimes = {
  readonly profiles: DayProfiles;
  /** The profile on day column `d` at position `p` is `profile[d * helpers + p]`. */
  readonly helpers: number;
  readonly profile: Uint16Array | Uint32Array;
  /**
   * A row of bits over all helpers for each day need `n` and day column `d`, the row `n * columns + d`: whether
   * neither break nor vetting nor a full week nor its hours nor a whole day off close the day.
   */
  readonly columns: number;
  readonly words: number;
  readonly open: Int32Array;
};

/** @param helpers in the order of their positions */
export function packHelperTimes(
  helpers: readonly MatchingHelper[],
  { columns, dayNeeds }: Pick<TimeQuestions, 'columns' | 'dayNeeds'>,
  today: string,
): HelperTimes {
  const days = new FreeDays(columns, today);
  const profile = new Uint32Array(helpers.length * columns.length);
  for (const [p, helper] of helpers.entries()) days.write(helper, profile, p, helpers.length);
  const words = Math.ceil(helpers.length / 32);
  return {
    profiles: days.profiles.pack(),
    helpers: helpers.length,
    profile: days.profiles.all.length > 65_536 ? profile : new Uint16Array(profile),
    columns: columns.length,
    words,
    open: openDays(helpers, columns, dayNeeds, today, profile, words),
  };
}

function openDays(
  helpers: readonly MatchingHelper[],
  columns: readonly DayColumn[],
  dayNeeds: readonly DayNeed[],
  today: string,
  profile: Uint32Array,
  words: number,
): Int32Array {
  const dates = columns.map(({ date }, d) => (d === ANY_TIME ? today : date));
  const usable = new UsableDays(dates, dayNeeds, today);
  const open = new Int32Array(dayNeeds.length * columns.length * words);
  for (const [p, helper] of helpers.entries()) {
    const vetted = usable.vetted(helper);
    const present = usable.present(helper);
    const roomy = usable.roomy(helper);
    const timely = usable.timely(helper);
    for (let row = 0; row < vetted.length; row++) {
      const d = row % columns.length;
      if (profile[d * helpers.length + p] === CLOSED) continue;
      open[row * words + (p >> 5)]! |=
        (vetted[row]! & present[d]! & roomy[d]! & (timely?.[row] ?? 1)) << (p & 31);
    }
  }
  return open;
}

/** Asks break, vetting, capacity and hours once for all helpers with the same. */
class UsableDays {
  private readonly vettings = new Examples(vettingKeys);
  private readonly breaks = new Examples(({ breakUntil }: MatchingHelper) => [breakUntil]);
  private readonly loads = new Examples(loadKeys);
  private readonly vettedOf: Uint8Array[] = [];
  private readonly presentOf: Uint8Array[] = [];
  private readonly roomyOf: Uint8Array[] = [];
  private readonly hours = new Examples(hoursKeys);
  private readonly timelyOf: Uint8Array[] = [];

  constructor(
    private readonly dates: readonly string[],
    private readonly dayNeeds: readonly DayNeed[],
    private readonly today: string,
  ) {}

  /** 1 for each need and day on which its vetting is valid. */
  vetted(helper: MatchingHelper): Uint8Array {
    return (this.vettedOf[this.vettings.classOf(helper)] ??= Uint8Array.from(
      this.dayNeeds.flatMap((need) => this.dates.map((date) => (isVettedOn(need, helper, date) ? 1 : 0))),
    ));
  }

  /** 1 for each day after the break. */
  present(helper: MatchingHelper): Uint8Array {
    return (this.presentOf[this.breaks.classOf(helper)] ??= Uint8Array.from(this.dates, (date) =>
      isOnBreak(helper, date) ? 0 : 1,
    ));
  }

  /** 1 for each day in whose week the helper has room for a task. */
  roomy(helper: MatchingHelper): Uint8Array {
    return (this.roomyOf[this.loads.classOf(helper)] ??= Uint8Array.from(this.dates, (date) =>
      roomIn(helper, weekOf(date), this.today) > 0 ? 1 : 0,
    ));
  }

  /** 1 for each need and day in whose week the helper has the hours for it; null for a helper without a limit. */
  timely(helper: MatchingHelper): Uint8Array | null {
    if ((helper.minutesPerWeek ?? null) === null) return null;
    return (this.timelyOf[this.hours.classOf(helper)] ??= Uint8Array.from(
      this.dayNeeds.flatMap((need) =>
        this.dates.map((date) => (hasHoursIn(need, helper, weekOf(date), this.today) ? 1 : 0)),
      ),
    ));
  }
}

function vettingKeys({ vetting }: MatchingHelper): Key[] {
  const keys: Key[] = [];
  for (const { kind, validFrom, validUntil, graceUntil = null } of vetting)
    keys.push(kind, validFrom, validUntil, graceUntil);
  return keys;
}

function loadKeys({ tasksPerWeek, tasksThisWeek, tasksInLaterWeeks = [] }: MatchingHelper): Key[] {
  return [tasksPerWeek, tasksThisWeek, ...tasksInLaterWeeks];
}

/** What the limit of hours looks at. */
export function hoursKeys({ minutesPerWeek = null, minutesByWeek = [] }: MatchingHelper): Key[] {
  return [minutesPerWeek, ...minutesByWeek];
}
