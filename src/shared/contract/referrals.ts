import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { referralIdSchema } from '../domain/ids';
import { referralDraftSchema, referralSchema } from '../domain/referral';
import { storableText } from '../domain/text';
import { defineCalls } from './define';

export const referralCalls = defineCalls({
  /** Active ones that hold every word of `text`, those named like it first; all of them where it is empty. */
  'referrals.search': {
    kind: 'query',
    permission: 'app.use',
    reads: ['referral'],
    input: z.strictObject({ text: storableText(200), limit: z.number().int().min(1).max(200) }),
    output: z.array(referralSchema),
  },
  /** Every one, also those that are no longer read out. */
  'referrals.list': {
    kind: 'query',
    permission: 'app.use',
    reads: ['referral'],
    input: z.strictObject({}),
    output: z.array(referralSchema),
  },
  'referrals.add': {
    kind: 'command',
    permission: 'referral.manage',
    changes: ['referral', 'draft'],
    input: z.strictObject({ referral: referralDraftSchema, ...savesDraft }),
    output: referralSchema,
  },
  'referrals.change': {
    kind: 'command',
    permission: 'referral.manage',
    changes: ['referral', 'draft'],
    input: z.strictObject({
      id: referralIdSchema,
      version: z.number().int(),
      referral: referralDraftSchema,
      isActive: z.boolean(),
      ...savesDraft,
    }),
    output: referralSchema,
  },
});
