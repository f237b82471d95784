import { z } from 'zod';
import { helperIdSchema, personIdSchema } from './ids';
import { personSchema } from './person';
import { termCodeSchema } from './term';
import { instantSchema, localDateSchema, minuteOfDaySchema, weekdaySchema } from './time';
import { storableText } from './text';

export const helperStatusSchema = z.enum(['applying', 'active', 'paused', 'left']);
export type HelperStatus = z.infer<typeof helperStatusSchema>;

const span = { fromMinute: minuteOfDaySchema, toMinute: minuteOfDaySchema };
const endsAfterStart = (s: { fromMinute: number; toMinute: number }) => s.toMinute > s.fromMinute;

export const availabilitySchema = z
  .strictObject({ weekday: weekdaySchema, ...span })
  .refine(endsAfterStart, { error: 'must end after it starts' });
export const availabilityExceptionSchema = z
  .strictObject({ date: localDateSchema, kind: z.enum(['off', 'on']), ...span })
  .refine(endsAfterStart, { error: 'must end after it starts' });
/** Quiet hours may wrap midnight (22:00 to 07:00). */
export const quietHoursSchema = z.strictObject(span);

/** A check with its outcome; the certificate itself is never kept. */
export const vettingSchema = z.strictObject({
  kind: termCodeSchema,
  validFrom: localDateSchema,
  validUntil: localDateSchema.nullable(),
});

export const helperInputSchema = z.strictObject({
  personId: personIdSchema,
  status: helperStatusSchema,
  categories: z.array(termCodeSchema).max(40),
  skills: z.array(termCodeSchema).max(40),
  availability: z.array(availabilitySchema).max(60),
  exceptions: z.array(availabilityExceptionSchema).max(120),
  travelLimitMetres: z.number().int().min(0).max(500_000),
  hasVehicle: z.boolean(),
  seats: z.number().int().min(0).max(50),
  wheelchairVehicle: z.boolean(),
  canDoStairs: z.boolean(),
  tasksPerWeek: z.number().int().min(0).max(50),
  /** What the tasks of a week take together, the way aside; null where only tasks are counted. */
  minutesPerWeek: z.number().int().min(30).max(6_000).nullable(),
  quietHours: quietHoursSchema.nullable(),
  breakUntil: localDateSchema.nullable(),
  /** Null for whoever may not see it: what is stored then stays as it is. */
  vetting: z.array(vettingSchema).max(20).nullable(),
  notes: storableText(4000),
});
export type VettingItem = z.infer<typeof vettingSchema>;
export type HelperInput = z.infer<typeof helperInputSchema>;

export const helperSchema = helperInputSchema.extend({
  id: helperIdSchema,
  /** Those of their categories whose checks are not all valid today. */
  uncovered: z.array(termCodeSchema),
  person: personSchema,
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Helper = z.infer<typeof helperSchema>;
