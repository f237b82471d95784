import { z } from 'zod';
import { savesDraft } from '../domain/draft';
import { scriptsSchema } from '../domain/script';
import { defineCalls } from './define';

export const scriptCalls = defineCalls({
  'scripts.get': {
    kind: 'query',
    permission: 'app.use',
    reads: ['settings'],
    input: z.strictObject({}),
    output: scriptsSchema,
  },
  'scripts.save': {
    kind: 'command',
    permission: 'settings.manage',
    changes: ['settings', 'draft'],
    input: z.strictObject({ scripts: scriptsSchema, ...savesDraft }),
    output: scriptsSchema,
  },
});
