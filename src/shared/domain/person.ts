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
  /** Nobody below the front desk sees on the map, or by a point, where this person lives. Matching goes on by it. */
  isOffMap: z.boolean(),
  places: z.array(placeInputSchema).max(6),
});
export type PersonInput = z.infer<typeof personInputSchema>;

export const personSchema = personInputSchema.extend({
  id: personIdSchema,
  /** True where the role of whoever asks sees no more than first name and town. */
  isWithheld: z.boolean(),
  places: z.array(placeSchema),
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Person = z.infer<typeof personSchema>;

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'herr',
  'frau',
  'sir',
  'madame',
  'monsieur',
]);
const isTitle = (word: string) => TITLES.has(word.toLowerCase().replace(/\.$/, ''));

/**
 * What a person is called where no more may be seen: the first word of the name, which stands behind the comma in
 * "Muster, Anna". Of "Mrs Muster" only a letter is left, because what follows a title is a surname.
 */
export function firstNameOf(displayName: string): string {
  const [before = '', ...behind] = displayName.split(',');
  const given = behind.join(',').trim() === '' ? before : behind.join(',');
  const words = given.trim().split(/\s+/u);
  const [first = '', second] = words.filter((word) => !isTitle(word));
  if (first === '') return words[0] ?? '';
  const isSurnameAlone = second === undefined && words.some(isTitle);
  return isSurnameAlone ? `${first.slice(0, (first.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)}.` : first;
}
