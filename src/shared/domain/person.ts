import { z } from 'zod';
import { personIdSchema } from './ids';
import { languagesSchema } from './language';
import { placeInputSchema, placeSchema } from './place';
import { termCodeSchema } from './term';
import { instantSchema } from './time';
import { requiredLine, storableText } from './text';

export const genderSchema = z.enum(['woman', 'man', 'other']);
export type Gender = z.infer<typeof genderSchema>;

/** A phone number as it was given, with its E.164 form when it could be read. */
export const phoneSchema = z.strictObject({
  asGiven: requiredLine(40),
  e164: z
    .string()
    .regex(/^\+[1-9]\d{4,14}$/)
    .nullable(),
});
export type Phone = z.infer<typeof phoneSchema>;

export const contactWaySchema = z.enum(['any', 'phone', 'sms', 'email']);

export const personInputSchema = z.strictObject({
  displayName: requiredLine(120),
  isPseudonym: z.boolean(),
  gender: genderSchema.nullable(),
  phones: z.array(phoneSchema).max(6),
  email: z.email().max(254).nullable(),
  languages: languagesSchema,
  contactWay: contactWaySchema,
  contactHours: storableText(120),
  needs: z.array(termCodeSchema).max(20),
  notes: storableText(4000),
  places: z.array(placeInputSchema).max(6),
});
export type PersonInput = z.infer<typeof personInputSchema>;

export const personSchema = personInputSchema.extend({
  id: personIdSchema,
  places: z.array(placeSchema),
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Person = z.infer<typeof personSchema>;
