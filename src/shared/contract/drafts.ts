import { z } from 'zod';
import { draftLackSchema } from '../domain/draft-rights';
import { draftFormSchema, draftIdSchema, draftKeySchema, MOST_DRAFT_CHARACTERS } from '../domain/draft';
import { storableText } from '../domain/text';
import { instantSchema } from '../domain/time';
import { defineCalls } from './define';

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const address = { form: draftFormSchema, key: draftKeySchema };
/** What the form was given back without, as `drafts.get` said: a right may have come back since, and the form stays as it is. */
const lacks = { lacks: draftLackSchema.nullable().optional() };

/** Where a draft was typed, without the words: what an offer to go on with it needs. */
export const draftLineSchema = z.strictObject({
  ...address,
  id: draftIdSchema,
  /** The path of the screen it was typed on. */
  screen: z.string(),
  keptAt: instantSchema,
});
export type DraftLine = z.infer<typeof draftLineSchema>;

export const keptDraftSchema = draftLineSchema.extend({
  /** The version of the record that was being changed; null for something new. */
  version: z.number().int().nullable(),
  body: z.string(),
});
export type KeptDraft = z.infer<typeof keptDraftSchema>;

export const givenDraftSchema = keptDraftSchema.extend({
  /** By what parts of it were left out; null where it is whole. */
  lacks: draftLackSchema.nullable(),
});
export type GivenDraft = z.infer<typeof givenDraftSchema>;

/** Whose drafts these calls are about is told by the session alone: nobody can ask for somebody else's. */
export const draftCalls = defineCalls({
  /** What the person had typed into this form and not saved; null when there is nothing. */
  'drafts.get': {
    kind: 'query',
    permission: 'app.use',
    reads: ['draft'],
    input: z.strictObject(address),
    output: givenDraftSchema.nullable(),
  },
  /** All that the person has not saved, newest first. */
  'drafts.list': {
    kind: 'query',
    permission: 'app.use',
    reads: ['draft'],
    input: z.strictObject({}),
    output: z.array(draftLineSchema),
  },
  /**
   * Keeps what is being typed, in place of what was kept of the same form before. Nothing that a window shows changes.
   * Fails with `not_possible` when this draft was saved already.
   */
  'drafts.keep': {
    kind: 'command',
    permission: 'app.use',
    changes: [],
    input: z.strictObject({
      ...address,
      ...lacks,
      id: draftIdSchema,
      screen: z
        .string()
        .max(100)
        .regex(/^\/[a-z0-9/_-]*(\?part=[a-z_]+)?$/),
      version: z.number().int().nullable(),
      body: storableText(MOST_DRAFT_CHARACTERS).refine(isJsonObject, {
        error: 'must be what a form holds, as JSON',
      }),
    }),
    output: z.strictObject({}),
  },
  /**
   * Lets go of what was kept of a form. Nothing happens when there is nothing. With `leavesUnseen`, because what was typed
   * was taken back and not thrown away, words that the person may not see today stay.
   */
  'drafts.drop': {
    kind: 'command',
    permission: 'app.use',
    changes: ['draft'],
    input: z.strictObject({ ...address, ...lacks, leavesUnseen: z.boolean().optional() }),
    output: z.strictObject({}),
  },
});
