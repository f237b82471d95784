import { defineConfig } from '@playwright/test';
import { electronArguments } from './scripts/lib/display.mjs';

// The fixtures add these switches to every launch: root cannot use Electron's sandbox.
process.env['KITH_ELECTRON_ARGS'] ??= electronArguments().join(' ');

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  // A test that passes on the second try has found something; it is not hidden by trying again.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'out/test/playwright.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
