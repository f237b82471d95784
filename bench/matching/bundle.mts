import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'vite';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** Bundles a module as the app does, so that no development transform is measured; returns the file, gone at the end. */
export async function bundle(entry: string): Promise<string> {
  const fileName = `${basename(entry, '.mts')}-${process.pid}.mjs`;
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: inRoot(entry),
      outDir: inRoot('node_modules/.cache/bench'),
      emptyOutDir: false,
      target: 'node20.19',
      rolldownOptions: { output: { format: 'es', entryFileNames: fileName } },
    },
  });
  const file = inRoot('node_modules/.cache/bench', fileName);
  process.once('exit', () => rmSync(file, { force: true }));
  return file;
}
