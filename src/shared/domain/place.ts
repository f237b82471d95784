import { z } from 'zod';
import { latLngSchema } from './geo';
import { placeIdSchema } from './ids';
import { storableText } from './text';

/** How near the point is to the door: the very spot, somewhere on the street, only the town. */
export const precisionSchema = z.enum(['exact', 'street', 'town']);
export type Precision = z.infer<typeof precisionSchema>;

export const placeInputSchema = z.strictObject({
  label: storableText(60),
  line: storableText(200),
  locality: storableText(120),
  postcode: storableText(20),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  point: latLngSchema.nullable(),
  precision: precisionSchema,
});
export type PlaceInput = z.infer<typeof placeInputSchema>;

export const placeSchema = placeInputSchema.extend({ id: placeIdSchema });
export type Place = z.infer<typeof placeSchema>;

/** A place in one line, as people write it. */
export function placeWords(place: PlaceInput): string {
  const town = [place.postcode, place.locality].filter((part) => part !== '').join(' ');
  return [place.line, town].filter((part) => part !== '').join(', ');
}
