import { expect, test } from './fixtures';
import { askMain } from './main-process';
import { PASSPHRASE } from './town';

test('the window is sandboxed, cannot leave its page, open another, or get a permission', async ({
  fresh,
}) => {
  const { app, page } = fresh;
  const preferences = await askMain(() =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const asked = contents.getLastWebPreferences();
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } = asked;
      const more = [
        ...['nodeIntegrationInSubFrames', 'nodeIntegrationInWorker', 'webviewTag', 'experimentalFeatures'],
        ...['allowRunningInsecureContent', 'enableBlinkFeatures', 'navigateOnDragDrop'],
      ];
      const turnedOn = more.filter((name) => Boolean(asked[name]));
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, turnedOn };
    }),
  );
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    turnedOn: [],
  });
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.org');
    location.href = 'data:text/html,left';
    const link = document.createElement('a');
    link.href = 'file:///etc/passwd';
    link.target = '_blank';
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  const permissions = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    return states;
  });
  expect(permissions.every((state) => state === 'denied')).toBe(true);
});

test('the content policy stops inline scripts, eval and foreign connections', async ({ fresh }) => {
  const outcome = await fresh.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
    const attempt = async (work: () => unknown) => {
      try {
        await work();
        return 'allowed';
      } catch {
        return 'stopped';
      }
    };
    return {
      inline: 'wasRun' in window ? 'allowed' : 'stopped',
      fetch: await attempt(() => fetch('https://example.org/')),
      traversal: (await fetch('app://kith/..%2f..%2fpackage.json')).status,
      node: typeof (window as unknown as { require?: unknown }).require,
    };
  });
  expect(outcome).toEqual({ inline: 'stopped', fetch: 'stopped', traversal: 404, node: 'undefined' });
});

test('what a person types is only ever text', async ({ fresh }) => {
  await fresh.call('accounts.makeFirst', { name: '<img src=y>', passphrase: PASSPHRASE });
  await fresh.call('organisation.setUp', {
    name: '<img src=x onerror="window.wasRun=1">',
    country: 'LI',
    timeZone: 'Europe/Vaduz',
    languages: ['de'],
    placeName: '',
    centre: { lat: 47.14, lng: 9.52 },
  });
  await expect(fresh.page.getByText('<img src=x').first()).toBeVisible();
  expect(await fresh.page.evaluate(() => 'wasRun' in window)).toBe(false);
});
