import type { Instant, LocalDate } from '../domain/time';
import { addDays, localMoment } from './calendar';
import { ClockFinder, DAY, NIGHT, type NamedTime } from './clock';
import { isMonthFirstIn } from './dates';
import { DayFinder } from './days';
import type { NoteWords, WhenWords } from './note-words';
import type { NamedDay } from './place';
import type { Meaning, Meant, TimeOfDay } from './proposal';
import type { Silence } from './silence';
import type { NoteToken } from './tokens';
import { WayBackTimes } from './way-back-times';
import { choicesOf, type Choice } from './word-choice';

/** Further away, a time belongs to no day that is named. */
const REACH = 9;
/** The same for the only day of a note that has no time yet. */
const LONG_REACH = 24;
const EVENING = { kind: 'between', fromMinute: 17 * 60, toMinute: 21 * 60 } as const;

/** Finds the days and times at which help is asked for. */
export class WhenFinder {
  private readonly days: DayFinder;
  private readonly clock: ClockFinder;
  private readonly is: Readonly<Record<keyof WhenWords, Choice>>;
  private readonly wayBack: WayBackTimes;
  readonly vocabulary: readonly string[];

  constructor(words: NoteWords) {
    this.days = new DayFinder(words);
    this.clock = new ClockFinder(words);
    this.is = choicesOf(words.when, words.classes);
    this.wayBack = new WayBackTimes(words);
    this.vocabulary = this.days.vocabulary;
  }

  /** Days and times of the help, and the ways back (`ways`) with their times. */
  find(
    tokens: readonly NoteToken[],
    { silence, ways }: { readonly silence: Silence; readonly ways: readonly Meant[] },
    now: { instant: Instant; timeZone: string; country: string },
  ): Meant[] {
    const moment = localMoment(now.instant, now.timeZone);
    const isTold = ({ start }: { start: number }) =>
      !silence.isOtherTime(start) && !silence.isDayDenied(start);
    const days = this.days
      .find(tokens, { today: moment.date, isMonthFirst: isMonthFirstIn(now.country) })
      .filter(isTold)
      // "Any time after Sunday" is every day but that one.
      .filter(({ start }) => !this.isOutside(tokens, start));
    const times = this.clock.find(withoutDays(tokens, days)).filter(isTold);
    const back = this.wayBack.find(tokens, ways, times);
    const byDay = timesOfDays(days, back.others, tokens, this.is.joins);
    const found = days
      .flatMap((day) => (byDay.get(day) ?? [null]).map((time) => this.meant(day, time, tokens)))
      .filter(({ meaning }) => !isPast(meaning, moment));
    return [...back.ways, ...found];
  }

  private isOutside(tokens: readonly NoteToken[], start: number): boolean {
    const before = this.is.the(tokens[start - 1]) ? start - 2 : start - 1;
    return this.is.outside(tokens[before]) && !this.is.day(tokens[before - 1]);
  }

  private meant(day: NamedDay, named: NamedTime | null, tokens: readonly NoteToken[]): Meant {
    const time = named?.time ?? (day.isTonight === true ? EVENING : null);
    const [start, end] = [
      Math.min(day.start, named?.start ?? day.start),
      Math.max(day.end, named?.end ?? day.end),
    ];
    const before = tokens[this.is.the(tokens[day.start - 1]) ? day.start - 2 : day.start - 1];
    const isBy = this.is.by(before) || this.is.before(before);
    if (time === null || named?.isPart === true) {
      const date = time === null && this.is.before(before) ? addDays(day.date, -1) : day.date;
      return { start, end, meaning: { kind: 'when', date, time, isBy: time === null && isBy } };
    }
    const latest: TimeOfDay = isBy && time.kind === 'at' ? { kind: 'by', minute: time.minute } : time;
    return { start, end, meaning: { kind: 'when', date: day.date, time: latest, isBy: false } };
  }
}

