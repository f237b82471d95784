import type { TFunction } from 'i18next';
import type { LocalDate } from '../../../shared/domain/time';
import type { Format } from './create-format';
import { isRegular, weekdayOf, type RegularRepeat, type Repeat } from './repeat';

/** `every 2 weeks on Monday and Thursday, until 31 Mar 2027`. */
export function repeatWords(t: TFunction, format: Format, repeat: Repeat, firstDay: LocalDate): string {
  if (repeat.every === 'never') return t('requests.repeat.words.never');
  if (!isRegular(repeat)) return t('requests.repeat.words.other', { rule: repeat.rule });
  const rhythm = t(`requests.repeat.words.${repeat.every}`, { count: repeat.interval });
  const days = dayWords(t, format, repeat, firstDay);
  const until =
    repeat.until === null ? '' : t('requests.repeat.words.until', { date: format.day(repeat.until) });
  return `${[rhythm, days].filter((part) => part !== '').join(' ')}${until}`;
}

function dayWords(t: TFunction, format: Format, repeat: RegularRepeat, firstDay: LocalDate): string {
  if (repeat.every === 'day') return '';
  const weekday = format.weekday(weekdayOf(firstDay));
  if (repeat.every === 'month') {
    if (repeat.monthWeek === null)
      return t('requests.repeat.words.onDate', { day: Number(firstDay.slice(8, 10)) });
    return t(`requests.repeat.words.onWeek.${repeat.monthWeek}`, { weekday });
  }
  const days =
    repeat.weekdays.length === 0 ? [weekdayOf(firstDay)] : [...repeat.weekdays].sort((a, b) => a - b);
  return t('requests.repeat.words.onDays', { days: format.list(days.map((day) => format.weekday(day))) });
}
