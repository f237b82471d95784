import { z } from 'zod';
import { requiredLine } from './text';

/** The lists that an organisation may edit. */
export const termListSchema = z.enum([
  'category',
  'skill',
  'vetting',
  'need',
  'source',
  'turn_down',
  'decline',
  'cancel',
  'close',
  'do_not_match',
  'measure',
  'heard',
  'information',
  'referral',
  'service',
  'skip',
]);
export type TermList = z.infer<typeof termListSchema>;

/** `list:word`, stable for ever; only the label changes. */
export const termCodeSchema = z
  .string()
  .max(80)
  .regex(/^[a-z_]+:[a-z0-9_]+$/);
export type TermCode = string;

/** What a category asks for by itself. */
export const categoryDetailSchema = z.strictObject({
  minutes: z.number().int().min(5).max(1440),
  hasDestination: z.boolean(),
  needsVehicle: z.boolean(),
  /** Helpers usually spend money on such a task: the money rules are part of it. */
  involvesSpending: z.boolean(),
  vetting: z.array(termCodeSchema).max(10),
});
export type CategoryDetail = z.infer<typeof categoryDetailSchema>;

/** How long a kind of check is usually valid, and how many days after its end it still counts. */
export const vettingDetailSchema = z.strictObject({
  /** Months from the first day; null for a check that does not end. */
  months: z.number().int().min(1).max(240).nullable(),
  /** 0: a check that has ended no longer counts from the next day on. */
  graceDays: z.number().int().min(0).max(90),
});
export type VettingDetail = z.infer<typeof vettingDetailSchema>;

export const termSchema = z.strictObject({
  code: termCodeSchema,
  list: termListSchema,
  label: requiredLine(80),
  isActive: z.boolean(),
  position: z.number().int(),
  category: categoryDetailSchema.nullable(),
  vetting: vettingDetailSchema.nullable(),
});
export type Term = z.infer<typeof termSchema>;
