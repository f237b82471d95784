import type { LocalDate } from '../domain/time';
import { formatMinute } from '../domain/time';

/** How bare facts become words in one language. The window's `Format` with `label` added fits. */
export interface Names {
  /** The label of a term code such as `skill:first_aid`. */
  readonly label: (code: string) => string;
  readonly languages: (tags: readonly string[]) => string;
  readonly list: (words: readonly string[]) => string;
  readonly distance: (metres: number) => string;
  readonly day: (date: LocalDate) => string;
  readonly duration: (minutes: number) => string;
  readonly time: (minute: number) => string;
  /** `Monday` for 1. */
  readonly weekday: (weekday: number) => string;
}

/** Names without a window: for the command line and for files. Labels come from the organisation's lists. */
export function plainNames(locale: string, label: (code: string) => string): Names {
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const list = (words: readonly string[]) => new Intl.ListFormat(locale).format(words);
  const unit = (value: number, name: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits }).format(value);
  return {
    label,
    list,
    languages: (tags) => list(tags.map((tag) => languageNames.of(tag) ?? tag)),
    distance: (metres) =>
      metres < 950
        ? unit(Math.round(metres / 50) * 50, 'meter', 0)
        : unit(metres / 1000, 'kilometer', metres < 9950 ? 1 : 0),
    day: (date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        Date.parse(`${date}T00:00:00Z`),
      ),
    duration: (minutes) => unit(minutes, 'minute', 0),
    time: formatMinute,
    weekday: (weekday) => weekdayName(locale, weekday),
  };
}

/** `Monday` for 1. */
export function weekdayName(locale: string, weekday: number): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );
}
