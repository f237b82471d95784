import { z } from 'zod';

/** Every form whose words are kept while they are typed. */
export const DRAFT_FORMS = [
  'request',
  'helper',
  'person',
  'do_not_match',
  'reason',
  'organisation',
  'online_tiles',
  'weights',
  'term',
  'referral',
  'scripts',
  'call',
  'call_correction',
  'check_in_plan',
  'check_in',
  'queue_try',
  'queue_item',
  'queue_round',
  'shift_note',
] as const;
export type DraftForm = (typeof DRAFT_FORMS)[number];
export const draftFormSchema = z.enum(DRAFT_FORMS);

/** Drawn by chance in the window. It travels with the save, so that a save that is tried again is made once. */
export const draftIdSchema = z.uuid();

/** Part of every call that saves a form: the draft it lets go of. */
export const savesDraft = { draftId: draftIdSchema.optional() };

/** What is filled in: `new`, or what names the record or the step, such as `12` or `turn_down:7`. */
export const draftKeySchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9_:.-]+$/);

/** Characters of the longest form, with all its texts at their limits and as they were before. */
export const MOST_DRAFT_CHARACTERS = 60_000;
