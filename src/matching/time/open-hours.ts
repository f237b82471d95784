import type { MatchingHelper, Span } from '../problem';
import { mergeSpans, subtractSpans } from './spans';

const DAY_MINUTES = 1_440;

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
  const open = helper.availability.filter((hours) => hours.weekday === weekday).map(toSpan);
  if (helper.exceptions.length === 0) return respectQuiet ? subtractSpans(open, quietMinutes(helper)) : open;
  const dated = helper.exceptions.filter((exception) => exception.date === date);
  const on = dated.filter(({ kind }) => kind === 'on').map(toSpan);
  const off = dated.filter(({ kind }) => kind === 'off').map(toSpan);
  const left = subtractSpans(mergeSpans([...open, ...on]), off);
  return respectQuiet ? subtractSpans(left, quietMinutes(helper)) : left;
}

/** Open time on any day at all: the weekly hours and the dated additions from `today` on. */
export function openAnyDay(helper: MatchingHelper, today: string, respectQuiet: boolean): readonly Span[] {
  const added = helper.exceptions.filter(({ kind, date }) => kind === 'on' && date >= today);
  const open = [...helper.availability, ...added].map(toSpan);
  return respectQuiet ? subtractSpans(open, quietMinutes(helper)) : open;
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
