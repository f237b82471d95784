import { z } from 'zod';

/** A BCP 47 language tag, lower-case language first: `en`, `pt-BR`, `zh-Hant`. */
export const languageTagSchema = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'is not a language tag such as en or pt-BR' });

export const languagesSchema = z.array(languageTagSchema).max(20);

/** How much a wish weighs: not at all, as a cost, or as a hard rule. */
export const strengthSchema = z.enum(['none', 'wish', 'must']);
export type Strength = z.infer<typeof strengthSchema>;
