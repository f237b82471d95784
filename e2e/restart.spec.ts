import { spawn } from 'node:child_process';
import { pressByHand } from './by-hand';
import { expect, launch, test } from './fixtures';
import { logIn, Town } from './town';
import { askMain, tellMain } from './main-process';

test('after a restart everything is as it was, the matches and the window too', async ({ profile }) => {
  const before = await launch(profile);
  const town = await Town.found(before);
  await town.fill();
  await pressByHand(before.page, 'c');
  await expect.poll(() => town.count('in_progress')).toBe(1);
  const filter = {
    text: '',
    categories: [],
    urgencies: [],
    statuses: [],
    requesterId: null,
    isFlagged: false,
  };
  const list = { filter, sort: 'name', offset: 0, limit: 10 };
  const requests = await before.call('requests.list', list);
  await tellMain(() =>
    before.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1111, height: 777 });
    }),
  );
  await before.close();
  const after = await launch(profile);
  await logIn(after);
  expect(await after.call('requests.list', list)).toEqual(requests);
  await after.close();
});

test('a second start on the same profile gives way to the first', async ({ fresh }) => {
  const { app, profile } = fresh;
  const executable = await askMain(() =>
    app.evaluate(({ app: electron }) => [electron.getPath('exe'), electron.getAppPath()]),
  );
  const switches = (process.env['KITH_ELECTRON_ARGS'] ?? '').split(' ').filter((part) => part !== '');
  const second = spawn(
    executable[0] ?? '',
    [...switches, executable[1] ?? '', `--user-data-dir=${profile}`],
    {
      stdio: 'ignore',
    },
  );
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect(fresh.page.locator('h1').first()).toBeVisible();
});
