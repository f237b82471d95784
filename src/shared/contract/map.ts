import { z } from 'zod';
import { helperIdSchema, requestIdSchema } from '../domain/ids';
import { precisionSchema } from '../domain/place';
import { urgencySchema } from '../domain/request';
import { termCodeSchema } from '../domain/term';
import { storableText } from '../domain/text';
import { whenSchema } from '../domain/time';
import { defineCalls } from './define';
import { requestListStatusSchema } from './requests';

export const mapFilterSchema = z.strictObject({
  categories: z.array(termCodeSchema).max(60),
  urgencies: z.array(urgencySchema).max(4),
  statuses: z.array(requestListStatusSchema).max(8),
  freeToday: z.boolean(),
  showRequests: z.boolean(),
  showHelpers: z.boolean(),
});
export type MapFilter = z.infer<typeof mapFilterSchema>;

export const foundPlaceSchema = z.strictObject({
  label: z.string(),
  kind: z.enum(['street', 'town']),
  locality: z.string(),
  country: z.string().nullable(),
  lat: z.number(),
  lng: z.number(),
  precision: precisionSchema,
});
export type FoundPlace = z.infer<typeof foundPlaceSchema>;

export const mapCalls = defineCalls({
  'map.points': {
    kind: 'query',
    permission: 'match.read',
    reads: ['request', 'helper', 'match'],
    input: mapFilterSchema,
    output: z.strictObject({
      requests: z.array(
        z.strictObject({
          id: requestIdSchema,
          lat: z.number(),
          lng: z.number(),
          name: z.string(),
          summary: z.string(),
          category: termCodeSchema,
          urgency: urgencySchema,
          when: whenSchema,
        }),
      ),
      helpers: z.array(
        z.strictObject({ id: helperIdSchema, lat: z.number(), lng: z.number(), name: z.string() }),
      ),
    }),
  },
  'places.search': {
    kind: 'query',
    permission: 'app.use',
    reads: ['organisation'],
    input: z.strictObject({
      text: storableText(120),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
      limit: z.number().int().min(1).max(30),
    }),
    output: z.array(foundPlaceSchema),
  },
  'places.nearest': {
    kind: 'query',
    permission: 'app.use',
    reads: ['organisation'],
    input: z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) }),
    output: foundPlaceSchema.nullable(),
  },
});
