import { z } from 'zod';
import { duplicateKindSchema, fieldChoiceSchema, whySchema } from '../domain/duplicate';
import { personIdSchema, requestIdSchema } from '../domain/ids';
import { personInputSchema } from '../domain/person';
import { requestStatusSchema } from '../domain/request';
import { smallRecord, storableText } from '../domain/text';
import { termCodeSchema } from '../domain/term';
import { instantSchema, whenSchema } from '../domain/time';
import { defineCalls } from './define';
import { personHitSchema } from './people';

const id = z.number().int().positive();

/** A person of the record who may be the one that is typed. */
export const likePersonSchema = personHitSchema.extend({ whys: z.array(whySchema) });
export type LikePerson = z.infer<typeof likePersonSchema>;

export const likeRequestSchema = z.strictObject({
  id: requestIdSchema,
  requesterName: z.string(),
  summary: z.string(),
  category: termCodeSchema,
  status: requestStatusSchema,
  when: whenSchema,
  whys: z.array(whySchema),
});
export type LikeRequest = z.infer<typeof likeRequestSchema>;

const sideSchema = z.strictObject({
  id,
  name: z.string(),
  /** Number and town; or what is asked for and when it came in. */
  detail: z.string(),
});
export const duplicatePairSchema = z.strictObject({
  kind: duplicateKindSchema,
  one: sideSchema,
  other: sideSchema,
  whys: z.array(whySchema),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** What keeps two records from becoming one; each is told with what to do about it. */
export const MERGE_OBSTACLES = [
  'erased',
  'kept_apart',
  'helped_each_other',
  'kept_apart_match',
  'both_on_request',
  'other_requester',
  'in_series',
  'too_many_helpers',
] as const;
export type MergeObstacle = (typeof MERGE_OBSTACLES)[number];

export const mergeFieldSchema = z.strictObject({
  /** `person.email`, `helper.notes`, `request.when`. */
  field: z.string(),
  /** What either record holds there, by the names of its parts. */
  kept: z.record(z.string(), z.json()),
  gone: z.record(z.string(), z.json()),
  choices: z.array(fieldChoiceSchema),
  /** What it is when nobody chooses. */
  usual: fieldChoiceSchema,
});
export type MergeField = z.infer<typeof mergeFieldSchema>;

const bookingSchema = z.strictObject({ summary: z.string(), startsAt: instantSchema, endsAt: instantSchema });
export const mergePreviewSchema = z.strictObject({
  kind: duplicateKindSchema,
  kept: sideSchema,
  gone: sideSchema,
  /** Stands for both records as they are shown; a merge that is asked for with another one is refused. */
  stamp: z.string(),
  /** Only what differs. */
  fields: z.array(mergeFieldSchema),
  /** What moves over, by table and number of rows. */
  moves: z.array(z.strictObject({ table: z.string(), count: z.number().int() })),
  obstacles: z.array(z.enum(MERGE_OBSTACLES)),
  /** Confirmed tasks of the two helpers that lie at the same time. */
  doubleBooked: z.array(z.strictObject({ kept: bookingSchema, gone: bookingSchema })),
  /** Confirmed helpers of both requests together; the merged one has to need as many. 0 for people. */
  helpersTaken: z.number().int(),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;

export const mergeSchema = z.strictObject({
  id,
  kind: duplicateKindSchema,
  keptId: id,
  keptName: z.string(),
  goneName: z.string(),
  at: instantSchema,
  by: z.string(),
});
export type Merge = z.infer<typeof mergeSchema>;

const pair = { kind: duplicateKindSchema, keptId: id, goneId: id };

export const duplicateCalls = defineCalls({
  /** Who of the record may be the person that is typed, the likeliest first; for every form and for the phone. */
  'duplicates.findPeople': {
    kind: 'query',
    permission: 'person.write',
    reads: ['person', 'duplicate'],
    input: z.strictObject({
      person: z.strictObject({
        displayName: storableText(120),
        phones: personInputSchema.shape.phones,
        email: personInputSchema.shape.email,
        places: personInputSchema.shape.places,
      }),
      /** The person who is being changed. */
      exceptId: personIdSchema.nullable(),
    }),
    output: z.array(likePersonSchema),
  },
  /** Open requests that ask for the same in the same days, for the same person or one like them. */
  'duplicates.findRequests': {
    kind: 'query',
    permission: 'request.write',
    reads: ['request', 'person', 'duplicate'],
    input: z.strictObject({
      requesterId: personIdSchema,
      category: termCodeSchema,
      when: whenSchema,
      exceptId: requestIdSchema.nullable(),
    }),
    output: z.array(likeRequestSchema),
  },
  /** Pairs that nobody has decided on, the likeliest first; `isMore` where there are others than these. */
  'duplicates.list': {
    kind: 'query',
    permission: 'duplicate.merge',
    reads: ['person', 'request', 'duplicate'],
    input: z.strictObject({ kind: duplicateKindSchema }),
    output: z.strictObject({ pairs: z.array(duplicatePairSchema), isMore: z.boolean() }),
  },
  /** Remembers that these are two, so that nobody is asked again. */
  'duplicates.notSame': {
    kind: 'command',
    permission: 'person.write',
    changes: ['duplicate'],
    input: z.strictObject({ kind: duplicateKindSchema, oneId: id, otherId: id }),
    output: z.strictObject({}),
  },
  'duplicates.preview': {
    kind: 'query',
    permission: 'duplicate.merge',
    reads: ['person', 'request', 'helper', 'match', 'duplicate'],
    input: z.strictObject(pair),
    output: mergePreviewSchema,
  },
  /** Fails with `changed_meanwhile` when either record is not as the preview showed it, `not_possible` with an obstacle. */
  'duplicates.merge': {
    kind: 'command',
    permission: 'duplicate.merge',
    changes: [
      ...(['person', 'request', 'helper', 'match', 'matching', 'duplicate', 'measure', 'concern'] as const),
      ...(['flag', 'draft', 'undo'] as const),
    ],
    input: z.strictObject({
      ...pair,
      stamp: storableText(200),
      choices: smallRecord(storableText(60), fieldChoiceSchema, 60),
    }),
    output: mergeSchema,
  },
  /** What was merged and can be asked to be taken back, the latest first. */
  'duplicates.merges': {
    kind: 'query',
    permission: 'duplicate.merge',
    reads: ['duplicate', 'person', 'request'],
    input: z.strictObject({}),
    output: z.array(mergeSchema),
  },
  /** Takes a merge back exactly. Fails with `not_possible` when something of it was changed since; nothing is changed then. */
  'duplicates.undo': {
    kind: 'command',
    permission: 'duplicate.merge',
    changes: [
      ...(['person', 'request', 'helper', 'match', 'matching', 'duplicate', 'measure', 'concern'] as const),
      ...(['flag', 'draft', 'undo'] as const),
    ],
    input: z.strictObject({ mergeId: id }),
    output: z.strictObject({ kind: duplicateKindSchema, goneId: id }),
  },
});
