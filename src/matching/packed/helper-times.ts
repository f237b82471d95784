/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { DayProfiles } from './day-profiles';
import { FreeDays } from './free-days';
import { openDays, UsableDays, type DayExamples } from './open-days';
import type { Positions } from './positions';
import type { DayColumn, TimeQuestions } from './request-times';
import type { HelperClasses } from './traits';

/** As few bytes as will do, for they are read for each pair: the less, the more of them stay close to the processor. */
export type ProfileNumbers = Uint8Array | Uint16Array | Uint32Array;

/** When helpers are free. */
export type HelperTimes = {
  readonly profiles: DayProfiles;
  /** The profile on day column `d` at position `p` is `profile[d * helpers + p]`. */
  readonly helpers: number;
  readonly profile: ProfileNumbers;
  /**
   * A row of bits over all helpers for each day need `n` and day column `d`, the row `n * columns + d`: whether
   * neither break nor vetting nor a full week nor its hours nor a whole day off close the day.
   */
  readonly columns: number;
  readonly words: number;
  readonly open: Int32Array;
};

/** What was found out for one plan, to begin the next with. */
export type KeptTimes = {
  readonly days: FreeDays;
  readonly usable: UsableDays;
  readonly columns: readonly DayColumn[];
  readonly times: HelperTimes;
};

type Questions = Pick<TimeQuestions, 'columns' | 'dayNeeds'>;

/** @param last of the same day: whom it knows by the same object is looked at for new day columns only */
export function packHelperTimes(
  positions: Positions,
  classes: HelperClasses,
  { columns, dayNeeds }: Questions,
  today: string,
  last: KeptTimes | null,
): KeptTimes {
  const kept = last?.days.today === today ? last : null;
  const days = kept?.days ?? new FreeDays(today);
  const usable = kept?.usable.isFor(columns, dayNeeds)
    ? kept.usable
    : new UsableDays(columns, dayNeeds, today, examplesOf(classes));
  if (positions.isSame && kept?.usable === usable) return kept;
  const profile = packProfiles(positions, days, columns, kept);
  const times = {
    profiles: days.profiles.pack(),
    helpers: positions.open,
    profile: narrow(profile, days.profiles.all.length),
    columns: columns.length,
    words: Math.ceil(positions.open / 32),
    open: openDays(positions.open, classes, usable, profile),
  };
  return { days, usable, columns, times };
}

function narrow(profile: Uint32Array, count: number): ProfileNumbers {
  if (count > 65_536) return profile;
  return count > 256 ? new Uint16Array(profile) : new Uint8Array(profile);
}

function examplesOf({ vetting, breaks, load, hours }: HelperClasses): DayExamples {
  return { vetting: vetting.examples, breaks: breaks.examples, load: load.examples, hours: hours.examples };
}

function packProfiles(
  { everybody, before, open }: Positions,
  days: FreeDays,
  columns: readonly DayColumn[],
  last: KeptTimes | null,
): Uint32Array {
  const profile = new Uint32Array(open * columns.length);
  const known = columns.map((column) => last?.columns.findIndex((other) => isSameDay(column, other)) ?? -1);
  const all = Array.from(columns.keys());
  const fresh = all.filter((d) => known[d] === -1);
  const old: ProfileNumbers = last?.times.profile ?? profile;
  const stood = last?.times.helpers ?? 0;
  for (let p = 0; p < open; p++) {
    // The same object could be asked then, too: that is told by the helper alone.
    const isKnown = before[p]! >= 0;
    const which = isKnown ? fresh : all;
    if (which.length > 0) days.write(everybody[p]!, columns, which, profile, p, open);
    if (!isKnown) continue;
    for (let d = 0; d < known.length; d++)
      if (known[d]! >= 0) profile[d * open + p] = old[known[d]! * stood + before[p]!]!;
  }
  return profile;
}

/** Entry `ANY_TIME` is the same as itself, and no day. */
function isSameDay(a: DayColumn, b: DayColumn): boolean {
  return a.date === b.date && a.weekday === b.weekday && Object.is(a.origin, b.origin);
}
