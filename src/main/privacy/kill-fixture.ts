import type { PersonId } from '../../shared/domain/ids';
import { openDatabase } from '../database/open';
import { eraseForGood } from '../features/privacy/service';

/** Erases everybody whose number is given, one after the other, until somebody ends it. */
async function work(path: string, ids: readonly string[]): Promise<void> {
  const database = await openDatabase(path);
  for (const id of ids) {
    const decided = { kept: [], masked: [] };
    const input = { id: Number(id) as PersonId, name: `Zqcanary ${id}`, ...decided };
    await eraseForGood(database, input, { by: { name: 'Test' }, now: 9 });
    await database.emptyLog();
    process.stdout.write('.');
  }
}

const [path = '', ...ids] = process.argv.slice(2);
void work(path, ids);
