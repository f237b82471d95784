import { z } from 'zod';
import {
  callIdSchema,
  helperIdSchema,
  leadIdSchema,
  noticeIdSchema,
  personIdSchema,
  requestIdSchema,
} from './ids';
import { languageTagSchema } from './language';
import { requestStatusSchema } from './request';
import { requiredLine, storableText } from './text';
import { termCodeSchema } from './term';
import { instantSchema, localDateSchema, whenSchema } from './time';

/** Who rang whom. */
export const DIRECTIONS = ['in', 'out'] as const;
export const directionSchema = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof directionSchema>;

/**
 * How a call ended, after the fifteen of Crisis Cleanup, so that figures can be set side by side, and four of our own:
 * `informed`, `offered`, `wrong_number` and `silent`. The first group reached somebody, the second did not, and the third
 * was no conversation at all.
 */
export const DISPOSITION_GROUPS = {
  answered: [
    'added',
    'updated',
    'informed',
    'offered',
    'no_help_wanted',
    'out_of_scope',
    'will_call_back',
    'hung_up',
    'other',
  ],
  not_answered: ['voicemail', 'voicemail_full', 'technical', 'bad_number'],
  skipped: ['wrong_number', 'silent', 'test', 'cut_off', 'not_taken', 'not_made'],
} as const;
export type DispositionGroup = keyof typeof DISPOSITION_GROUPS;
export const DISPOSITIONS = [
  ...DISPOSITION_GROUPS.answered,
  ...DISPOSITION_GROUPS.not_answered,
  ...DISPOSITION_GROUPS.skipped,
] as const;
export const dispositionSchema = z.enum(DISPOSITIONS);
export type Disposition = z.infer<typeof dispositionSchema>;

/** Longest notes of one call, in UTF-16 units. */
export const CALL_NOTES = 4_000;

/** Somebody in a call: one of the record, somebody who gave a name or a made-up one, or nobody known. */
export const callPartySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('named'), name: requiredLine(120), isPseudonym: z.boolean() }),
  z.strictObject({ kind: z.literal('known'), id: personIdSchema }),
]);
export type CallParty = z.infer<typeof callPartySchema>;

const outcomes = z.array(termCodeSchema).max(20);

/** What is noted of a call while it lasts and when it ends; also what may be corrected later. */
export const callInputSchema = z.strictObject({
  direction: directionSchema,
  /** The number as it was typed; empty where it was withheld. */
  number: storableText(40),
  caller: callPartySchema,
  /** Whom the help is for; null when it is the caller. */
  helpFor: callPartySchema.nullable(),
  /** What the caller is to them, such as "daughter". */
  relation: storableText(60),
  language: languageTagSchema.nullable(),
  /** How they heard of the organisation. */
  heard: termCodeSchema.nullable(),
  notes: storableText(CALL_NOTES),
  information: outcomes,
  referrals: outcomes,
  services: outcomes,
  /** To whom they were referred, in words. */
  referralWords: storableText(300),
});
export type CallInput = z.infer<typeof callInputSchema>;

/** A request that a call led to, or that it was about. */
export const callRequestSchema = z.strictObject({
  id: requestIdSchema,
  category: termCodeSchema,
  summary: z.string(),
  when: whenSchema,
  status: requestStatusSchema,
  /** The request that this one is the way back of. */
  returnOf: requestIdSchema.nullable(),
  /** False where it stood in the record before the call. */
  isNew: z.boolean(),
});
export type CallRequest = z.infer<typeof callRequestSchema>;

/** Somebody in a call as it is shown. */
export const callPersonSchema = z.strictObject({
  /** Null where no person of the record is known for them. */
  id: personIdSchema.nullable(),
  name: z.string(),
  isPseudonym: z.boolean(),
});

const lineSchema = {
  id: callIdSchema,
  direction: directionSchema,
  /** As people write it; empty where it was withheld. */
  number: z.string(),
  caller: callPersonSchema,
  /** Null while nobody has said how it ended. */
  disposition: dispositionSchema.nullable(),
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** When the operator first looked at what to do in danger; null where they did not. */
  dangerAt: instantSchema.nullable(),
  operator: z.string(),
  isMine: z.boolean(),
  requests: z.number().int(),
};
export const callLineSchema = z.strictObject(lineSchema);
export type CallLine = z.infer<typeof callLineSchema>;

export const LEAD_STATUSES = ['open', 'became_helper', 'not_now'] as const;
export const leadStatusSchema = z.enum(LEAD_STATUSES);
export type LeadStatus = z.infer<typeof leadStatusSchema>;

/** Somebody who offered to help, and when somebody is to get back to them. */
export const leadSchema = z.strictObject({
  id: leadIdSchema,
  personId: personIdSchema,
  personName: z.string(),
  phone: z.string().nullable(),
  /** Set as soon as they have a helper record. */
  helperId: helperIdSchema.nullable(),
  words: z.string(),
  followUpOn: localDateSchema,
  status: leadStatusSchema,
  createdAt: instantSchema,
  createdBy: z.string(),
  /** A rule of screening asks that a second person looks before they become a helper. */
  needsSecond: z.boolean(),
  /** The asker noted it, so a second person is somebody else. */
  isMine: z.boolean(),
});
export type Lead = z.infer<typeof leadSchema>;

export const callSchema = z.strictObject({
  ...lineSchema,
  requests: z.array(callRequestSchema),
  /** As it was typed, and in E.164 where it could be read. */
  numberTyped: z.string(),
  numberE164: z.string().nullable(),
  /** Null when the help is for the caller. */
  helpFor: callPersonSchema.nullable(),
  relation: z.string(),
  language: z.string().nullable(),
  heard: termCodeSchema.nullable(),
  notes: z.string(),
  information: z.array(termCodeSchema),
  referrals: z.array(termCodeSchema),
  services: z.array(termCodeSchema),
  referralWords: z.string(),
  lead: leadSchema.nullable(),
  /** Number, names and words are left out: it is of or about a helper of whom whoever looks sees no more than a first name. */
  isWithheld: z.boolean(),
  version: z.number().int(),
});
export type Call = z.infer<typeof callSchema>;

/**
 * Keys that may open a call from any program: none that types a letter, and none that desktops or common programs use.
 * The last one is for pedals and keypads.
 */
export const CALL_KEYS = [
  'Ctrl+Shift+F2',
  'Ctrl+Shift+F9',
  'Ctrl+Shift+F11',
  'Alt+Shift+F2',
  'Ctrl+Alt+Space',
  'F13',
] as const;
export const callKeySchema = z.enum(CALL_KEYS);
export type CallKeyName = z.infer<typeof callKeySchema>;

/** What whoever talks to a person should know first, until a day. */
export const noticeSchema = z.strictObject({
  id: noticeIdSchema,
  words: z.string(),
  /** The last day on which it is shown; null: until somebody takes it away. */
  until: localDateSchema.nullable(),
  createdAt: instantSchema,
  createdBy: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;
