import { z } from 'zod';
import { kindnessSchema, kindnessSettingsSchema, MOST_HELD_MINUTES } from '../domain/kindness';
import { defineCalls } from './define';

/** Each is about whoever asks, and nobody else can ask for them: whose they are comes from the session. */
export const kindnessCalls = defineCalls({
  'kindness.mine': {
    kind: 'query',
    permission: 'app.use',
    reads: ['kindness'],
    input: z.strictObject({}),
    output: kindnessSchema,
  },
  'kindness.save': {
    kind: 'command',
    permission: 'app.use',
    changes: ['kindness'],
    input: kindnessSettingsSchema,
    output: kindnessSchema,
  },
  /** Holds notices that can wait for so many minutes; 0 lets them through again. */
  'kindness.hold': {
    kind: 'command',
    permission: 'app.use',
    changes: ['kindness'],
    input: z.strictObject({ minutes: z.number().int().min(0).max(MOST_HELD_MINUTES) }),
    output: kindnessSchema,
  },
  /** The call that was just taken was hard. */
  'kindness.markHard': {
    kind: 'command',
    permission: 'app.use',
    changes: ['kindness'],
    input: z.strictObject({}),
    output: kindnessSchema,
  },
  /** A pause was taken: the row of hard calls begins anew. */
  'kindness.rest': {
    kind: 'command',
    permission: 'app.use',
    changes: ['kindness'],
    input: z.strictObject({}),
    output: kindnessSchema,
  },
});
