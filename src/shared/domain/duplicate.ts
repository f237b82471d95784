import { z } from 'zod';

/** What may be there twice. */
export const duplicateKindSchema = z.enum(['person', 'request']);
export type DuplicateKind = z.infer<typeof duplicateKindSchema>;

/** Why two records look the same, the strongest first. */
export const WHYS = [
  'same_number',
  'same_email',
  'same_name',
  'same_place',
  'name_sounds',
  'near_place',
  'name_part',
  'same_requester',
  'like_requester',
  'same_category',
  'same_days',
  'any_day',
] as const;
export const whySchema = z.strictObject({
  why: z.enum(WHYS),
  /** What they have in common: the number, the address, the metres between, the day. */
  detail: z.string(),
});
export type Why = z.infer<typeof whySchema>;

/** Whose value stays when two records become one. `both`: texts one below the other, lists together. */
export const fieldChoiceSchema = z.enum(['kept', 'gone', 'both']);
export type FieldChoice = z.infer<typeof fieldChoiceSchema>;

const WEIGHTS: Readonly<Partial<Record<Why['why'], number>>> = {
  same_number: 6,
  same_email: 6,
  same_name: 4,
  name_sounds: 3,
  same_place: 3,
  near_place: 1,
  name_part: 1,
};

/** How much speaks for two people being one; the numbers mean nothing but their order. */
export function likeness(whys: readonly Why[]): number {
  return whys.reduce((sum, { why }) => sum + (WEIGHTS[why] ?? 0), 0);
}

/** From here on somebody has to say who it is before a copy is made. */
export const MUST_LOOK = 4;
