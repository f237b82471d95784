import { z } from 'zod';
import { openingStatusSchema } from './app';
import { matchingStatusSchema } from './matches';
import { TOPICS } from './topics';
import { importProgressSchema } from './transfer';

/** The screens that a key and the menu go to, in the order of the keys. */
export const GO_COMMANDS = [
  'go-review',
  'go-map',
  'go-requests',
  'go-helpers',
  'go-phone',
  'go-check-ins',
  'go-queue',
  'go-today',
  'go-settings',
] as const;

/** Commands that the native menu sends to the window in front. */
export const MENU_COMMANDS = [
  'palette',
  'undo',
  'new-request',
  'new-helper',
  'answer-call',
  'import-requests',
  'import-helpers',
  'export-requests',
  'export-helpers',
  'export-matches',
  ...GO_COMMANDS,
  'run-matching',
  'shortcuts',
  'about',
] as const;
export const menuCommandSchema = z.enum(MENU_COMMANDS);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/** What the main process tells its windows. */
export const events = {
  'data.changed': z.strictObject({ topics: z.array(z.enum(TOPICS)) }),
  'app.opening': openingStatusSchema,
  'matching.status': matchingStatusSchema,
  'imports.progress': importProgressSchema,
  'menu.command': z.strictObject({ command: menuCommandSchema }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
