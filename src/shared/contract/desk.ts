import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { helperIdSchema, matchIdSchema, requestIdSchema, seriesIdSchema } from '../domain/ids';
import { matchSchema, matchStatusSchema, sideSchema } from '../domain/match';
import { requestSchema, requestStatusSchema, urgencySchema } from '../domain/request';
import { termCodeSchema } from '../domain/term';
import { instantSchema, localDateSchema, whenSchema } from '../domain/time';
import { storableText } from '../domain/text';
import { defineCalls } from './define';

const requestFacts = {
  requestId: requestIdSchema,
  requesterName: z.string(),
  category: termCodeSchema,
  summary: z.string(),
  urgency: urgencySchema,
  when: whenSchema,
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
};

const boardHelperSchema = z.strictObject({
  id: helperIdSchema,
  name: z.string(),
  /** That the helper knows of it. */
  isTold: z.boolean(),
});

export const boardRequestSchema = z.strictObject({
  ...requestFacts,
  version: z.number().int(),
  status: requestStatusSchema,
  seriesId: seriesIdSchema.nullable(),
  locality: z.string(),
  helpersNeeded: z.number().int(),
  helpersTaken: z.number().int(),
  /** A suggestion waits for a decision. */
  hasSuggestion: z.boolean(),
  helpers: z.array(boardHelperSchema),
});
export type BoardRequest = z.infer<typeof boardRequestSchema>;

export const boardMatchSchema = z.strictObject({
  ...requestFacts,
  matchId: matchIdSchema,
  version: z.number().int(),
  status: matchStatusSchema,
  helperId: helperIdSchema,
  helperName: z.string(),
  /** That the helper knew of it; without that nobody can be said to have been missing. */
  isTold: z.boolean(),
});
export type BoardMatch = z.infer<typeof boardMatchSchema>;

/** A request that the turn of a day has ended, because its time passed without a helper. */
export const endedNeedSchema = z.strictObject({
  ...requestFacts,
  version: z.number().int(),
  day: localDateSchema,
  /** A rule of the engine, `nobody_found` or `not_arranged`. */
  cause: z.string(),
});
export type EndedNeed = z.infer<typeof endedNeedSchema>;

export const boardSchema = z.strictObject({
  date: localDateSchema,
  /** What starts or is due today, unfilled first, then by hour. */
  starting: z.array(boardRequestSchema),
  /** Matches that are under way, or whose time is now. */
  now: z.array(boardMatchSchema),
  /** Matches whose time is over without a result, oldest first. */
  toClose: z.array(boardMatchSchema),
  /** Requests of earlier days that are open, with nobody who is still to come. */
  left: z.array(boardRequestSchema),
  /** Ended by the turn of the day within the last week, newest first. */
  ended: z.array(endedNeedSchema),
});
export type Board = z.infer<typeof boardSchema>;

/** How a match came out, as the end of a day asks for it. */
export const MATCH_RESULTS = ['done', 'helper_not_there', 'requester_not_there', 'called_off'] as const;
export type MatchResult = (typeof MATCH_RESULTS)[number];

export const unmetCountSchema = z.strictObject({
  category: termCodeSchema,
  /** As in {@link endedNeedSchema}, or the reason from the list where staff ended it. */
  cause: z.string(),
  count: z.number().int(),
});

const daySheet = {
  kind: 'command',
  permission: 'helper.details',
  reachesOutside: true,
  changes: [],
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.number().int() }).nullable(),
} as const;
const taskSheet = {
  ...daySheet,
  permission: 'match.review',
  input: z.strictObject({ helperId: helperIdSchema }),
  output: z.strictObject({ tasks: z.number().int() }).nullable(),
} as const;

export const deskCalls = defineCalls({
  'desk.today': {
    kind: 'query',
    permission: 'match.read',
    reads: ['request', 'match', 'person', 'helper', 'measure'],
    input: z.strictObject({}),
    output: boardSchema,
  },
  'desk.recordResult': {
    kind: 'command',
    permission: 'match.review',
    changes: ['match', 'request', 'undo', 'matching', 'draft'],
    input: z.strictObject({
      matchId: matchIdSchema,
      version: z.number().int(),
      result: z.enum(MATCH_RESULTS),
      /** Who called it off. */
      side: sideSchema.nullable(),
      reason: termCodeSchema.nullable(),
      note: storableText(1000),
      ...savesDraft,
    }),
    output: matchSchema,
  },
  /** Opens a request that ended without help again, for another time. */
  'desk.reopen': {
    kind: 'command',
    permission: 'request.write',
    changes: ['request', 'match', 'matching', 'flag'],
    input: z.strictObject({ id: requestIdSchema, version: z.number().int(), when: whenSchema }),
    output: requestSchema,
  },
  /** What was not met in a month, by category and reason. */
  'desk.unmet': {
    kind: 'query',
    permission: 'settings.manage',
    reads: ['request', 'term'],
    input: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
    output: z.array(unmetCountSchema),
  },
  /** Saves the sheet of the day; null when the dialog was closed. */
  'desk.saveDaySheet': daySheet,
  /** Prints it on paper; null when the dialog was closed. */
  'desk.printDaySheet': daySheet,
  /** Saves what a helper needs to know of their tasks of today; null when the dialog was closed. */
  'desk.saveTaskSheet': taskSheet,
  /** Prints it on paper; null when the dialog was closed. */
  'desk.printTaskSheet': taskSheet,
});
