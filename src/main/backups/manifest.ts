import { z } from 'zod';
import { backupReasonSchema, recordCountsSchema } from '../../shared/contract/backup-facts';

/**
 * What is written beside a backup. Nothing in it says who is in the record. Unknown keys are let pass, because a newer
 * version may have written it.
 */
export const manifestSchema = z.object({
  format: z.literal(1),
  /** Instant at which it was made. */
  made: z.number().int(),
  reason: backupReasonSchema,
  /** Version of the program that made it. */
  version: z.string(),
  /** Name of the last migration that the record had seen. */
  schema: z.string(),
  counts: recordCountsSchema,
  /** Of the encrypted file as it was verified. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1),
  /** How the key travels: as a file beside the backup. */
  key: z.literal('file'),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads the text of a manifest; null when it is none. */
export function parseManifest(text: string): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null; // whoever asked treats it like a manifest that is not there
  }
}
