import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../files/durable';
import { keyPathOf } from './key-file';

/*
 * Putting a record back takes several renames, and the power may go between any two. So a folder with the whole, checked
 * record gets a telling name first: from that moment the restore is decided, and whoever opens the record next finishes
 * it. Every step below may be done twice.
 */
const DECIDED = /^(.+)\.restore-(\d{8}T\d{9}Z)$/;

/** The name that decides a restore of the record at `path`. @param stamp such as `20261127T141500000Z` */
export function decidedRestorePath(path: string, stamp: string): string {
  return `${path}.restore-${stamp}`;
}

/** Where the files that a restore replaced are kept. */
export function replacedFolder(path: string, stamp: string): string {
  return `${path}.replaced-${stamp}`;
}

/** Finishes restores of the record at `path` that were decided; does nothing when there is none. */
export async function finishRestore(path: string): Promise<void> {
  const folder = dirname(path);
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    const [, record, stamp] = DECIDED.exec(name) ?? [];
    if (record === basename(path) && stamp !== undefined) {
      await swap(path, join(folder, name), replacedFolder(path, stamp));
      await syncFolder(folder);
    }
  }
}

async function swap(path: string, decided: string, replaced: string): Promise<void> {
  const fresh = join(decided, basename(path));
  if (await isThere(fresh)) {
    await mkdir(replaced, { recursive: true, mode: 0o700 });
    // The key goes as a copy: a record without its key would be beyond help.
    await copyIfMissing(keyPathOf(path), keyPathOf(join(replaced, basename(path))));
    // A log left beside another record would be played into it.
    for (const suffix of ['-wal', '-shm', '']) await moveInto(replaced, `${path}${suffix}`);
    await moveOver(keyPathOf(fresh), keyPathOf(path));
    await moveOver(fresh, path);
  }
  await rm(decided, { recursive: true, force: true });
}

async function moveInto(folder: string, path: string): Promise<void> {
  await moveOver(path, join(folder, basename(path)));
}

async function moveOver(from: string, to: string): Promise<void> {
  if (await isThere(from)) await rename(from, to);
}

async function copyIfMissing(from: string, to: string): Promise<void> {
  if ((await isThere(from)) && !(await isThere(to))) await copyFile(from, to);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
