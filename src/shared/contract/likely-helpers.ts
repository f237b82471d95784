import { z } from 'zod';
import { latLngSchema } from '../domain/geo';
import { helperIdSchema, personIdSchema } from '../domain/ids';
import { languagesSchema, strengthSchema } from '../domain/language';
import { factsSchema } from '../domain/match';
import { termCodeSchema } from '../domain/term';
import { timeZoneSchema, whenSchema } from '../domain/time';
import { unmatchedSchema } from './matches';

/** What of a request that is still being written decides who could help; no words of anybody. */
export const wishedHelpSchema = z.strictObject({
  /** Whom it is for; null where they are not in the record. */
  personId: personIdSchema.nullable(),
  category: termCodeSchema,
  when: whenSchema,
  timeZone: timeZoneSchema,
  durationMinutes: z.number().int().min(5).max(1440),
  /** Null: where the person lives, as the record has it. */
  place: latLngSchema.nullable(),
  destination: latLngSchema.nullable(),
  languages: languagesSchema,
  languageStrength: strengthSchema,
  wheelchair: z.boolean(),
  needsVehicle: z.boolean(),
});
export type WishedHelp = z.infer<typeof wishedHelpSchema>;

const likelyHelperSchema = z.strictObject({
  helperId: helperIdSchema,
  name: z.string(),
  /** The town; empty where it is not known. */
  locality: z.string(),
  /** What the sentences are made of, without what each part costs: costs tell the way to the metre. */
  terms: z.array(z.strictObject({ term: z.string(), facts: factsSchema })),
  /** Something is suggested to them for that very time. */
  isWantedThen: z.boolean(),
});
export type LikelyHelper = z.infer<typeof likelyHelperSchema>;

/** Who could help, best first; nothing of it is promised. */
export const likelyHelpersSchema = z.strictObject({
  helpers: z.array(likelyHelperSchema),
  /** All whom the rules allow, also those who are not named. */
  eligible: z.number().int(),
  /** Where the rules allow nobody: those who would fit but for a task at that time. */
  booked: z.number().int(),
  /** Where the rules allow nobody: why, and what would make it possible. */
  lacking: unmatchedSchema.nullable(),
});
export type LikelyHelpers = z.infer<typeof likelyHelpersSchema>;
