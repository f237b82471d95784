import { z } from 'zod';
import { latLngSchema } from './geo';
import { languagesSchema } from './language';
import { timeZoneSchema } from './time';
import { requiredLine, storableText } from './text';

export const organisationInputSchema = z.strictObject({
  name: requiredLine(120),
  /** ISO 3166-1 alpha-2; phone numbers without a prefix are read in this country. */
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: timeZoneSchema,
  languages: languagesSchema.min(1),
  placeName: storableText(120),
  centre: latLngSchema,
});
export type OrganisationInput = z.infer<typeof organisationInputSchema>;

export const organisationSchema = organisationInputSchema.extend({ isSample: z.boolean() });
export type Organisation = z.infer<typeof organisationSchema>;
