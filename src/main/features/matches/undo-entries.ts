import { z } from 'zod';
import { matchStatusSchema } from '../../../shared/domain/match';
import { undoEntryEntity, type UndoEntryRow } from '../../database/entities/match.entity';
import type { Writer } from '../../database/session';
import type { Decider } from './decider';

export const matchesPayload = z.strictObject({
  matchIds: z.array(z.number()),
  to: z.enum(['confirmed', 'turned_down']),
});
export const postponePayload = z.strictObject({
  requestId: z.number(),
  version: z.number(),
  postponedUntil: z.number().nullable(),
});
/** A helper marked ill: the matches that were cancelled for it, and where they stood. */
const illPayload = z.strictObject({
  helperId: z.number(),
  date: z.string(),
  isAbsenceNew: z.boolean(),
  matches: z.array(z.strictObject({ id: z.number(), status: matchStatusSchema, version: z.number() })),
});
export type IllPayload = z.infer<typeof illPayload>;
export const payloadSchema = z.union([matchesPayload, postponePayload, illPayload]);
export type Payload = z.infer<typeof payloadSchema>;

/** Notes what was decided, so that it can be taken back, also after a restart. */
export async function rememberUndo(
  writer: Writer,
  kind: UndoEntryRow['kind'],
  { by, now }: Decider,
  payload: Payload,
): Promise<number> {
  const id = await writer.nextId(undoEntryEntity);
  await writer.insert(undoEntryEntity, [{ id, kind, at: now, by, payload, undoneAt: null }]);
  return id;
}
