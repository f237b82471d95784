import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import { reactPlugins } from './react.config.mjs';

/**
 * Targets are set by hand: the build tool's own table ends before the Electron that ships, and the same build
 * must also run on the older one that tests may use (Electron 42: Chrome 148, Node 24.15).
 */
const target = {
  /** The command line and the matching worker also run on plain Node, so main may not use newer syntax. */
  main: 'node20.19',
  preload: 'node24.15',
  renderer: 'chrome148',
};

/** TypeORM requires the driver of every database it knows; only sqlite3 is there, the rest are never reached. */
function otherDatabaseDrivers(): (string | RegExp)[] {
  const file = resolve(import.meta.dirname, 'node_modules/typeorm/package.json');
  const { peerDependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
    peerDependencies: Record<string, string>;
  };
  const peers = Object.keys(peerDependencies).filter((name) => name !== 'reflect-metadata');
  const unlisted = ['expo-sqlite', 'react-native-sqlite-storage', 'pg-native'];
  return [...peers, ...unlisted, /^@sap\//, /^@google-cloud\//];
}

const outside = otherDatabaseDrivers();

/**
 * Builds one more entry beside the main process, in a bundle of its own: when entries share a build, shared code may
 * land in index.js, and the thread or the command line would start the whole app.
 */
function standalone(name: string, entry: string): Plugin {
  return {
    name: `standalone-${name}`,
    async closeBundle() {
      await build({
        configFile: false,
        root: import.meta.dirname,
        logLevel: 'warn',
        publicDir: false,
        ssr: { noExternal: true, external: ['sqlite3'] },
        build: {
          ssr: resolve(import.meta.dirname, entry),
          outDir: resolve(import.meta.dirname, 'out/main'),
          emptyOutDir: false,
          target: target.main,
          minify: false,
          rolldownOptions: {
            external: outside,
            output: { format: 'cjs', entryFileNames: `${name}.js`, codeSplitting: false },
          },
        },
      });
    },
  };
}

export default defineConfig({
  main: {
    build: {
      target: target.main,
      minify: false,
      rolldownOptions: {
        input: { index: resolve(import.meta.dirname, 'src/main/index.ts') },
        external: outside,
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    plugins: [
      standalone('cli', 'src/main/cli/index.ts'),
      standalone('matching-worker', 'src/main/workers/matching.worker.ts'),
    ],
  },
  preload: {
    build: {
      target: target.preload,
      // A sandboxed preload cannot require packages, so what it imports is bundled.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(import.meta.dirname, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    plugins: reactPlugins(),
    build: {
      target: target.renderer,
      minify: true,
      rolldownOptions: { input: { index: resolve(import.meta.dirname, 'src/renderer/index.html') } },
    },
  },
});
