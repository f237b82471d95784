import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RecordCounts } from '../../shared/contract/backup-facts';
import { KithError } from '../../shared/contract/errors';
import type { Instant } from '../../shared/domain/time';
import { checkRecordFile, unusable, type RecordFacts } from '../database/check-record';
import type { DatabaseFile } from '../database/data-source';
import { keyPathOf, replaceKeyFile } from '../database/key-file';
import { copyDurably, sha256Of } from '../files/durable';
import { readLedger, type LedgerEntry } from '../privacy/ledger';
import { listBackups, readManifest, recordPathOf } from './backup-folder';
import { candidatesFor, type Candidate, type Openers } from './backup-keys';
import type { Manifest } from './manifest';

/** A whole copy of what is to be put back, checked, in a folder of its own beside the record that it will replace. */
export interface StagedRecord {
  readonly folder: string;
  readonly file: DatabaseFile;
  /** When it was made; for a file without a manifest, when it was last written. */
  readonly made: Instant;
  readonly manifest: Manifest | null;
  readonly counts: RecordCounts;
  /** Opens the keyring that stands beside it now; null where there are no accounts. */
  readonly master: Buffer | null;
  /** Who was erased by what newer backups beside it say. */
  readonly erased: readonly LedgerEntry[];
}

const NOTHING_KNOWN: Openers = { master: null, known: null };
const PAGE_BYTES = 4096;
const PLAIN_HEADER = 'SQLite format 3\0';

/**
 * Copies a file beside the record at `livePath` and reads the copy from its first page to its last. The file itself is
 * only ever read, and the record is not touched at all.
 * @throws KithError `backup_unusable`, with the problem in `details.problem`, or `storage_full`
 */
export async function stageRecord(
  candidate: string,
  livePath: string,
  openers: Openers = NOTHING_KNOWN,
): Promise<StagedRecord> {
  const made = await refuseObvious(candidate);
  const manifest = await readManifest(dirname(candidate));
  if (manifest === null) await refuseHalfCopied(candidate);
  const folder = join(dirname(livePath), `.kith-staged-${randomBytes(6).toString('hex')}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const path = join(folder, basename(livePath));
    await copyDurably(candidate, path);
    if (manifest !== null && (await sha256Of(path)) !== manifest.sha256) throw unusable('damaged');
    const found = await candidatesFor(candidate, livePath, openers);
    const { key, counts } = await openWithSomeKey(path, found, manifest);
    for (const suffix of ['-wal', '-shm']) await rm(`${path}${suffix}`, { force: true });
    await replaceKeyFile(keyPathOf(path), key.keyFile);
    const file = { path, keyHex: key.keyHex };
    const erased = await erasedBeside(candidate);
    return { folder, file, made: manifest?.made ?? made, manifest, counts, master: key.master, erased };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw inWords(error);
  }
}

/** A backup does not know who was erased after it was made; those that lie beside it do, also on another computer. */
async function erasedBeside(candidate: string): Promise<LedgerEntry[]> {
  const siblings = await listBackups(dirname(dirname(candidate))).catch(() => []); // a folder that may not be read
  const records = [candidate, ...siblings.map(({ folder }) => recordPathOf(folder))];
  return (await Promise.all(records.map((path) => readLedger(path)))).flat();
}

/** Throws a staged record away. */
export async function discardStaged({ folder }: StagedRecord): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function refuseObvious(path: string): Promise<Instant> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw unusable('not_a_file');
    if (found.size === 0) throw unusable('empty');
    const start = await firstBytes(path);
    if (start.toString('latin1').startsWith(PLAIN_HEADER) || isText(start)) throw unusable('foreign');
    if (found.size % PAGE_BYTES !== 0) throw unusable('damaged');
    return Math.round(found.mtimeMs);
  } catch (error) {
    if (error instanceof KithError) throw error;
    throw unusable((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable', error);
  }
}

/** A log beside a file holds the newest part of it, which a copy of the file alone would lose in silence. */
async function refuseHalfCopied(path: string): Promise<void> {
  const log = await stat(`${path}-wal`).catch(() => null); // most files have none
  if (log !== null && log.size > 0) throw unusable('in_use');
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PAGE_BYTES), 0, PAGE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Encrypted pages hold every byte there is; text holds none of those below the blank but tabs and line ends. */
function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

interface Opened extends RecordFacts {
  readonly key: Candidate;
}

async function openWithSomeKey(
  path: string,
  { candidates, isLocked }: { readonly candidates: readonly Candidate[]; readonly isLocked: boolean },
  manifest: Manifest | null,
): Promise<Opened> {
  for (const key of candidates) {
    try {
      return { key, ...(await checkRecordFile({ path, keyHex: key.keyHex })) };
    } catch (error) {
      const isOtherKey = error instanceof KithError && error.details['problem'] === 'damaged_or_wrong_key';
      if (!isOtherKey) throw error;
    }
  }
  if (isLocked) throw unusable('locked');
  if (candidates.length === 0) throw unusable('key_missing');
  // The bytes are those that were verified under the right key once, so only the key can be wrong.
  throw unusable(manifest === null ? 'damaged_or_wrong_key' : 'wrong_key');
}

function inWords(error: unknown): unknown {
  if (error instanceof KithError) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new KithError(
      'storage_full',
      'The disk has no room for the backup beside your data. Nothing was changed. Free some space, then try again.',
      {},
      { cause: error },
    );
  }
  return code === 'EACCES' || code === 'EIO' ? unusable('unreadable', error) : error;
}
