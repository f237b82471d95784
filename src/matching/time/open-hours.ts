import type { MatchingHelper, Span, WeeklyHours } from '../problem';
import { mergeSpans, subtractSpans } from './spans';
import { weekdayOf } from './weeks';

const DAY_MINUTES = 1_440;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/**
 * The helper's open time on one local day as minutes since midnight: weekly hours and dated additions, less dated
 * absences and, if asked, quiet hours. (`Span` here holds minutes.)
 */
export function openMinutes(
  helper: MatchingHelper,
  date: string,
  weekday: number,
  respectQuiet: boolean,
): readonly Span[] {
  const open: Span[] = [];
  for (const hours of helper.availability) if (hours.weekday === weekday) open.push(toSpan(hours));
  if (helper.exceptions.length === 0)
    return respectQuiet && helper.quiet && open.length > 0 ? subtractSpans(open, quietMinutes(helper)) : open;
  const dated = helper.exceptions.filter((exception) => exception.date === date);
  const on = dated.filter(({ kind }) => kind === 'on').map(toSpan);
  const off = dated.filter(({ kind }) => kind === 'off').map(toSpan);
  const left = subtractSpans(mergeSpans([...open, ...on]), off);
  return respectQuiet ? subtractSpans(left, quietMinutes(helper)) : left;
}

/**
 * Open stretches of any week at all, as minutes of two weeks on end, so that a stretch from Sunday into Monday is one: the
 * weekly hours, and each day with dated additions from `today` on as if it were so every week.
 */
export function openAnyDay(helper: MatchingHelper, today: string, respectQuiet: boolean): readonly Span[] {
  const quiet = respectQuiet ? quietMinutes(helper) : [];
  const added = helper.exceptions.filter(({ kind, date }) => kind === 'on' && date >= today);
  const dates = new Set(added.map(({ date }) => date));
  const withAdditions = Array.from(dates, (date) => [
    ...helper.availability,
    ...added.filter((one) => one.date === date).map((one) => ({ ...one, weekday: weekdayOf(date) })),
  ]);
  return [helper.availability, ...withAdditions].flatMap((week) => stretchesOf(week, quiet));
}

/** The stretches of a week that comes twice, joined where they touch. */
function stretchesOf(week: readonly WeeklyHours[], quiet: readonly Span[]): Span[] {
  const open = week.flatMap((hours) =>
    subtractSpans([toSpan(hours)], quiet).flatMap(({ startsAt, endsAt }) => {
      const monday = (hours.weekday - 1) * DAY_MINUTES;
      return [monday, monday + WEEK_MINUTES].map((day) => ({
        startsAt: day + startsAt,
        endsAt: day + endsAt,
      }));
    }),
  );
  return mergeSpans(open);
}

function quietMinutes({ quiet }: MatchingHelper): Span[] {
  if (!quiet || quiet.fromMinute === quiet.toMinute) return [];
  if (quiet.fromMinute < quiet.toMinute) return [toSpan(quiet)];
  return [
    { startsAt: 0, endsAt: quiet.toMinute },
    { startsAt: quiet.fromMinute, endsAt: DAY_MINUTES },
  ];
}

function toSpan({ fromMinute, toMinute }: { readonly fromMinute: number; readonly toMinute: number }): Span {
  return { startsAt: fromMinute, endsAt: toMinute };
}
