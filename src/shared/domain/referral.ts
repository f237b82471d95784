import { z } from 'zod';
import { languagesSchema } from './language';
import { referralIdSchema } from './ids';
import { requiredLine, storableText } from './text';
import { localDateSchema } from './time';

/** A service elsewhere that can help where we cannot: what is read out to somebody on the phone. */
export const referralDraftSchema = z.strictObject({
  name: requiredLine(120),
  /** What they help with, in a few words. */
  whatFor: requiredLine(300),
  /** As it is dialled there; it is read out and never rung by Kith. */
  number: requiredLine(60),
  hours: storableText(200),
  /** Whom they serve, by place. */
  area: storableText(200),
  languages: languagesSchema,
  /** The day on which somebody rang them or looked it up; null when nobody has yet. */
  checkedOn: localDateSchema.nullable(),
});
export type ReferralDraft = z.infer<typeof referralDraftSchema>;

export const referralSchema = referralDraftSchema.extend({
  id: referralIdSchema,
  isActive: z.boolean(),
  version: z.number().int(),
});
export type Referral = z.infer<typeof referralSchema>;
