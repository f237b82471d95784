import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import {
  categoryDetailSchema,
  termCodeSchema,
  termListSchema,
  termSchema,
  vettingDetailSchema,
} from '../domain/term';
import { requiredLine } from '../domain/text';
import { defineCalls } from './define';

export const termCalls = defineCalls({
  'terms.list': {
    kind: 'query',
    permission: 'app.use',
    reads: ['term'],
    input: z.strictObject({}),
    output: z.array(termSchema),
  },
  'terms.add': {
    kind: 'command',
    permission: 'term.manage',
    changes: ['term', 'draft'],
    input: z.strictObject({
      list: termListSchema,
      label: requiredLine(80),
      category: categoryDetailSchema.nullable(),
      vetting: vettingDetailSchema.nullable(),
      ...savesDraft,
    }),
    output: termSchema,
  },
  'terms.update': {
    kind: 'command',
    permission: 'term.manage',
    changes: ['term', 'matching', 'draft'],
    input: z.strictObject({
      code: termCodeSchema,
      label: requiredLine(80),
      isActive: z.boolean(),
      category: categoryDetailSchema.nullable(),
      vetting: vettingDetailSchema.nullable(),
      ...savesDraft,
    }),
    output: termSchema,
  },
});
