import { mkdirSync } from 'node:fs';
import { _electron } from '@playwright/test';
import { electronArguments } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/run.mjs';

const settleMilliseconds = 4000;
const file = inRoot('out', 'screenshots', 'start.png');
const extra = JSON.parse(process.env['KITH_APP_ARGS'] ?? '[]') as string[];

const app = await _electron.launch({ args: [...electronArguments(), inRoot(), ...extra] });
try {
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  // There is no event for "everything is drawn": the sample is still being written and the map still loading.
  await page.waitForTimeout(settleMilliseconds);
  mkdirSync(inRoot('out', 'screenshots'), { recursive: true });
  await page.screenshot({ path: file });
  say(`the app is open; this is what it shows: ${file}`);
} finally {
  await app.close();
}
