import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          include: ['src/shared/**/*.test.ts', 'src/matching/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'node',
          environment: 'node',
          // The database driver ends the whole process when a thread that holds it is stopped.
          pool: 'forks',
          include: ['src/main/**/*.test.ts', 'src/preload/**/*.test.ts', 'scripts/**/*.test.mts'],
          globalSetup: ['scripts/test-support/build-worker.mts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'web',
          environment: 'happy-dom',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
