import { openDatabase } from '../database/open';
import { claim } from './claim';
import { CHEAP, PASSPHRASE } from './testing';

/** Opens a record, says so, and makes its first account, until somebody ends it. */
async function work(path: string): Promise<void> {
  const database = await openDatabase(path);
  process.stdout.write('.');
  await claim(database, { name: 'Ada', passphrase: PASSPHRASE, createdAt: 1 }, CHEAP);
  await database.close();
}

void work(process.argv[2] ?? '');
