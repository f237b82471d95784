import { z } from 'zod';
import { MOST_SPENDING } from './money';
import { personIdSchema, requestIdSchema, seriesIdSchema } from './ids';
import { languagesSchema, strengthSchema } from './language';
import { placeInputSchema, placeSchema, type Place } from './place';
import { termCodeSchema } from './term';
import { instantSchema, localDateSchema, timeZoneSchema, whenSchema } from './time';
import { requiredLine, storableText } from './text';

export const urgencySchema = z.enum(['critical', 'high', 'normal', 'low']);
export type Urgency = z.infer<typeof urgencySchema>;
export const URGENCIES = urgencySchema.options;

export const requestStatusSchema = z.enum(['open', 'on_hold', 'closed', 'unmet', 'cancelled']);
export type RequestStatus = z.infer<typeof requestStatusSchema>;

/** Status changes that staff may make; `open` is where a request starts. */
export const REQUEST_STATUS_CHANGES: Readonly<Record<RequestStatus, readonly RequestStatus[]>> = {
  open: ['on_hold', 'closed', 'unmet', 'cancelled'],
  on_hold: ['open', 'closed', 'unmet', 'cancelled'],
  closed: ['open'],
  unmet: ['open'],
  cancelled: ['open'],
};

/** What one occurrence asks for. A series keeps the same fields as its template. */
export const requestInputSchema = z.strictObject({
  requesterId: personIdSchema,
  /** Who rang, when that is somebody else. */
  callerId: personIdSchema.nullable(),
  callerRelation: storableText(60),
  category: termCodeSchema,
  summary: requiredLine(160),
  details: storableText(4000),
  urgency: urgencySchema,
  when: whenSchema,
  timeZone: timeZoneSchema,
  durationMinutes: z.number().int().min(5).max(1440),
  place: placeInputSchema.nullable(),
  destination: placeInputSchema.nullable(),
  helpersNeeded: z.number().int().min(1).max(100),
  skills: z.array(termCodeSchema).max(20),
  languages: languagesSchema,
  languageStrength: strengthSchema,
  gender: z.enum(['woman', 'man']).nullable(),
  genderStrength: strengthSchema,
  wheelchair: z.boolean(),
  stairs: z.boolean(),
  seats: z.number().int().min(0).max(50),
  needsVehicle: z.boolean(),
  accessStrength: z.enum(['wish', 'must']),
  continuityStrength: strengthSchema,
  /** Somebody may come to harm if the help goes wrong: an experienced helper is wished. */
  atRisk: z.boolean(),
  source: termCodeSchema.nullable(),
  /** The most a helper may spend on it, in whole units of the organisation's currency; null: what the organisation allows. */
  spendUpTo: z.number().int().min(1).max(MOST_SPENDING).nullable(),
  /** Why that may be more than the organisation allows. */
  spendReason: storableText(300),
});
export type RequestInput = z.infer<typeof requestInputSchema>;

/** A request with nothing wished for beyond the help itself; whoever makes one adds what differs. */
export const NO_WISHES: Omit<
  RequestInput,
  'requesterId' | 'category' | 'summary' | 'urgency' | 'when' | 'timeZone' | 'durationMinutes'
> = {
  callerId: null,
  callerRelation: '',
  details: '',
  place: null,
  destination: null,
  helpersNeeded: 1,
  skills: [],
  languages: [],
  languageStrength: 'none',
  gender: null,
  genderStrength: 'none',
  wheelchair: false,
  stairs: false,
  seats: 0,
  needsVehicle: false,
  accessStrength: 'must',
  continuityStrength: 'none',
  atRisk: false,
  source: null,
  spendUpTo: null,
  spendReason: '',
};

/** RFC 5545 RRULE without DTSTART; the first day and the zone stand in the request itself. */
export const rruleSchema = z
  .string()
  .max(300)
  .regex(/^FREQ=(DAILY|WEEKLY|MONTHLY)(;[A-Z]+=[A-Z0-9,+-]+)*$/, {
    error: 'is not a weekly, daily or monthly rule',
  });

/** Which occurrences of a series a change is meant for. */
export const seriesScopeSchema = z.enum(['one', 'following', 'all']);
export type SeriesScope = z.infer<typeof seriesScopeSchema>;

export const requestSchema = requestInputSchema.extend({
  id: requestIdSchema,
  place: placeSchema.nullable(),
  destination: placeSchema.nullable(),
  seriesId: seriesIdSchema.nullable(),
  rrule: z.string().nullable(),
  occurrenceDate: localDateSchema.nullable(),
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  status: requestStatusSchema,
  statusReason: termCodeSchema.nullable(),
  statusNote: z.string(),
  postponedUntil: instantSchema.nullable(),
  version: z.number().int(),
  createdBy: z.string(),
  createdAt: instantSchema,
  updatedBy: z.string(),
  updatedAt: instantSchema,
});
export type HelpRequest = z.infer<typeof requestSchema>;

/** Where help is needed: the place the request names, else the requester's first place with a point, else their first. */
export function placeOfRequest(
  request: { readonly place: Place | null },
  requester: { readonly places: readonly Place[] },
): Place | null {
  const home = requester.places.find(({ point }) => point !== null) ?? requester.places[0];
  return request.place ?? home ?? null;
}
