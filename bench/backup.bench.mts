import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { recordPathOf } from '../src/main/backups/backup-folder';
import { makeBackup } from '../src/main/backups/make-backup';
import { discardStaged, stageRecord } from '../src/main/backups/staged-record';
import { openDatabase } from '../src/main/database/open';
import { fillLarge } from '../src/main/sample/large';

const NOW = Date.UTC(2026, 4, 20, 10, 0);

async function timed<T>(work: () => Promise<T>): Promise<{ milliseconds: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { milliseconds: Math.round(performance.now() - began), value };
}

/** Times a backup of 20,000 people, what a write waits for it at most, and the check before a restore. */
export async function* run(): AsyncGenerator<object> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const path = join(folder, 'kith.db');
  const database = await openDatabase(path);
  try {
    await fillLarge(database, { requests: 10_000, helpers: 10_000, now: NOW });
    const copy = await timed(() => database.copyInto(join(folder, 'copy.db')));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const backup = await timed(() =>
      makeBackup(`${path}.backups`, database, { reason: 'manual', now: NOW, version: 'bench' }),
    );
    delay.disable();
    const record = recordPathOf(backup.value.folder);
    const staged = await timed(() => stageRecord(record, path));
    await discardStaged(staged.value);
    yield {
      name: 'backup of 20,000 people',
      people: backup.value.manifest.counts.people,
      megabytes: Math.round((await stat(record)).size / 1e6),
      milliseconds: backup.milliseconds,
      writesWaitMilliseconds: copy.milliseconds,
      longestPauseMilliseconds: Math.round(delay.max / 1e6),
      checkBeforeRestoreMilliseconds: staged.milliseconds,
    };
  } finally {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
