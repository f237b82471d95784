import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { runSteps, screenshots, startAfresh, checkDir } from './check/runner.mjs';
import { steps } from './check/steps.mjs';
import { electronArguments } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/run.mjs';

startAfresh();
const profileDir = mkdtempSync(join(tmpdir(), 'kith-check-'));
const app = await _electron.launch({
  args: [...electronArguments(), inRoot(), `--user-data-dir=${profileDir}`],
});
try {
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  const passed = await runSteps(steps, { app, page, profileDir, shot: screenshots(page) });
  say(`${passed ? 'every step passed' : 'a step failed'}; screenshots and summary.json are in ${checkDir}`);
  process.exitCode = passed ? 0 : 1;
} finally {
  await app.close();
  rmSync(profileDir, { recursive: true, force: true });
}
