import { z } from 'zod';
import { helperIdSchema, matchIdSchema, requestIdSchema } from './ids';
import { termCodeSchema, type TermList } from './term';
import { instantSchema } from './time';

export const matchStatusSchema = z.enum([
  'suggested',
  'turned_down',
  'confirmed',
  'contacted',
  'accepted',
  'declined',
  'under_way',
  'done',
  'no_show',
  'cancelled',
]);
export type MatchStatus = z.infer<typeof matchStatusSchema>;

/** Statuses in which the helper's seat is taken: somebody counts on this match. */
export const HOLDING_STATUSES = ['confirmed', 'contacted', 'accepted', 'under_way', 'done'] as const;

/** Statuses in which nobody counts on a match any more that somebody counted on: a helper is missing again. */
export const LOST_STATUSES = ['declined', 'cancelled', 'no_show'] as const satisfies readonly MatchStatus[];
export type LostStatus = (typeof LOST_STATUSES)[number];

/** The steps that people may record, by where the match stands. Undo is not a step. */
export const MATCH_STEPS: Readonly<Record<MatchStatus, readonly MatchStatus[]>> = {
  suggested: ['confirmed', 'turned_down'],
  turned_down: [],
  confirmed: ['contacted', 'accepted', 'declined', 'cancelled'],
  contacted: ['accepted', 'declined', 'cancelled'],
  accepted: ['under_way', 'done', 'no_show', 'cancelled'],
  declined: [],
  under_way: ['done', 'no_show', 'cancelled'],
  done: [],
  no_show: [],
  cancelled: [],
};

/** Steps that need a reason, and the list it comes from. */
export const REASON_LISTS: Readonly<Partial<Record<MatchStatus, TermList>>> = {
  turned_down: 'turn_down',
  declined: 'decline',
  cancelled: 'cancel',
  no_show: 'cancel',
};

export const sideSchema = z.enum(['helper', 'requester', 'staff']);
export type Side = z.infer<typeof sideSchema>;

const factValue = z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(z.string())]);
export const factsSchema = z.record(z.string(), factValue);
export type Facts = z.infer<typeof factsSchema>;

/** One named part of a match's cost with the facts that its sentence needs. Amounts: lower is better. */
export const costTermSchema = z.strictObject({ term: z.string(), amount: z.number(), facts: factsSchema });
export type CostTerm = z.infer<typeof costTermSchema>;

/** Why a helper is not eligible. */
export const refusalSchema = z.strictObject({ code: z.string(), facts: factsSchema });
export type Refusal = z.infer<typeof refusalSchema>;

export const matchEventSchema = z.strictObject({
  at: instantSchema,
  by: z.string(),
  from: matchStatusSchema.nullable(),
  to: matchStatusSchema,
  side: sideSchema.nullable(),
  reason: termCodeSchema.nullable(),
  note: z.string(),
});
export type MatchEvent = z.infer<typeof matchEventSchema>;

export const matchSchema = z.strictObject({
  id: matchIdSchema,
  requestId: requestIdSchema,
  helperId: helperIdSchema,
  status: matchStatusSchema,
  cost: z.number().int(),
  terms: z.array(costTermSchema),
  helperToldAt: instantSchema.nullable(),
  requesterToldAt: instantSchema.nullable(),
  version: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  updatedBy: z.string(),
});
export type Match = z.infer<typeof matchSchema>;
