import { openDatabase } from '../database/open';
import { backupsFolderOf, recordPathOf } from './backup-folder';
import { makeBackup } from './make-backup';
import { putBack } from './restore';
import { stageRecord } from './staged-record';
import { OCCASION } from './testing';

/** Makes backups of one record, or restores two backups in turn, until somebody ends it. */
async function work(what: string, path: string, sources: readonly string[]): Promise<void> {
  for (let round = 0; ; round++) {
    const now = Date.now();
    if (what === 'backup') {
      const database = await openDatabase(path);
      await makeBackup(backupsFolderOf(path), database, { ...OCCASION, now });
      await database.close();
    } else {
      const source = sources[round % sources.length] ?? '';
      await putBack(await stageRecord(recordPathOf(source), path), path, now);
    }
    process.stdout.write('.');
  }
}

const [what = '', path = '', ...sources] = process.argv.slice(2);
void work(what, path, sources);
