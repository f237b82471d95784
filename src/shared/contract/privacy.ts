import { z } from 'zod';
import { personIdSchema } from '../domain/ids';
import { requiredLine, storableText } from '../domain/text';
import { instantSchema, localDateSchema } from '../domain/time';
import { defineCalls } from './define';

const markSchema = z.strictObject({
  id: z.string(),
  /** UTF-16 units of the text. */
  start: z.number().int(),
  end: z.number().int(),
  /** Somebody else, or a passage that may mean somebody else than the person. */
  kind: z.enum(['other', 'unsure']),
});
export type FileMark = z.infer<typeof markSchema>;

const factSchema = z.strictObject({
  /** Name of the column. */
  name: z.string(),
  value: z.union([z.string(), z.number()]),
  /** The value as people read it. */
  text: z.string(),
  marks: z.array(markSchema),
});
export type FileFact = z.infer<typeof factSchema>;

const partSchema = z.strictObject({
  /** Rows that are about the person, texts of others that mention them, or rows that need a decision first. */
  kind: z.enum(['rows', 'mentions', 'withheld']),
  table: z.string(),
  count: z.number().int(),
  items: z.array(z.strictObject({ facts: z.array(factSchema) })),
});
export type FilePart = z.infer<typeof partSchema>;

export const personFileSchema = z.strictObject({ personId: personIdSchema, parts: z.array(partSchema) });
/** All that is held on one person. */
export type PersonFile = z.infer<typeof personFileSchema>;

export const holdSchema = z.strictObject({
  /** Null for one that another part of Kith brings about. */
  id: z.number().int().nullable(),
  source: z.enum(['legal', 'rule']),
  reason: z.string(),
  until: localDateSchema.nullable(),
  createdBy: z.string(),
});
export type PersonHold = z.infer<typeof holdSchema>;

/** What has to be done before somebody can be erased. */
export const OBSTACLES = [
  'match_in_progress',
  'open_request',
  'repeating',
  'at_their_place',
  'check_in',
  'hold',
] as const;
const obstacleSchema = z.strictObject({ kind: z.enum(OBSTACLES), count: z.number().int() });
export type Obstacle = z.infer<typeof obstacleSchema>;

const mentionSchema = z.strictObject({
  id: z.string(),
  table: z.string(),
  column: z.string(),
  text: z.string(),
  passages: z.array(z.strictObject({ start: z.number().int(), end: z.number().int() })),
  isSure: z.boolean(),
});
export type MentionLine = z.infer<typeof mentionSchema>;

export const erasurePreviewSchema = z.strictObject({
  displayName: z.string(),
  /** When it was done already. */
  erasedAt: instantSchema.nullable(),
  obstacles: z.array(obstacleSchema),
  holds: z.array(holdSchema),
  /** How many rows of each table lose what they say, and go or stay as numbers. */
  goes: z.array(z.strictObject({ table: z.string(), rows: z.number().int() })),
  stays: z.array(z.strictObject({ table: z.string(), rows: z.number().int() })),
  mentions: z.array(mentionSchema),
});
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;

const ids = z.array(storableText(300)).max(20_000);
const person = z.strictObject({ id: personIdSchema });

export const privacyCalls = defineCalls({
  /** Gathers all that is held on somebody, for their eyes; it is not kept anywhere. */
  'privacy.gather': {
    kind: 'query',
    isNoted: true,
    permission: 'privacy.answer',
    reads: ['person', 'request', 'helper', 'match'],
    input: person,
    output: personFileSchema,
  },
  /** Saves a PDF and a JSON file where a person says. Marked passages are blacked out, but for those named; null when a dialog was closed. */
  'privacy.save': {
    kind: 'command',
    reachesOutside: true,
    permission: 'privacy.answer',
    changes: ['audit'],
    input: z.strictObject({ id: personIdSchema, keep: ids }),
    output: z.strictObject({ blackedOut: z.number().int() }).nullable(),
  },
  /** What would go, what stays, and what stands against it. */
  'privacy.previewErasure': {
    kind: 'query',
    permission: 'privacy.erase',
    reads: ['person', 'request', 'helper', 'match'],
    input: person,
    output: erasurePreviewSchema,
  },
  /**
   * Erases somebody for good.
   * Fails as `bad_input` when the name is not theirs, `not_possible` while something stands against it.
   */
  'privacy.erase': {
    kind: 'command',
    permission: 'privacy.erase',
    changes: ['person', 'request', 'helper', 'match', 'matching', 'undo', 'import', 'audit'],
    input: z.strictObject({
      id: personIdSchema,
      /** Typed again, so that nobody erases the wrong one. */
      name: storableText(120),
      /** Mentions elsewhere that stay, and unsure ones that go. */
      kept: ids,
      masked: ids,
    }),
    output: z.strictObject({
      mentions: z.number().int(),
      /** False when another program kept old versions on the disk; the next start does away with them. */
      isSettled: z.boolean(),
    }),
  },
  'privacy.holds': {
    kind: 'query',
    permission: 'privacy.answer',
    reads: ['person'],
    input: person,
    output: z.array(holdSchema),
  },
  /** Nobody can erase the person before the day, or before it is lifted. */
  'privacy.addHold': {
    kind: 'command',
    permission: 'privacy.erase',
    changes: ['person', 'audit'],
    input: z.strictObject({
      id: personIdSchema,
      reason: requiredLine(400),
      until: localDateSchema.nullable(),
    }),
    output: z.array(holdSchema),
  },
  'privacy.liftHold': {
    kind: 'command',
    permission: 'privacy.erase',
    changes: ['person', 'audit'],
    input: z.strictObject({ id: personIdSchema, holdId: z.number().int().positive() }),
    output: z.array(holdSchema),
  },
});
