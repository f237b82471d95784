import type { NoteWords } from './note-words';
import type { TimeOfDay } from './proposal';
import { isClauseEnd, type NoteToken } from './tokens';
import { choiceOf, choicesOf } from './word-choice';

/** A time of day that is named, and by which tokens (`end` exclusive). */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
  readonly time: TimeOfDay;
  /** A part of a day, which gives way to a time by the clock. */
  readonly isPart: boolean;
}

/** What stands for the words of a day that is found already, and of one that is an evening. */
export const DAY = '<day>';
export const NIGHT = '<night>';

/** One reading of a clock. `half` is what was said of the half of the day; a bare hour says nothing certain. */
interface Reading {
  readonly end: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | '24h' | null;
  /** Only a number, which is a time beside the right words alone. */
  readonly isBare: boolean;
}

const NOON = 720;
const END_OF_DAY = 1440;
const HALF = 720;
/** Hours that may be of the morning or of the evening. */
const FIRST_EVENING = 7 * 60;
const LAST_EVENING = 10 * 60;
/** Words between "before" and who comes: "before the carer". */
const BEFORE_REACH = 3;
/** Words between a day and hours in another clause. */
const DAY_REACH = 12;

/** Finds the times of day that a note names. */
export class ClockFinder {
  private readonly is;
  private readonly parts;

  constructor({ calendar, clock, classes }: NoteWords) {
    const choice = (words: string) => choiceOf(words, classes);
    const days = [...calendar.weekdays, calendar.today, calendar.tomorrow, calendar.tonight].join('|');
    this.is = {
      house: choice(calendar.houses.street),
      notHouse: choice(calendar.houses.notName),
      ...choicesOf(clock, classes),
      ...{ counted: choice(calendar.counted), ordinal: choice(calendar.ordinals) },
      ...{
        month: choice(calendar.months.join('|')),
        weekday: choice(`${days}|${DAY}`),
        namesDay: choice(days),
      },
      ...{ closes: choice(calendar.closes), arrives: choice(calendar.arrives) },
      evening: choice(calendar.evenings),
    };
    this.parts = calendar.parts.map(({ words, from, to }) => ({ is: choice(words), from, to }));
  }

  find(tokens: readonly NoteToken[]): NamedTime[] {
    const times: NamedTime[] = [];
    for (let at = 0; at < tokens.length; at++) {
      // "6.45pm, home 10ish": when it is over, where something was said of when it begins.
      const before = this.is.at(tokens[at - 1]) ? at - 2 : at - 1;
      if (times.length > 0 && this.is.over(tokens[before])) continue;
      const found = this.byTheClock(tokens, at) ?? this.partOfDay(tokens, at);
      if (found === null) continue;
      times.push(found);
      at = Math.max(at, found.end - 1);
    }
    return times;
  }

  private byTheClock(tokens: readonly NoteToken[], start: number): NamedTime | null {
    const first = this.read(tokens, start);
    if (first === null) return null;
    const range = this.range(tokens, start, first);
    if (range !== null) return range;
    const isLed = tokens[start - 1]?.clause === tokens[start]?.clause;
    const before = tokens[start - 1];
    const led = isLed ? before : undefined;
    if (this.is.end(before) && this.isAfterTime(tokens, start - 1)) return null;
    const isClosing = this.isClosing(tokens, this.is.at(before) ? start - 2 : start - 1);
    // "Still needs the Friday one" is no hour.
    const isOne = this.is.one(tokens[start]);
    const isEnd =
      isClauseEnd(tokens, first.end) ||
      // "Weds 10 for xray".
      (this.is.end(tokens[first.end]) && this.isNoTime(tokens, first.end + 1)) ||
      // "Weds 11 and home at 1".
      (this.is.and(tokens[first.end]) && tokens[first.end + 1]?.value === null);
    const isBehindDay = !isOne && this.isDayBefore(tokens, start, before) && isEnd;
    const isLeft = this.is.leaves(before) && isClauseEnd(tokens, first.end);
    const isIntroduced =
      isLeft ||
      [this.is.by, this.is.after, this.is.at].some((is) => is(led)) ||
      isClosing ||
      isBehindDay ||
      this.isThereFor(tokens, start, first.end);
    if (first.isBare && !(isIntroduced && this.isTime(tokens, start, first.end))) return null;
    const minute = inHalf(first, this.halfOf(tokens, start, first));
    const kind = this.is.by(led) || isClosing ? 'by' : this.is.after(led) ? 'after' : 'at';
    return minute < END_OF_DAY ? { start, end: first.end, time: { kind, minute }, isPart: false } : null;
  }

