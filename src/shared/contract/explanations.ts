import { z } from 'zod';
import { latLngSchema } from '../domain/geo';
import { helperIdSchema, requestIdSchema } from '../domain/ids';
import { factsSchema } from '../domain/match';
import { termCodeSchema } from '../domain/term';
import { localDateSchema } from '../domain/time';
import { defineCalls } from './define';

/** A request whose helpers would be others, in names. */
export const requestChangeSchema = z.strictObject({
  requestId: requestIdSchema,
  requesterName: z.string(),
  summary: z.string(),
  point: latLngSchema.nullable(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  /** Where those who come now, and did not before, start from. */
  arrivals: z.array(z.strictObject({ name: z.string(), point: latLngSchema.nullable() })),
});
export type RequestChange = z.infer<typeof requestChangeSchema>;

/** What one choice means for all other requests once the rest is worked out again. */
export const othersPaySchema = z.strictObject({
  /** Costs above the plan's, below if negative; in metres. */
  metres: z.number().int(),
  missing: z.number().int(),
  requests: z.array(requestChangeSchema),
  isExact: z.boolean(),
});
export type OthersPay = z.infer<typeof othersPaySchema>;

/** One thing that might be otherwise, for "What if". */
export const hypothesisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('force'), requestId: requestIdSchema, helperId: helperIdSchema }),
  z.strictObject({ kind: z.literal('forbid'), requestId: requestIdSchema, helperId: helperIdSchema }),
  z.strictObject({ kind: z.literal('away'), helperId: helperIdSchema, date: localDateSchema }),
  z.strictObject({
    kind: z.literal('new_helper'),
    home: latLngSchema,
    categories: z.array(termCodeSchema).min(1).max(60),
    travelLimitMetres: z.number().int().min(100).max(200_000),
    hasVehicle: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('move'),
    requestId: requestIdSchema,
    date: localDateSchema,
    fromMinute: z.number().int().min(0).max(1_439),
    toMinute: z.number().int().min(1).max(1_440),
  }),
]);
export type Hypothesis = z.infer<typeof hypothesisSchema>;

const totalsSchema = z.strictObject({
  suggested: z.number().int(),
  missing: z.number().int(),
  cost: z.number().int(),
});

/** The best plan with the hypotheses, held against the best plan without. */
export const comparisonSchema = z.strictObject({
  before: totalsSchema,
  after: totalsSchema,
  requests: z.array(requestChangeSchema),
  isExact: z.boolean(),
  /** False where a pair that was asked for is not allowed by the rules. */
  isPossible: z.boolean(),
});
export type PlanComparison = z.infer<typeof comparisonSchema>;

const reasonSchema = z.strictObject({ code: z.string(), facts: factsSchema });

/** One or two changes that would bring a request a helper, found by working out the plan with them. */
export const smallestChangeSchema = z.strictObject({
  parts: z.array(reasonSchema),
  givenTo: z.array(z.string()),
  /** Requesters who would have fewer helpers then. */
  losers: z.array(z.string()),
});
export type SmallestChange = z.infer<typeof smallestChangeSchema>;

/** How much depends on one helper this week. */
export const demandSchema = z.strictObject({
  helperId: helperIdSchema,
  name: z.string(),
  suggestedTo: z.number().int(),
  wantedBy: z.number().int(),
  missingWithout: z.number().int(),
  costWithout: z.number().int(),
  isExact: z.boolean(),
});
export type Demand = z.infer<typeof demandSchema>;

/** What may be asked beside the plan. All are queries: a snapshot is worked out, and nothing is stored. */
export const explanationCalls = defineCalls({
  /** The smallest changes that would bring the request a helper. */
  'review.changes': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'person', 'helper'],
    input: z.strictObject({ requestId: requestIdSchema }),
    output: z.array(smallestChangeSchema),
  },
  /** What choosing each of the helpers would mean for others, where the stored plan could not say. */
  'review.pays': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'person', 'helper'],
    input: z.strictObject({ requestId: requestIdSchema, helperIds: z.array(helperIdSchema).max(20) }),
    output: z.array(z.strictObject({ helperId: helperIdSchema, othersPay: othersPaySchema.nullable() })),
  },
  /** Helpers without whom the plan would be worse, the hardest to replace first. */
  'review.demand': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'person', 'helper'],
    /** Of these helpers; of all with a suggestion where there are none. */
    input: z.strictObject({ helperIds: z.array(helperIdSchema).max(20) }),
    output: z.strictObject({
      list: z.array(demandSchema),
      /** Whether every helper with a suggestion was tried, so that the first is the hardest to replace. */
      isAll: z.boolean(),
    }),
  },
  /** The plan as it would be. Nothing is stored. */
  'review.whatIf': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'person', 'helper'],
    input: z.strictObject({ changes: z.array(hypothesisSchema).min(1).max(8) }),
    output: comparisonSchema,
  },
});
