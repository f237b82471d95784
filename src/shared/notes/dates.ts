import type { LocalDate } from '../domain/time';
import { addDays, dayOf } from './calendar';
import type { NoteWords } from './note-words';
import type { Place } from './place';
import type { NoteToken } from './tokens';
import { choiceOf, type Choice } from './word-choice';

/** Later ones are rarely meant when no year is said. */
const FURTHEST_DAYS = 300;
/** Numbers such as 2/3 are a day only when it is near. */
const NEAR_DAYS = 120;
const FIRST_YEAR = 1900;
/** Countries that write 12/3 for the third of December. */
const MONTH_FIRST = new Set(['US', 'PH', 'PW', 'FM', 'MH', 'PR', 'GU', 'AS', 'VI', 'MP']);

/** A day and how many tokens name it; without a day where that is over, too far, or not in the calendar. */
export interface ReadDate {
  readonly length: number;
  readonly date: LocalDate | null;
}

export function isMonthFirstIn(country: string): boolean {
  return MONTH_FIRST.has(country);
}

/** Reads days that are named by their number: "3rd dec", "dec 3", "3/12", "the 3rd". */
export class DateFinder {
  private readonly months: readonly Choice[];
  private readonly is;

  constructor({ calendar, classes }: NoteWords) {
    const choice = (words: string) => choiceOf(words, classes);
    this.months = calendar.months.map(choice);
    this.is = {
      ...{
        ordinal: choice(calendar.ordinals),
        notADay: choice(calendar.notADay),
        unit: choice(calendar.counted),
      },
      on: choice(calendar.beforeDays),
    };
  }

  /** The day that is named here; after a weekday also by "3rd" alone. Null where none is. */
  read(place: Place, isAfterWeekday = false): ReadDate | null {
    return (
      this.dayThenMonth(place) ??
      this.monthThenDay(place) ??
      this.isoDate(place) ??
      this.numbers(place, isAfterWeekday) ??
      this.dayOfMonth(place, isAfterWeekday)
    );
  }

  private dayThenMonth(place: Place): ReadDate | null {
    const day = place.at(0);
    if (day?.isDigits !== true || day.value === null || day.glue === '-' || day.glue === '/') return null;
    const ordinal = this.ordinalAt(place, 1);
    const of = place.isWord(1 + ordinal, 'of') ? 1 : 0;
    const month = this.monthAt(place, 1 + ordinal + of);
    return month === 0 ? null : this.withYear(place, 2 + ordinal + of, { day: day.value, month });
  }

  private monthThenDay(place: Place): ReadDate | null {
    const [month, day] = [this.monthAt(place, 0), place.at(1)];
    if (month === 0 || day?.isDigits !== true || day.value === null || place.at(2)?.glue === '-') return null;
    return this.withYear(place, 2 + this.ordinalAt(place, 2), { day: day.value, month });
  }

  private monthAt(place: Place, offset: number): number {
    return this.months.findIndex((isOne) => isOne(place.at(offset))) + 1;
  }

  /** How many tokens the "rd" of "3rd" takes: it stands right behind the number. */
  private ordinalAt(place: Place, offset: number): number {
    return this.is.ordinal(place.at(offset)) && place.at(offset)?.glue === '' ? 1 : 0;
  }

  private withYear(place: Place, length: number, { day, month }: DayAndMonth): ReadDate {
    const year = place.at(length);
    const { today } = place.setting;
    const hasYear = year?.isDigits === true && year.word.length === 4 && (year.value ?? 0) >= FIRST_YEAR;
    if (!hasYear) return { length, date: nearestDay(day, month, today) };
    return { length: length + 1, date: notOver(dayOf(year.value ?? 0, month, day), today) };
  }

  private isoDate(place: Place): ReadDate | null {
    const [year, month, day] = [place.at(0), place.at(1), place.at(2)];
    if (year?.word.length !== 4 || month?.glue !== '-' || day?.glue !== '-') return null;
    if (!year.isDigits || !month.isDigits || !day.isDigits) return null;
    const date = dayOf(year.value ?? 0, month.value ?? 0, day.value ?? 0);
    return { length: 3, date: notOver(date, place.setting.today) };
  }

  /** 3/12 and 3/12/26. */
  private numbers(place: Place, isAfterWeekday: boolean): ReadDate | null {
    const [first, second, third] = [place.at(0), place.at(1), place.at(2)];
    if (first?.isDigits !== true || second?.isDigits !== true || second.glue !== '/') return null;
    if (first.glue === '/' || first.glue === '-' || first.word.length > 2 || second.word.length > 2)
      return null;
    const { today, isMonthFirst } = place.setting;
    const [day, month] = isMonthFirst
      ? [second.value ?? 0, first.value ?? 0]
      : [first.value ?? 0, second.value ?? 0];
    if (third?.glue === '/' && third.isDigits)
      return { length: 3, date: notOver(dayOf(yearOf(third), month, day), today) };
    const date = nearestDay(day, month, today);
    const isNear = date !== null && date <= addDays(today, NEAR_DAYS) && !this.is.unit(third);
    return isNear || isAfterWeekday ? { length: 2, date } : null;
  }

  /** "14th, 2pm": a clause of its own, or with a time behind it. */
  private isBare(place: Place): boolean {
    const [before, day, next] = [place.at(-1), place.at(0), place.at(2)];
    const isFirst = before?.clause !== day?.clause;
    const isLast = next?.clause !== day?.clause;
    const time = place.isWord(2, 'at') ? place.at(3) : next;
    return (isFirst && isLast) || (time?.isDigits === true && time.glue === null);
  }

  /** "The 3rd", "on 3rd": the next one. */
  private dayOfMonth(place: Place, isAfterWeekday: boolean): ReadDate | null {
    const day = place.at(0);
    if (day?.isDigits !== true || this.ordinalAt(place, 1) === 0 || day.glue === '-') return null;
    const isNamed =
      isAfterWeekday || place.isWord(-1, 'the') || this.is.on(place.at(-1)) || this.isBare(place);
    if (!isNamed || this.is.notADay(place.at(2))) return null;
    return { length: 2, date: nextDayOfMonth(day.value ?? 0, place.setting.today) };
  }
}

interface DayAndMonth {
  readonly day: number;
  readonly month: number;
}

function yearOf({ word, value }: NoteToken): number {
  return (value ?? 0) + (word.length === 2 ? 2000 : 0);
}

function notOver(date: LocalDate | null, today: LocalDate): LocalDate | null {
  return date !== null && date >= today ? date : null;
}

/** That day of this year, or of the next one; null where it is too far away. */
export function nearestDay(day: number, month: number, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const dates = [year, year + 1].map((one) => notOver(dayOf(one, month, day), today));
  const found = dates.find((date) => date !== null) ?? null;
  return found !== null && found <= addDays(today, FURTHEST_DAYS) ? found : null;
}

export function nextDayOfMonth(day: number, today: LocalDate): LocalDate | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const next = month === 12 ? dayOf(year + 1, 1, day) : dayOf(year, month + 1, day);
  return notOver(dayOf(year, month, day), today) ?? next;
}
