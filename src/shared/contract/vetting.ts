import { z } from 'zod';
import { helperIdSchema } from '../domain/ids';
import { termCodeSchema } from '../domain/term';
import { localDateSchema } from '../domain/time';
import { defineCalls } from './define';
import { pageInput, pageOf } from './page';

/** Days before the end of a check at which somebody is reminded to renew it. */
export const REMINDER_DAYS = [30, 60] as const;

export const renewalStateSchema = z.enum(['expired', 'in_grace', 'in_30', 'in_60']);

/** A check that ends soon or has ended, and was not renewed. */
export const renewalSchema = z.strictObject({
  helperId: helperIdSchema,
  name: z.string(),
  /** Tasks of this helper that are agreed on and still to come. */
  tasks: z.number().int(),
  /** Which check and when; null for those who may not read that: they see a helper once, whatever is to be renewed. */
  check: z
    .strictObject({
      kind: termCodeSchema,
      validUntil: localDateSchema,
      /** The last day on which it counts, days of grace included. */
      countsUntil: localDateSchema,
      state: renewalStateSchema,
    })
    .nullable(),
});
export type Renewal = z.infer<typeof renewalSchema>;

export const vettingCalls = defineCalls({
  /** Of every helper who has not left, what is to be renewed, the most pressing first. */
  'vetting.renewals': {
    kind: 'query',
    isNoted: true,
    permission: 'helper.read',
    reads: ['helper', 'person', 'match', 'term'],
    input: z.strictObject({ ...pageInput }),
    output: pageOf(renewalSchema),
  },
  /** How many lines that list has, and of which kinds for those who may know. */
  'vetting.count': {
    kind: 'query',
    permission: 'helper.read',
    reads: ['helper', 'person', 'match', 'term'],
    input: z.strictObject({}),
    output: z.strictObject({
      total: z.number().int(),
      counts: z.strictObject({
        expired: z.number().int(),
        in_grace: z.number().int(),
        in_30: z.number().int(),
        in_60: z.number().int(),
      }),
    }),
  },
});
