import { z } from 'zod';
import { smallRecord, storableText } from './text';

/** What a conversation may come to, in the order in which it usually does. */
export const SITUATIONS = [
  'opening',
  'ask',
  'distress',
  'long_wait',
  'cannot_help',
  'voicemail',
  'closing',
] as const;
export const situationSchema = z.enum(SITUATIONS);
export type Situation = z.infer<typeof situationSchema>;

/** Filled in where the words are shown; written in braces, such as `{caller}`. */
export const SCRIPT_FIELDS = ['operator', 'organisation', 'caller', 'category', 'wait', 'referral'] as const;
export type ScriptField = (typeof SCRIPT_FIELDS)[number];

const words = storableText(2_000);

/** The words of an organisation, where they differ from those that Kith proposes. */
export const scriptsSchema = z.strictObject({
  situations: z.partialRecord(situationSchema, words),
  /** What to ask for, by the code of a category. */
  categories: smallRecord(storableText(80, 1), words, 200),
});
export type Scripts = z.infer<typeof scriptsSchema>;
