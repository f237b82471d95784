import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { helperInputSchema, helperSchema, helperStatusSchema } from '../domain/helper';
import { helperIdSchema, matchIdSchema, personIdSchema, requestIdSchema, undoIdSchema } from '../domain/ids';
import { termCodeSchema } from '../domain/term';
import { instantSchema, localDateSchema } from '../domain/time';
import { storableText } from '../domain/text';
import { defineCalls } from './define';
import { pageInput, pageOf } from './page';

/** One line of the list of helpers. `tasksThisWeek` counts matches that hold a seat in this local week. */
export const helperLineSchema = z.strictObject({
  id: helperIdSchema,
  personId: personIdSchema,
  name: z.string(),
  phone: z.string().nullable(),
  /** True where the role of whoever asks sees no more than first name and town. */
  isWithheld: z.boolean(),
  locality: z.string(),
  categories: z.array(termCodeSchema),
  status: helperStatusSchema,
  breakUntil: localDateSchema.nullable(),
  freeToday: z.boolean(),
  vettingExpired: z.boolean(),
  tasksThisWeek: z.number().int(),
  tasksPerWeek: z.number().int(),
});
export type HelperLine = z.infer<typeof helperLineSchema>;

export const helperFilterSchema = z.strictObject({
  text: storableText(200),
  categories: z.array(termCodeSchema).max(60),
  statuses: z.array(helperStatusSchema).max(4),
  freeToday: z.boolean(),
  vettingExpired: z.boolean(),
  /** Only those with a flag to be looked at; for whoever may decide on flags. */
  isFlagged: z.boolean(),
});
export type HelperFilter = z.infer<typeof helperFilterSchema>;

/** What somebody counts on today and has not begun; to be read over before it is given up. */
export const taskTodaySchema = z.strictObject({
  requestId: requestIdSchema,
  /** The first word of the name: enough to know who is meant. */
  firstName: z.string(),
  category: termCodeSchema,
  /** Null where only the end is agreed on. */
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema,
});
export type TaskToday = z.infer<typeof taskTodaySchema>;

export const helperCalls = defineCalls({
  'helpers.list': {
    kind: 'query',
    permission: 'helper.read',
    reads: ['helper', 'match', 'person', 'flag'],
    input: z.strictObject({
      filter: helperFilterSchema,
      sort: z.enum(['name', 'least_asked', 'newest']),
      ...pageInput,
    }),
    output: pageOf(helperLineSchema),
  },
  'helpers.get': {
    kind: 'query',
    isNoted: true,
    permission: 'helper.read',
    reads: ['helper', 'person'],
    input: z.strictObject({ id: helperIdSchema }),
    output: helperSchema,
  },
  /** How far they go; for maps, which show nothing else of them. */
  'helpers.travelLimit': {
    kind: 'query',
    permission: 'helper.read',
    reads: ['helper'],
    input: z.strictObject({ id: helperIdSchema }),
    output: z.strictObject({ metres: z.number().nullable() }),
  },
  'helpers.create': {
    kind: 'command',
    permission: 'helper.write',
    changes: ['helper', 'person', 'matching', 'draft', 'flag'],
    input: helperInputSchema.extend(savesDraft),
    output: helperSchema,
  },
  'helpers.update': {
    kind: 'command',
    permission: 'helper.write',
    changes: ['helper', 'match', 'matching', 'draft', 'flag'],
    input: z.strictObject({
      id: helperIdSchema,
      version: z.number().int(),
      helper: helperInputSchema,
      ...savesDraft,
    }),
    output: helperSchema,
  },
  /** What `helpers.illToday` would open again, in the order of time. */
  'helpers.tasksToday': {
    kind: 'query',
    permission: 'match.read',
    reads: ['match', 'request', 'person'],
    input: z.strictObject({ id: helperIdSchema }),
    output: z.array(taskTodaySchema),
  },
  /** Away for the rest of today: what they were to do today is open again, with a reason of the cancel list. */
  'helpers.illToday': {
    kind: 'command',
    permission: 'match.review',
    changes: ['helper', 'match', 'request', 'undo', 'matching'],
    input: z.strictObject({ id: helperIdSchema, reason: termCodeSchema }),
    output: z.strictObject({
      matchIds: z.array(matchIdSchema),
      /** The requests that are open again. */
      requestIds: z.array(requestIdSchema),
      undoId: undoIdSchema,
    }),
  },
});
