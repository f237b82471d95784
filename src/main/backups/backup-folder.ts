import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '../../shared/contract/backup-facts';
import type { Instant } from '../../shared/domain/time';
import { sha256Of } from '../files/durable';
import { parseManifest, type Manifest } from './manifest';

/** One backup: a folder of its own with the record, its key and the manifest, so that one rename makes it whole. */
export interface Backup {
  /** Name of its folder: the instant and the reason. */
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

const RECORD = 'kith.db';
const MANIFEST = 'backup.json';
const ID = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[a-z-]+$/;
// Starts with a dot, so that no folder under way is ever taken for a backup.
const UNDER_WAY = '.kith-';
const LEFT_BEHIND_MS = 3_600_000;

export const recordPathOf = (folder: string): string => join(folder, RECORD);
export const manifestPathOf = (folder: string): string => join(folder, MANIFEST);

/** Where the backups of a record lie: beside it, so that program and command line find the same ones, and no other's. */
export function backupsFolderOf(databasePath: string): string {
  return `${databasePath}.backups`;
}

/** @example `2026-11-27T14-15-00-000Z-manual` */
export function backupId(made: Instant, reason: BackupReason): string {
  return `${new Date(made).toISOString().replace(/[:.]/g, '-')}-${reason}`;
}

/** True for names that this program gives; everything else in the folder is somebody else's and left alone. */
export function isBackupId(name: string): boolean {
  return ID.test(name);
}

/** A name for a folder that is being filled or emptied. */
export function underWayName(): string {
  return `${UNDER_WAY}${String(process.pid)}-${Math.random().toString(36).slice(2)}`;
}

/** All whole backups of a folder, newest first; none when the folder is not there. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = (await namesIn(folder)).filter(isBackupId);
  const found = await Promise.all(names.map((name) => readBackup(folder, name)));
  return found
    .filter((backup) => backup !== null)
    .sort((a, b) => b.manifest.made - a.manifest.made || b.id.localeCompare(a.id));
}

/** One backup by its id, or null. */
export async function readBackup(root: string, id: string): Promise<Backup | null> {
  if (!isBackupId(id)) return null;
  const folder = join(root, id);
  const manifest = await readManifest(folder);
  return manifest === null ? null : { id, folder, manifest };
}

/** The manifest in a folder; null when there is none that can be understood. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return parseManifest(await readFile(manifestPathOf(folder), 'utf8'));
  } catch {
    return null; // gone, or on a stick that was pulled out: it cannot be offered either way
  }
}

/** True when the record of a backup is still, byte for byte, what was verified when it was made. */
export async function isIntact({ folder, manifest }: Backup): Promise<boolean> {
  try {
    const path = recordPathOf(folder);
    return (await stat(path)).size === manifest.bytes && (await sha256Of(path)) === manifest.sha256;
  } catch {
    return false; // what cannot be read cannot be relied on
  }
}

/** Takes a backup away: out of the list by one rename, then from the disk. */
export async function removeBackup(root: string, { folder }: Backup): Promise<void> {
  const gone = join(root, underWayName());
  await rename(folder, gone);
  await rm(gone, { recursive: true, force: true });
}

/** Clears away what a program left behind that was killed in the middle. */
export async function removeLeftovers(root: string, now: Instant): Promise<void> {
  for (const name of await namesIn(root)) {
    if (!name.startsWith(UNDER_WAY)) continue;
    const path = join(root, name);
    const age = now - (await stat(path)).mtimeMs;
    if (age > LEFT_BEHIND_MS) await rm(path, { recursive: true, force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
