import { z } from 'zod';
import {
  appealIdSchema,
  matchIdSchema,
  measureIdSchema,
  personIdSchema,
  requestIdSchema,
} from '../domain/ids';
import { appealOutcomeSchema, measureKindSchema, measureSchema, measureSideSchema } from '../domain/measure';
import { termCodeSchema } from '../domain/term';
import { requiredLine, storableText } from '../domain/text';
import { localDateSchema } from '../domain/time';
import { defineCalls } from './define';
import { pageInput, pageOf } from './page';

/** A match that was confirmed before, and about which somebody has to decide. */
const toDecideSchema = z.strictObject({
  matchId: matchIdSchema,
  requestId: requestIdSchema,
  requesterName: z.string(),
  helperName: z.string(),
  summary: z.string(),
  category: termCodeSchema,
});
export type ToDecide = z.infer<typeof toDecideSchema>;

const ofPersonSchema = z.strictObject({
  /** Those in force first, then the latest. */
  measures: z.array(measureSchema),
  /** What stays in spite of a hold or a block, until somebody decides. */
  toDecide: z.array(toDecideSchema),
});
export type MeasuresOfPerson = z.infer<typeof ofPersonSchema>;

const TOUCHED = ['measure', 'person', 'request', 'helper', 'match', 'matching'] as const;

export const moderationCalls = defineCalls({
  'measures.ofPerson': {
    kind: 'query',
    permission: 'moderation.manage',
    reads: ['measure', 'match', 'request', 'person', 'helper'],
    input: z.strictObject({ personId: personIdSchema }),
    output: ofPersonSchema,
  },
  'measures.list': {
    kind: 'query',
    permission: 'moderation.manage',
    reads: ['measure', 'person'],
    input: z.strictObject({ show: z.enum(['in_force', 'appealed', 'over']), ...pageInput }),
    output: pageOf(measureSchema),
  },
  /** Suggestions that a hold or a block stands against go at once. Fails with `bad_input` for a day that has passed. */
  'measures.add': {
    kind: 'command',
    permission: 'moderation.manage',
    changes: TOUCHED,
    input: z.strictObject({
      personId: personIdSchema,
      kind: measureKindSchema,
      side: measureSideSchema,
      reason: termCodeSchema,
      note: storableText(1_000),
      until: localDateSchema.nullable(),
    }),
    output: ofPersonSchema,
  },
  /** Fails with `changed_meanwhile` when it is not in force any more. */
  'measures.lift': {
    kind: 'command',
    permission: 'moderation.manage',
    changes: TOUCHED,
    input: z.strictObject({ id: measureIdSchema, note: storableText(1_000) }),
    output: ofPersonSchema,
  },
  'measures.noteAppeal': {
    kind: 'command',
    permission: 'moderation.manage',
    changes: ['measure'],
    input: z.strictObject({ id: measureIdSchema, who: requiredLine(120), words: storableText(2_000) }),
    output: ofPersonSchema,
  },
  /** `lifted` lifts the measure as well. Fails with `changed_meanwhile` when somebody has decided already. */
  'measures.decideAppeal': {
    kind: 'command',
    permission: 'moderation.manage',
    changes: TOUCHED,
    input: z.strictObject({ id: appealIdSchema, outcome: appealOutcomeSchema, words: storableText(1_000) }),
    output: ofPersonSchema,
  },
});
