import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const entry = resolve(root, 'src/main/workers/matching.worker.ts');
const outDir = resolve(root, 'out/test');

/**
 * Bundles the real matching worker once per test run and names it in KITH_WORKER_PATH, so that tests start
 * the thread that the app starts. The name carries the process id: two runs at once never share a file.
 */
export async function setup(): Promise<() => Promise<void>> {
  const fileName = `matching-worker-${String(process.pid)}.js`;
  const file = resolve(outDir, fileName);
  if (existsSync(entry)) {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: false,
        target: 'node20.19',
        rolldownOptions: { output: { format: 'cjs', entryFileNames: fileName } },
      },
    });
    process.env['KITH_WORKER_PATH'] = file;
  }
  return () => rm(file, { force: true });
}
