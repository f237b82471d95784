import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { reactPlugins } from './react.config.mjs';

// A hang ends a test, not a busy computer: how long one takes is for the benchmarks to say.
const PATIENCE_MS = 120_000;

export default defineConfig({
  test: {
    // Left to itself it keeps one processor idle, which on a machine with two is half the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          include: ['src/shared/**/*.test.ts', 'src/matching/**/*.test.ts'],
          // This code keeps nothing and reaches nothing, so one file cannot leave anything behind for another.
          isolate: false,
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          // The database driver ends the whole process when a thread that holds it is stopped.
          pool: 'forks',
          include: ['src/main/**/*.test.ts', 'src/preload/**/*.test.ts', 'scripts/**/*.test.mts'],
          globalSetup: ['scripts/test-support/build-worker.mts', 'scripts/test-support/make-record.mts'],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
        },
      },
      {
        plugins: reactPlugins(),
        test: {
          name: 'web',
          environment: 'happy-dom',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          testTimeout: PATIENCE_MS,
        },
      },
    ],
  },
});
