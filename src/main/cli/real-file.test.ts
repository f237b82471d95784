import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../features/imports/read-csv';
import { runCommandLine } from './program';
import { TYPIST } from './testing';

const ROOT = resolve(import.meta.dirname, '../../..');
const FILE = process.env['KITH_HAITI_CSV'] ?? resolve(ROOT, '../shared/data/ushahidi_haiti_2010/Haiti.csv');
const isThere = existsSync(FILE);
const NOW = Date.UTC(2026, 4, 20, 10, 0);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-real-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function kith(...words: string[]): Promise<string> {
  let printed = '';
  const noted: string[] = [];
  const code = await runCommandLine(words, {
    ...TYPIST,
    out: (text) => (printed += text),
    note: (text) => void noted.push(text),
    now: () => NOW,
    workerPath: process.env['KITH_WORKER_PATH'] ?? '',
    resources: resolve(ROOT, 'resources'),
  });
  if (code !== 0) throw new Error(noted.join('\n'));
  return printed;
}

// The real requests are not ours to bundle: KITH_HAITI_CSV names the file. Without it this is skipped.
describe.skipIf(!isThere)(
  `3,593 real requests (${isThere ? 'file found' : 'skipped: set KITH_HAITI_CSV to the file'})`,
  () => {
    it('are brought in or given back with a reason, matched with 1,500 helpers, and skipped the second time', async () => {
      const at = (name: string) => join(folder, name);
      const db = ['--db', at('kith.db')];
      await kith(
        'init',
        ...db,
        '--admin',
        'Ada',
        '--name',
        'Relief',
        '--country',
        'HT',
        '--time-zone',
        'America/Port-au-Prince',
        '--at',
        '18.5392,-72.335',
        '--languages',
        'fr,ht',
      );
      const mapping = ['--mapping', resolve(ROOT, 'resources/import/ushahidi-haiti.mapping.json')];
      const load = ['import', 'requests', FILE, ...db, ...mapping, '--rejected', at('rejected.csv')];
      const counts = JSON.parse(await kith(...load)) as {
        rows: number;
        imported: number;
        rejected: number;
        skipped: number;
      };
      expect(counts.rows).toBe(3593);
      expect(counts.imported + counts.rejected + counts.skipped).toBe(3593);
      expect(counts.imported).toBeGreaterThan(3200);
      expect((await readCsv(await readFile(at('rejected.csv'), 'utf8'))).rows).toHaveLength(counts.rejected);
      expect(await readFile(at('rejected.csv'), 'utf8')).toMatch(/km from your organisation/);

      const again = JSON.parse(await kith(...load)) as typeof counts;
      expect(again).toEqual({ rows: 3593, imported: 0, rejected: counts.rejected, skipped: counts.imported });

      await kith(
        'generate',
        'helpers',
        '--around',
        '18.5392,-72.335',
        '--languages',
        'fr,ht',
        '--out',
        at('helpers.csv'),
      );
      await kith('import', 'helpers', at('helpers.csv'), ...db);
      const run = JSON.parse(await kith('match', ...db)) as {
        requests: number;
        helpers: number;
        suggestions: number;
      };
      expect(run).toMatchObject({ requests: counts.imported, helpers: 1500 });
      expect(run.suggestions).toBeGreaterThan(1500);
      if (process.env['KITH_SHOW'] === '1') console.info(counts, run);
    }, 180_000);
  },
);
