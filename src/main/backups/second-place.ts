import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { placeProblemSchema, placeScheduleSchema } from '../../shared/contract/backups';
import type { Instant } from '../../shared/domain/time';
import { keyPathOf } from '../database/key-file';
import { copyDurably, sha256Of, syncFolder } from '../files/durable';
import { writeWhole } from '../files/write-whole';
import { addToLedger, readLedger } from '../privacy/ledger';
import { manifestPathOf, recordPathOf, underWayName, type Backup } from './backup-folder';

const placeSchema = z.object({
  folder: z.string(),
  every: placeScheduleSchema,
  chosenAt: z.number().int(),
  lastGoodAt: z.number().int().nullable(),
  problem: placeProblemSchema.nullable(),
});
/** A folder outside this computer, or on another disk, that gets copies of the backups. */
export type SecondPlace = z.infer<typeof placeSchema>;
export type PlaceProblem = z.infer<typeof placeProblemSchema>;

const DAY_MS = 24 * 3_600_000;
const OWN_FOLDER = 'Kith backups';
const INTERVAL_MS: Readonly<Record<SecondPlace['every'], number>> = {
  backup: 0,
  day: DAY_MS,
  week: 7 * DAY_MS,
};

/** Where in the second place the copies lie. */
export function copiesFolderOf({ folder }: SecondPlace): string {
  return join(folder, OWN_FOLDER);
}

/** What is remembered of the second place, kept beside the backups because it is needed when the record cannot be opened. */
export async function readSecondPlace(root: string): Promise<SecondPlace | null> {
  try {
    return placeSchema.parse(JSON.parse(await readFile(rememberedIn(root), 'utf8')));
  } catch {
    return null; // none was chosen, or the file is damaged: a person can choose again
  }
}

/** Remembers it, whole or not at all. @throws KithError `storage_full` or `file_unwritable` */
export async function keepSecondPlace(root: string, place: SecondPlace | null): Promise<void> {
  if (place === null) {
    await rm(rememberedIn(root), { force: true });
    return;
  }
  await mkdir(root, { recursive: true, mode: 0o700 });
  await writeWhole(rememberedIn(root), [JSON.stringify(place)]);
}

function rememberedIn(root: string): string {
  return join(root, 'second-place.json');
}

/** Makes the folder for the copies, once: where it is gone later, the stick is not plugged in. */
export async function preparePlace(folder: string, now: Instant): Promise<SecondPlace> {
  const place: SecondPlace = { folder, every: 'day', chosenAt: now, lastGoodAt: null, problem: null };
  await mkdir(copiesFolderOf(place), { recursive: true, mode: 0o700 });
  return place;
}

/** True when it is time for a copy by the schedule of the place. */
export function isCopyDue({ every, lastGoodAt, problem }: SecondPlace, now: Instant): boolean {
  return lastGoodAt === null || problem !== null || now - lastGoodAt >= INTERVAL_MS[every];
}

/** True when it has not worked for a week; a weekly copy may be a day behind. */
export function isLate({ every, lastGoodAt, chosenAt }: SecondPlace, now: Instant): boolean {
  const patience = every === 'week' ? 8 * DAY_MS : 7 * DAY_MS;
  return now - (lastGoodAt ?? chosenAt) > patience;
}

/**
 * Copies a backup there and reads it again; it gets its name only when it is the same byte for byte.
 * @returns null when it is there, else why it is not
 */
export async function copyBackup(backup: Backup, place: SecondPlace): Promise<PlaceProblem | null> {
  const root = copiesFolderOf(place);
  const target = join(root, basename(backup.folder));
  const temporary = join(root, underWayName());
  try {
    if (await isThere(target)) return null;
    await mkdir(temporary, { mode: 0o700 });
    for (const pathIn of [recordPathOf, (folder: string) => keyPathOf(recordPathOf(folder)), manifestPathOf])
      await copyDurably(pathIn(backup.folder), pathIn(temporary));
    await addToLedger(recordPathOf(temporary), await readLedger(recordPathOf(backup.folder)));
    if ((await sha256Of(recordPathOf(temporary))) !== backup.manifest.sha256) throw new ChangedOnTheWay();
    await rename(temporary, target);
    await syncFolder(root);
    return null;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined); // the stick may be gone
    return problemOf(error);
  }
}

class ChangedOnTheWay extends Error {}

function problemOf(error: unknown): PlaceProblem {
  if (error instanceof ChangedOnTheWay) return 'changed';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENODEV') return 'gone';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'unwritable';
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
