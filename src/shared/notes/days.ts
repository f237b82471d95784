import type { LocalDate } from '../domain/time';
import { addDays, weekdayOf } from './calendar';
import { DateFinder, nearestDay, nextDayOfMonth, type ReadDate } from './dates';
import type { NoteWords } from './note-words';
import { PhraseSet, type Hit } from './phrase-set';
import { Place, type DaySetting, type NamedDay } from './place';
import type { NoteToken } from './tokens';
import { choiceOf, type Choice } from './word-choice';

const MOST_UNITS = 60;
/** Higher ones are days of a month. */
const LAST_HOUR = 12;
/** So many weekdays on end are a rhythm rather than days of one request. */
const DAYS_OF_RHYTHM = 3;
const LAST_DAY = 31;

type Holiday = NoteWords['calendar']['holidays'][number];

/** Finds the days that a note names. Whether they are those of the help is not asked here. */
export class DayFinder {
  private readonly dates: DateFinder;
  private readonly weekdays: readonly Choice[];
  private readonly is;
  private readonly doubtful;
  private readonly holidays: PhraseSet<Holiday>;
  /** Every word that it knows. */
  readonly vocabulary: readonly string[];

  constructor(words: NoteWords) {
    const { calendar, classes } = words;
    const choice = (one: string) => choiceOf(one, classes);
    this.dates = new DateFinder(words);
    this.weekdays = calendar.weekdays.map(choice);
    this.is = {
      ...{
        today: choice(calendar.today),
        tonight: choice(calendar.tonight),
        tomorrow: choice(calendar.tomorrow),
        tom: choice(calendar.tomorrowBeforePart),
      },
      ...{
        notThis: choice(calendar.notThis),
        rate: choice(calendar.rates),
        street: choice(words.streets),
        next: choice('next'),
        habit: choice(calendar.habits),
      },
      part: choice(calendar.parts.map((part) => part.words).join('|')),
    };
    this.holidays = new PhraseSet(
      calendar.holidays.map((one) => [one.phrase, one] as const),
      classes,
    );
    this.doubtful = calendar.doubtful.map(({ word, before, after }) => ({
      word,
      before: choice(before),
      after: choice(after),
    }));
    const { weekdays, months, today, tonight, tomorrow } = calendar;
    this.vocabulary = [...weekdays, ...months, today, tonight, tomorrow].flatMap((one) => one.split('|'));
  }

  find(tokens: readonly NoteToken[], setting: DaySetting): NamedDay[] {
    const days: NamedDay[] = [];
    const holidays = new Map(this.holidays.find(tokens).map((hit) => [hit.start, hit]));
    for (let at = 0; at < tokens.length; at++) {
      const place = new Place(tokens, at, setting);
      const found = holidayAt(place, holidays.get(at)) ?? this.dayAt(place);
      if (found === null) continue;
      if (!isEndOfSpan(place) && !isBehind(place, days.at(-1))) days.push(found);
      at = Math.max(at, found.end - 1);
    }
    return days;
  }

  private dayAt(place: Place): NamedDay | null {
    const { today } = place.setting;
    const token = place.at(0);
    if (this.is.tonight(token)) return { ...place.named(1, today), isTonight: true };
    if (this.is.today(token)) return this.orWeekLater(place, today);
    if (place.isWord(0, 'this') && this.is.part(place.at(1))) return place.named(1, today);
    if (place.isWord(0, 'day') && place.isWord(1, 'after') && this.is.tomorrow(place.at(2)))
      return place.named(3, addDays(today, 2));
    if (place.isWord(0, 'this') && place.isWord(1, 'day') && weeksAt(place, 2) > 0)
      return place.named(3, addDays(today, weeksAt(place, 2) * 7));
    if (this.is.tom(token) && this.is.part(place.at(1))) return place.named(1, addDays(today, 1));
    if (this.is.tomorrow(token)) return this.orWeekLater(place, addDays(today, 1));
    return this.inSomeTime(place) ?? this.weekday(place) ?? this.dateAt(place);
  }

  private dateAt(place: Place): NamedDay | null {
    const read = this.dates.read(place);
    return read === null || read.date === null ? null : place.named(read.length, read.date);
  }