  /** What is no number, or counts what stands behind it: "3 ladies". */
  private isNoTime(tokens: readonly NoteToken[], at: number): boolean {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || token.value === null) return token !== undefined;
    const isSame = next?.clause === token.clause && next.value === null && next.glue === null;
    return isSame && this.halfAfter(tokens, at + 1) === null && !this.is.oclock(next);
  }

  /** "Has to be in for 8 tomorrow". */
  private isThereFor(tokens: readonly NoteToken[], start: number, end: number): boolean {
    return (
      this.is.end(tokens[start - 1]) && this.is.there(tokens[start - 2]) && this.is.namesDay(tokens[end])
    );
  }

  /** A weekday, or a date that ends with its month: "tues 15 dec 10". */
  private isDayBefore(tokens: readonly NoteToken[], start: number, before: NoteToken | undefined): boolean {
    return this.is.namesDay(before) || (this.is.month(before) && tokens[start - 2]?.word === DAY);
  }

  /** "Before they shut at 6", "before they shut today at 6". */
  private isClosing(tokens: readonly NoteToken[], at: number): boolean {
    const verb = this.is.namesDay(tokens[at]) ? at - 1 : at;
    const isBefore = () => tokens.slice(Math.max(0, verb - BEFORE_REACH), verb).some(this.is.by);
    return this.is.closes(tokens[verb]) || (this.is.arrives(tokens[verb]) && isBefore());
  }

  /** "6.45 for 7.30": what begins then is not when the help does. */
  private isAfterTime(tokens: readonly NoteToken[], end: number): boolean {
    return [1, 2, 3].some((length) => {
      const reading = this.read(tokens, end - length);
      return reading?.end === end && !reading.isBare;
    });
  }

  /** "10-4", "between 1 and 2 pm", "8.30 until 12". */
  private range(tokens: readonly NoteToken[], start: number, first: Reading): NamedTime | null {
    const isDash = tokens[first.end]?.glue === '-';
    const isBetween = this.is.between(tokens[start - 1]);
    const joins = isBetween ? this.is.until(tokens[first.end]) : this.is.to(tokens[first.end]);
    if (!isDash && !joins) return null;
    const second = this.read(tokens, isDash ? first.end : first.end + 1);
    if (second === null || !this.isTime(tokens, start, second.end)) return null;
    const isClear =
      !first.isBare ||
      !second.isBare ||
      isBetween ||
      this.isBesideDay(tokens, start, second.end) ||
      (isDash && this.isLastOfDay(tokens, start, second.end)) ||
      (joins && isClauseEnd(tokens, start) && isClauseEnd(tokens, second.end));
    if (!isClear) return null;
    const half = this.halfOf(tokens, start, { ...first, end: second.end });
    const span = spanOf(first, second, half);
    return span === null
      ? null
      : { start, end: second.end, time: { kind: 'between', ...span }, isPart: false };
  }

  /** "Christmas lunch sun, volunteers to serve 12-3": two hours with which a clause of a note with a day ends. */
  private isLastOfDay(tokens: readonly NoteToken[], start: number, end: number): boolean {
    if (!isClauseEnd(tokens, end) || this.is.notTimes(tokens[start - 1])) return false;
    return tokens.slice(Math.max(0, start - DAY_REACH), start).some(this.is.weekday);
  }

  private isBesideDay(tokens: readonly NoteToken[], start: number, end: number): boolean {
    const near = [...tokens.slice(Math.max(0, start - 4), start), ...tokens.slice(end, end + 3)];
    return near.some((token) => this.is.weekday(token) || this.is.month(token));
  }

  /** Whether a bare number may be a time: it counts nothing, and is no day, part of a number or house. */
  private isTime(tokens: readonly NoteToken[], start: number, end: number): boolean {
    const [first, next] = [tokens[start], tokens[end]];
    const glued = ['-', '/', '.', ':', ''];
    if (first?.glue !== null && first?.isDigits === true && tokens[start - 1]?.isDigits === true)
      return false;
    if (next?.isDigits === true && next.glue !== null && glued.includes(next.glue)) return false;
    if (next === undefined || next.clause !== tokens[end - 1]?.clause) return true;
    if (this.isHouse(tokens, end)) return false;
    return !this.is.counted(next) && !this.is.ordinal(next) && !this.is.month(next);
  }

  /** "11 Quay St". */
  private isHouse(tokens: readonly NoteToken[], end: number): boolean {
    const street = tokens[end + 1];
    if (!this.is.house(street)) return false;
    const name = tokens[end];
    return street?.clause === name?.clause && !this.is.notHouse(name);
  }

  private read(tokens: readonly NoteToken[], at: number): Reading | null {
    return (
      this.named(tokens, at) ?? this.inWords(tokens, at) ?? this.inDigits(tokens, at) ?? this.hour(tokens, at)
    );
  }

  private named(tokens: readonly NoteToken[], at: number): Reading | null {
    const isTwelve = tokens[at]?.value === 12;
    if (!this.is.noon(tokens[isTwelve ? at + 1 : at])) return null;
    return { end: at + (isTwelve ? 2 : 1), minute: NOON, half: '24h', isBare: false };
  }

  /** "Half past nine", "half two", "quarter to 3", "ten past four". */
  private inWords(tokens: readonly NoteToken[], at: number): Reading | null {
    const token = tokens[at];
    const isHalf = this.is.half(token);
    const step = isHalf ? 30 : this.is.quarter(token) ? 15 : (token?.value ?? 0);
    if (![5, 10, 15, 20, 25, 30].includes(step)) return null;
    const isTo = this.is.minutesTo(tokens[at + 1]);
    const isShort = isHalf && tokens[at + 1]?.value !== null;
    if (!this.is.minutesPast(tokens[at + 1]) && !isTo && !isShort) return null;
    // "10 to 3" is a span, unless it is said to be one point: "at 10 to 3".
    if (isTo && token?.isDigits === true && !this.is.is(tokens[at - 1])) return null;
    const hour = this.hour(tokens, at + (isShort ? 1 : 2));
    if (hour === null || (!isHalf && !this.is.quarter(token) && !hour.isBare)) return null;
    return { ...hour, minute: hour.minute + (isTo ? -step : step), isBare: false };
  }

  /** "10:30", "10.30pm", "0915". */
  private inDigits(tokens: readonly NoteToken[], at: number): Reading | null {
    const [hour, minutes] = [tokens[at], tokens[at + 1]];
    if (hour?.isDigits !== true) return null;
    if (hour.word.length === 4) return this.fourDigits(tokens, at);
    const isSplit = minutes?.isDigits === true && (minutes.glue === ':' || minutes.glue === '.');
    if (!isSplit || minutes.word.length !== 2 || hour.word.length > 2) return null;
    const [h, m] = [hour.value ?? 99, minutes.value ?? 99];
    if (h > 23 || m > 59 || (tokens[at + 2]?.isDigits === true && tokens[at + 2]?.glue === minutes.glue))
      return null;
    const half = this.halfAfter(tokens, at + 2);
    const is24 = h > 12 || h === 0 || hour.word.startsWith('0');
    const isHours = is24 && this.is.hours(tokens[at + 2]);
    return {
      end: at + 2 + (half === null && !isHours ? 0 : 1),
      minute: h * 60 + m,
      half: half ?? (is24 ? '24h' : null),
      // "1.5 hours" has one digit; "1.50" pounds are told apart by what follows.
      isBare: !isHours && this.is.counted(tokens[at + 2]),
    };
  }

  private fourDigits(tokens: readonly NoteToken[], at: number): Reading | null {
    const word = tokens[at]?.word ?? '';
    const [h, m] = [Number(word.slice(0, 2)), Number(word.slice(2))];
    if (h > 23 || m > 59 || tokens[at]?.glue === '/' || tokens[at + 1]?.glue === '-') return null;
    const isHours = this.is.hours(tokens[at + 1]);
    const isYear = /^(19|20)/.test(word);
    const isClear = isHours || (!isYear && (word.startsWith('0') || this.isBesideDay(tokens, at, at + 1)));
    const isBare = !isClear;
    return { end: at + (isHours ? 2 : 1), minute: h * 60 + m, half: '24h', isBare };
  }

  /** "10am", "10 oclock", "11ish", "ten"; an hour alone is bare. */
  private hour(tokens: readonly NoteToken[], at: number): Reading | null {
    const hour = tokens[at];
    const count = hour?.value ?? 0;
    if (count < 1 || count > 12) return null;
    const half = this.halfAfter(tokens, at + 1);
    const minute = count * 60;
    if (half !== null) return { end: at + 2, minute, half, isBare: false };
    const isHour = this.is.at(tokens[at - 1]) && count > 1 && this.is.wholeHour(tokens[at + 1]);
    if (isHour || this.is.oclock(tokens[at + 1])) return { end: at + 2, minute, half: null, isBare: false };
    const isIsh = this.is.ish(tokens[at + 1]);
    return { end: at + (isIsh ? 2 : 1), minute, half: null, isBare: !isIsh };
  }

  private halfAfter(tokens: readonly NoteToken[], at: number): 'am' | 'pm' | null {
    return this.is.am(tokens[at]) ? 'am' : this.is.pm(tokens[at]) ? 'pm' : null;
  }

  /** The half that is said beside it, or that goes with what is asked for: "theatre at 7.30". */
  private halfOf(tokens: readonly NoteToken[], start: number, { minute, end }: Reading): 'am' | 'pm' | null {
    const isLate = minute >= FIRST_EVENING && minute < LAST_EVENING;
    const said = this.halfBeside(tokens, start, end);
    return said ?? (isLate && tokens.some(this.is.evening) ? 'pm' : null);
  }

  /** The half of the day that a part of it says right before or after: "tonight at 7". */
  private halfBeside(tokens: readonly NoteToken[], start: number, end: number): 'am' | 'pm' | null {
    const near = [start - 3, start - 2, start - 1, end, end + 1, end + 2].filter(
      (at) => tokens[at]?.clause === tokens[start]?.clause,
    );
    if (near.some((at) => tokens[at]?.words.includes(NIGHT))) return 'pm';
    // "I am home after 2" is no morning.
    const said = near.filter((at) => !this.is.habit(tokens[at - 1]));
    const part = this.parts.find(({ is }) => said.some((at) => is(tokens[at])));
    return part === undefined ? null : part.from < NOON ? 'am' : 'pm';
  }

  /** "Morning and night" is a rhythm. */
  private isMorningAndNight(tokens: readonly NoteToken[], at: number): boolean {
    const isPart = (other: number) => this.parts.some(({ is }) => is(tokens[other]));
    return [1, -1].some((step) => this.is.and(tokens[at + step]) && isPart(at + 2 * step));
  }

  private partOfDay(tokens: readonly NoteToken[], at: number): NamedTime | null {
    const part = this.parts.find(({ is }) => is(tokens[at]));
    if (part === undefined || this.is.habit(tokens[at - 1]) || this.isMorningAndNight(tokens, at))
      return null;
    const edge = tokens[at - 1];
    const middle = part.from + Math.floor((part.to - part.from) / 120) * 60;
    const span = this.is.early(edge)
      ? { fromMinute: part.from, toMinute: middle }
      : this.is.late(edge)
        ? { fromMinute: middle, toMinute: part.to }
        : { fromMinute: part.from, toMinute: part.to };
    return { start: at, end: at + 1, time: { kind: 'between', ...span }, isPart: true };
  }
}