/** The tokens with those of days made dumb, so that "3 dec" is no hour. */
function withoutDays(tokens: readonly NoteToken[], days: readonly NamedDay[]): NoteToken[] {
  const dumb = [...tokens];
  for (const { start, end, isTonight, holiday } of days) {
    for (let at = start; at < end; at++) {
      const token = tokens[at];
      if (token !== undefined && isTonight !== true && (token.isDigits || holiday !== undefined))
        dumb[at] = {
          ...token,
          value: null,
          isDigits: false,
          words: [DAY, ...(holiday === 'night' ? [NIGHT] : [])],
          word: DAY,
        };
    }
  }
  return dumb;
}

/** Gives each time to the nearest day; a time by the clock wins over a part of the day. */
function timesOfDays(
  days: readonly NamedDay[],
  times: readonly NamedTime[],
  tokens: readonly NoteToken[],
  joins: Choice,
): Map<NamedDay, NamedTime[]> {
  const found = new Map<NamedDay, NamedTime[]>();
  let next = 0;
  for (const time of times) {
    while ((days[next + 1]?.start ?? Infinity) <= time.start) next++;
    const day = nearest([days[next], days[next + 1]], time, tokens, days.length === 1);
    const list = day === null ? undefined : found.get(day);
    if (list !== undefined) list.push(time);
    else if (day !== null) found.set(day, [time]);
  }
  for (const [day, list] of found) {
    const exact = list.filter(({ isPart }) => !isPart);
    found.set(day, exact.length > 0 ? exact : list.sort(nearerTo(day, tokens)).slice(0, 1));
  }
  const [only] = days;
  if (days.length === 1 && only !== undefined && !found.has(only)) {
    // "Dialysis tomorrow, let down again. Needs to be there for 7.15am": nothing else can be meant.
    const late = times.find(
      ({ start, isPart }) => !isPart && start > only.end && start - only.end <= LONG_REACH,
    );
    if (late !== undefined) found.set(only, [late]);
  }
  return shared(days, found, tokens, joins);
}

/** "Weds or thurs eve": a time behind the second day is that of the first one, too. */
function shared(
  days: readonly NamedDay[],
  found: Map<NamedDay, NamedTime[]>,
  tokens: readonly NoteToken[],
  joins: Choice,
): Map<NamedDay, NamedTime[]> {
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    const isJoined = next?.start === day.end + 1 && joins(tokens[day.end]);
    const times =
      isJoined && !found.has(day) ? found.get(next)?.filter(({ start }) => start >= next.end) : [];
    if (times !== undefined && times.length > 0) found.set(day, times);
  }
  return found;
}

/** Orders parts of the day: "dripping all night, fri aft" is about the afternoon. */
function nearerTo(day: NamedDay, tokens: readonly NoteToken[]): (a: NamedTime, b: NamedTime) => number {
  const clause = tokens[day.start]?.clause;
  const far = (time: NamedTime) => distanceOf(day, time) + (tokens[time.start]?.clause === clause ? 0 : 1);
  return (a, b) => far(a) - far(b);
}

function distanceOf(day: NamedDay, time: NamedTime): number {
  return day.start > time.start ? day.start - time.end : time.start - day.end;
}

function nearest(
  days: readonly (NamedDay | undefined)[],
  time: NamedTime,
  tokens: readonly NoteToken[],
  isOnlyDay: boolean,
): NamedDay | null {
  const distance = (day: NamedDay) => distanceOf(day, time);
  const near = days
    .filter((day) => day !== undefined)
    .filter((day) => isOnlyDay || distance(day) <= REACH)
    .filter((day) => tokens[day.start]?.period === tokens[time.start]?.period || distance(day) === 0);
  return near.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Whether it is over: typed in the afternoon, "today 9am" tells of something else. */
function isPast(meaning: Meaning, now: { date: LocalDate; minute: number }): boolean {
  if (meaning.kind !== 'when' || meaning.date > now.date) return false;
  if (meaning.date < now.date) return true;
  const { time } = meaning;
  if (time === null || time.kind === 'after') return false;
  return (time.kind === 'between' ? time.toMinute : time.minute) <= now.minute;
}