  /** A day that one word names; a week later in "a week today" and "tuesday week", and "next week tuesday". */
  private orWeekLater(place: Place, date: LocalDate): NamedDay {
    const { today } = place.setting;
    const before = place.isWord(-1, 'on') || place.isWord(-1, 'from') ? -2 : -1;
    const hasWeek = place.isWord(before, 'week');
    if (this.is.next(place.at(1)) && place.isWord(2, 'week')) return place.named(3, inNextWeek(date, today));
    if (hasWeek && this.is.next(place.at(before - 1))) return place.named(1, inNextWeek(date, today));
    if (weeksAt(place, 1) > 0) return place.named(2, addDays(date, weeksAt(place, 1) * 7));
    const isWeekOn =
      hasWeek &&
      (before === -2 || place.isWord(before - 1, 'a')) &&
      !this.is.notThis(place.at(before - 1)) &&
      // "For 1 week from sat" begins this Saturday.
      place.at(before - 1)?.isDigits !== true &&
      // "Once a week, tues or thurs" is a rhythm.
      !this.is.rate(place.at(before - 2));
    return place.named(1, isWeekOn ? addDays(date, 7) : date);
  }

  /** "In 3 days", "in a week", "in a fortnight". */
  private inSomeTime(place: Place): NamedDay | null {
    if (!place.isWord(0, 'in')) return null;
    const count = place.at(1)?.value ?? (place.isWord(1, 'a') ? 1 : null);
    if (count === null || count < 1 || count > MOST_UNITS) return null;
    const unit = place.at(2)?.word ?? '';
    const days = /^days?$/.test(unit) ? 1 : /^(weeks?|wks?)$/.test(unit) ? 7 : unit === 'fortnight' ? 14 : 0;
    return days === 0 ? null : place.named(3, addDays(place.setting.today, count * days));
  }

  private weekday(place: Place): NamedDay | null {
    const weekday = this.weekdayAt(place, 0);
    // "On a Thursday" is a rhythm.
    if (place.isWord(-1, 'a')) return null;
    if (weekday === 0 || this.isSpan(place) || this.isRhythm(place) || this.is.street(place.at(1)))
      return null;
    if (this.is.notThis(place.at(-1)) || this.is.habit(place.at(1))) return null;
    const offset = place.isWord(1, 'the') ? 2 : 1;
    const dated = this.dates.read(place.further(offset), true);
    // "Fri 10th" where the tenth is a Thursday: one of the two is wrong, and nobody can say which.
    if (dated !== null) {
      const fits = (one: ReadDate) => this.agreeing(place, weekday, { ...one, length: one.length + offset });
      return fits(dated) ?? fits(this.otherWayRound(place.further(offset)) ?? dated);
    }
    const { today } = place.setting;
    const date = addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
    if (this.is.next(place.at(-1))) return place.further(-1).named(2, inNextWeek(date, today));
    const isJoined = place.isWord(2, 'and') || place.isWord(2, 'or');
    const number = numberAtEnd(place, isJoined && this.weekdayAt(place, 3) !== 0);
    return number === null ? this.orWeekLater(place, date) : this.numbered(place, date, number);
  }

  /** "Sun 10", "mon 14": a day of the month where that is such a weekday, an hour where it cannot be. */
  private numbered(place: Place, date: LocalDate, number: number): NamedDay | null {
    const dated = nextDayOfMonth(number, place.setting.today);
    const isDated = dated !== null && weekdayOf(dated) === weekdayOf(date);
    if (!isDated) return number <= LAST_HOUR ? place.named(1, date) : null;
    // "Fri 11" may be the eleventh or this Friday at eleven.
    return dated === date || number > LAST_HOUR ? place.named(2, dated) : null;
  }

  /** "Tues 12/8" is the eighth of December where that is the Tuesday, whatever is usual in the country. */
  private otherWayRound({ tokens, start, setting }: Place): ReadDate | null {
    const isOther = tokens[start + 1]?.glue === '/';
    const other = { ...setting, isMonthFirst: !setting.isMonthFirst };
    return isOther ? this.dates.read(new Place(tokens, start, other), true) : null;
  }

