import { z } from 'zod';
import { instantSchema, minuteOfDaySchema, type Instant } from './time';

/** What somebody asks of Kith for themselves. */
export const kindnessSettingsSchema = z.strictObject({
  /** Every twenty minutes of use, a word to look into the distance. */
  eyeBreaks: z.boolean(),
  /** When notices that can wait do so, each day, in minutes of the organisation's clock; over midnight where it wraps. */
  quietHours: z
    .strictObject({ fromMinute: minuteOfDaySchema, toMinute: minuteOfDaySchema })
    .refine(({ fromMinute, toMinute }) => fromMinute !== toMinute, {
      error: 'must end at another time than they begin',
      path: ['toMinute'],
    })
    .nullable(),
});
export type KindnessSettings = z.infer<typeof kindnessSettingsSchema>;

export const kindnessSchema = kindnessSettingsSchema.extend({
  /** Do not disturb: notices that can wait do so until then. */
  heldUntil: instantSchema.nullable(),
  /** Calls of today that were hard, one after the other, since the last pause. Seen by whoever it is about alone. */
  hardInRow: z.number().int(),
});
export type Kindness = z.infer<typeof kindnessSchema>;

/** The longest that notices are held for at once, in minutes. */
export const MOST_HELD_MINUTES = 12 * 60;

/** Whether notices that can wait do so. @param minute of the day by the organisation's clock */
export function areNoticesHeld(
  { heldUntil, quietHours }: Pick<Kindness, 'heldUntil' | 'quietHours'>,
  now: Instant,
  minute: number,
): boolean {
  if (heldUntil !== null && heldUntil > now) return true;
  if (quietHours === null) return false;
  const { fromMinute: from, toMinute: to } = quietHours;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
