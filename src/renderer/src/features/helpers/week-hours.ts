import type { HelperInput } from '../../../../shared/domain/helper';

export type WeekHours = HelperInput['availability'];
export type WeekSpan = WeekHours[number];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const WORKDAYS = [1, 2, 3, 4, 5] as const;

const MORNING = { fromMinute: 9 * 60, toMinute: 12 * 60 };
const HOUR = 60;
const END_OF_DAY = 24 * HOUR;

/** The spans of one weekday, in the order they were entered. */
export function spansOf(hours: WeekHours, weekday: number): WeekSpan[] {
  return hours.filter((span) => span.weekday === weekday);
}

/** One more span on a weekday: the morning first, then an hour after the last one, while the day has room. */
export function withNewSpan(hours: WeekHours, weekday: number): WeekHours {
  const ends = spansOf(hours, weekday).map((span) => span.toMinute);
  if (ends.length === 0) return [...hours, { weekday, ...MORNING }];
  const fromMinute = Math.min(Math.max(...ends) + HOUR, END_OF_DAY - HOUR);
  return [...hours, { weekday, fromMinute, toMinute: Math.min(fromMinute + 3 * HOUR, END_OF_DAY) }];
}

export function withoutSpan(hours: WeekHours, span: WeekSpan): WeekHours {
  return hours.filter((other) => other !== span);
}

export function withSpan(hours: WeekHours, span: WeekSpan, patch: Partial<WeekSpan>): WeekHours {
  return hours.map((other) => (other === span ? { ...span, ...patch } : other));
}

/** The hours of one weekday on other weekdays too, in place of what stood there. */
export function copiedTo(hours: WeekHours, weekday: number, targets: readonly number[]): WeekHours {
  const others = targets.filter((target) => target !== weekday);
  const kept = hours.filter((span) => !others.includes(span.weekday));
  const copies = others.flatMap((target) =>
    spansOf(hours, weekday).map((span) => ({ ...span, weekday: target })),
  );
  return [...kept, ...copies];
}
