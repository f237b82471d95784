import { z } from 'zod';
import { appealIdSchema, helperIdSchema, measureIdSchema, personIdSchema } from './ids';
import { termCodeSchema } from './term';
import { instantSchema, localDateSchema } from './time';

/**
 * `hold`: nothing new is suggested or confirmed until somebody has looked. `block`: the same, and nothing new can be
 * asked for. `hide`: left out of lists, search and map for whoever may not decide on measures.
 */
export const MEASURE_KINDS = ['hold', 'hide', 'block'] as const;
export const measureKindSchema = z.enum(MEASURE_KINDS);
export type MeasureKind = z.infer<typeof measureKindSchema>;

/** As whom somebody is concerned: as one who asks for help, as one who gives it, or as both. */
export const MEASURE_SIDES = ['requester', 'helper', 'both'] as const;
export const measureSideSchema = z.enum(MEASURE_SIDES);
export type MeasureSide = z.infer<typeof measureSideSchema>;

export const APPEAL_OUTCOMES = ['kept', 'lifted'] as const;
export const appealOutcomeSchema = z.enum(APPEAL_OUTCOMES);
export type AppealOutcome = z.infer<typeof appealOutcomeSchema>;

/** Somebody asks that a measure be looked at again. */
export const appealSchema = z.strictObject({
  id: appealIdSchema,
  /** Who appealed, as staff wrote it down. */
  who: z.string(),
  words: z.string(),
  notedBy: z.string(),
  notedAt: instantSchema,
  /** Null while nobody has decided. */
  outcome: appealOutcomeSchema.nullable(),
  outcomeWords: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
});
export type Appeal = z.infer<typeof appealSchema>;

export const MEASURE_STATES = ['in_force', 'expired', 'lifted'] as const;
export const measureStateSchema = z.enum(MEASURE_STATES);

export const measureSchema = z.strictObject({
  id: measureIdSchema,
  personId: personIdSchema,
  personName: z.string(),
  /** The helper record of the person, where there is one. */
  helperId: helperIdSchema.nullable(),
  kind: measureKindSchema,
  side: measureSideSchema,
  reason: termCodeSchema,
  note: z.string(),
  /** The last day on which it is in force, by the organisation's clock; null until somebody lifts it. */
  until: localDateSchema.nullable(),
  state: measureStateSchema,
  createdBy: z.string(),
  createdAt: instantSchema,
  liftedBy: z.string().nullable(),
  liftedAt: instantSchema.nullable(),
  liftedNote: z.string(),
  appeals: z.array(appealSchema),
});
export type Measure = z.infer<typeof measureSchema>;
