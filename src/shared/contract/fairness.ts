import { z } from 'zod';
import { helperIdSchema } from '../domain/ids';
import { defineCalls } from './define';
import { pageInput, pageOf } from './page';

const share = z.number().min(0).max(1);

/** What one helper carries. Minutes are the tasks themselves and the way there and back. */
export const fairnessLineSchema = z.strictObject({
  helperId: helperIdSchema,
  name: z.string(),
  /** Tasks of the last four weeks. */
  recentTasks: z.number().int(),
  /** Confirmed for later. */
  aheadTasks: z.number().int(),
  suggestedTasks: z.number().int(),
  /** Of recent and confirmed tasks. */
  minutesBefore: z.number().int(),
  /** The suggestions included. */
  minutesAfter: z.number().int(),
  /** Of the minutes of all helpers, 0 to 1. */
  shareBefore: share,
  shareAfter: share,
});
export type FairnessLine = z.infer<typeof fairnessLineSchema>;

export const fairnessCalls = defineCalls({
  /** Who carries how much, without the stored plan and with it. */
  'matches.fairness': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'helper', 'person'],
    input: z.strictObject({
      sort: z.enum(['name', 'recent', 'ahead', 'suggested', 'before', 'after']),
      descending: z.boolean(),
      ...pageInput,
    }),
    output: pageOf(fairnessLineSchema).extend({
      /** The most minutes that one helper has, the suggestions included. */
      mostMinutes: z.number().int(),
      minutesBefore: z.number().int(),
      minutesAfter: z.number().int(),
      /** The part of all minutes that the busiest tenth of the helpers carries. */
      busiestBefore: share,
      busiestAfter: share,
    }),
  },
});