  private agreeing(
    place: Place,
    weekday: number,
    { date, length }: { date: LocalDate | null; length: number },
  ): NamedDay | null {
    return date !== null && weekdayOf(date) === weekday ? place.named(length, date) : null;
  }

  private weekdayAt(place: Place, offset: number): number {
    const token = place.at(offset);
    const doubt = this.doubtful.find(({ word }) => word === token?.word);
    const isOther =
      doubt !== undefined && (doubt.before(place.at(offset - 1)) || doubt.after(place.at(offset + 1)));
    return isOther ? 0 : this.weekdays.findIndex((isOne) => isOne(token)) + 1;
  }

  /** "Mon wed fri", "m, w and f": three or more days on end. */
  private isRhythm(place: Place): boolean {
    const run = (step: 1 | -1) => {
      let days = 0;
      let at = step;
      for (; days < DAYS_OF_RHYTHM; days++, at += step) {
        if (place.isWord(at, 'and')) at += step;
        if (this.weekdayAt(place, at) === 0) break;
      }
      return days;
    };
    return run(1) + run(-1) + 1 >= DAYS_OF_RHYTHM;
  }

  /** "Mon-thu", "mon to fri": when somebody works or is away, or a rhythm. */
  private isSpan(place: Place): boolean {
    const isTo = (offset: number) => place.isWord(offset, 'to') || place.isWord(offset, 'until');
    const after = place.at(1)?.glue === '-' ? 1 : isTo(1) ? 2 : 0;
    const before = place.at(0)?.glue === '-' ? -1 : isTo(-1) ? -2 : 0;
    return [after, before].some((offset) => offset !== 0 && this.weekdayAt(place, offset) !== 0);
  }
}

/** The number right behind the day with which its clause ends, or before the next day: "mon 7 and tues 8". */
function numberAtEnd(place: Place, isDayNext: boolean): number | null {
  const [day, number, next] = [place.at(0), place.at(1), place.at(2)];
  const isIt = number?.isDigits === true && number.glue === null && number.clause === day?.clause;
  const value = number?.value ?? 0;
  // "Thurs 17 6-9pm": what follows is a time of its own.
  const isNextClose = next?.isDigits === true && next.glue === null;
  const isWhatFor = place.isWord(2, 'for') && place.at(3)?.value === null;
  const isEnd = next?.clause !== number?.clause || isNextClose || isDayNext || isWhatFor;
  return isIt && isEnd && value >= 1 && value <= LAST_DAY ? value : null;
}

/** "5th to 9th Dec": when somebody is away. */
function isEndOfSpan(place: Place): boolean {
  if (place.at(0)?.isDigits !== true) return false;
  const isTo = place.at(0)?.glue === '-' || place.isWord(-1, 'to') || place.isWord(-1, 'until');
  const before = place.at(0)?.glue === '-' ? -1 : -2;
  return isTo && [before, before - 1].some((at) => place.at(at)?.isDigits === true);
}

/** "Xmas eve to 28 dec": the day before is the one on which it begins. */
function isBehind(place: Place, before: NamedDay | undefined): boolean {
  if (before === undefined || place.at(0)?.isDigits !== true) return false;
  const isTo = place.isWord(-1, 'to') || place.isWord(-1, 'until');
  return isTo ? before.end === place.start - 1 : place.at(0)?.glue === '-' && before.end === place.start;
}

function weeksAt(place: Place, offset: number): number {
  return place.isWord(offset, 'week') ? 1 : place.isWord(offset, 'fortnight') ? 2 : 0;
}

function holidayAt(place: Place, hit: Hit<Holiday> | undefined): NamedDay | null {
  if (hit === undefined) return null;
  const { day, month, isNight } = hit.value;
  const date = nearestDay(day, month, place.setting.today);
  return date === null
    ? null
    : { ...place.named(hit.end - hit.start, date), holiday: isNight ? 'night' : 'day' };
}

/** The same weekday in the week, from Monday to Sunday, that follows today's. */
function inNextWeek(date: LocalDate, today: LocalDate): LocalDate {
  return addDays(today, 7 - weekdayOf(today) + weekdayOf(date));
}
