import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Instant } from '../../shared/domain/time';
import { writeWhole } from '../files/write-whole';

const entrySchema = z.object({
  /** Number of the person's row. */
  person: z.number().int(),
  /** Which row of that number is meant; see {@link markOf}. */
  mark: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.number().int(),
  /** What was decided about mentions elsewhere: tables, numbers of rows and columns. */
  kept: z.array(z.string()),
  masked: z.array(z.string()),
});
const ledgerSchema = z.object({ format: z.literal(1), erased: z.array(entrySchema) });
/** That somebody was erased, without who it was. */
export type LedgerEntry = z.infer<typeof entrySchema>;

/** The ledger lies beside the record, and beside its copy in each backup, under the same name with `.erased` behind it. */
export function ledgerPathOf(databasePath: string): string {
  return `${databasePath}.erased`;
}

/**
 * Tells one row from another with the same number: a record that was put back from before somebody was added gives that
 * number to somebody else, and so does another organisation's. The instant at which a row was made stays when it is erased.
 */
export function markOf(person: number, createdAt: Instant): string {
  return createHash('sha256')
    .update(`kith-erased:${String(person)}:${String(createdAt)}`)
    .digest('hex');
}

/** What the ledger beside a record says; nothing where there is none, or none that can be understood: the record says the same. */
export async function readLedger(databasePath: string): Promise<LedgerEntry[]> {
  try {
    return ledgerSchema.parse(JSON.parse(await readFile(ledgerPathOf(databasePath), 'utf8'))).erased;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code === 'ENOENT') return []; // none yet, or damaged
    throw error;
  }
}

/** Adds what is not in the ledger yet, whole or not at all. @throws KithError `storage_full` or `file_unwritable` */
export async function addToLedger(databasePath: string, entries: readonly LedgerEntry[]): Promise<void> {
  const known = await readLedger(databasePath);
  const marks = new Set(known.map(({ mark }) => mark));
  const fresh = entries.filter(({ mark }) => !marks.has(mark));
  if (fresh.length > 0) await write(databasePath, [...known, ...fresh]);
}

/** Takes one entry back: what it says did not happen. */
export async function takeFromLedger(databasePath: string, mark: string): Promise<void> {
  const known = await readLedger(databasePath);
  await write(
    databasePath,
    known.filter((entry) => entry.mark !== mark),
  );
}

async function write(databasePath: string, erased: readonly LedgerEntry[]): Promise<void> {
  await writeWhole(ledgerPathOf(databasePath), [`${JSON.stringify({ format: 1, erased })}\n`]);
}
