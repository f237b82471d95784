import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import { limitPages, watchStatements } from './sqlite-driver';

const run = promisify(execFile);
const DISK = '12m';
const ROOM_BYTES = 512 * 1024;
const ROOM_PAGES = 60;
const PIECE = Buffer.alloc(4096);
const PLENTY_OF_PAGES = 1_000_000;

/** Somewhere that a profile can lie and that can really be full. */
export interface SmallDisk {
  /** How it is limited: a file system of its own, or SQLite's own limit where none may be mounted. */
  readonly kind: 'disk' | 'pages';
  readonly profile: string;
  /** To be called once the program is up. */
  readonly attach: (app: ElectronApplication) => Promise<void>;
  /** Leaves room for some writes only. */
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** A file system of its own where this computer lets us mount one, else a limit on pages. */
export async function makeSmallDisk(folder: string): Promise<SmallDisk> {
  const mount = join(folder, 'disk');
  await mkdir(mount);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', mount]);
  } catch {
    return limitOnPages(mount);
  }
  return mountedDisk(mount);
}

function mountedDisk(mount: string): SmallDisk {
  const ballast = join(mount, 'ballast');
  return {
    kind: 'disk',
    profile: join(mount, 'profile'),
    attach: () => Promise.resolve(),
    fill: async () => {
      const file = await open(ballast, 'a');
      try {
        for (;;) await file.write(PIECE);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        await file.truncate((await file.stat()).size - ROOM_BYTES);
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast),
    remove: async () => {
      await run('umount', ['-l', mount]);
    },
  };
}

/** SQLite refuses to grow the file, with the very answer that it gives on a full disk. */
export function limitOnPages(folder: string): SmallDisk {
  const attached: ElectronApplication[] = [];
  return {
    kind: 'pages',
    profile: join(folder, 'profile'),
    attach: async (app) => {
      attached.push(app);
      await watchStatements(app);
    },
    fill: async () => {
      for (const app of attached) await limitPages(app, ROOM_PAGES);
    },
    free: async () => {
      for (const app of attached) await limitPages(app, PLENTY_OF_PAGES);
    },
    remove: () => Promise.resolve(),
  };
}