/** A bare hour from one to six is one of the afternoon: nobody is helped at four in the night. */
function inHalf({ minute, half, isBare: _isBare }: Reading, beside: 'am' | 'pm' | null): number {
  if (half === '24h') return minute;
  const said = half ?? beside;
  const base = minute >= NOON && minute < NOON + 60 ? minute - HALF : minute;
  // Nobody is fetched half an hour after midnight because something else begins at 11 am.
  const isNight = half === null && said === 'am' && base < 60;
  if (said !== null && !isNight) return said === 'pm' ? base + HALF : base;
  return base < 7 * 60 ? base + HALF : base;
}

function spanOf(
  first: Reading,
  second: Reading,
  beside: 'am' | 'pm' | null,
): { fromMinute: number; toMinute: number } | null {
  const toMinute = inHalf(second, beside);
  const alone = inHalf(first, beside);
  // "6-10pm": the half that is said last holds for both, unless that turns them round ("11-1pm").
  const shared = first.half === null && second.half === 'pm' ? inHalf({ ...first, half: 'pm' }, null) : alone;
  const fromMinute = shared < toMinute ? shared : alone;
  const end = toMinute <= fromMinute && second.half === null ? toMinute + HALF : toMinute;
  return fromMinute < end && end <= END_OF_DAY ? { fromMinute, toMinute: end } : null;
}
