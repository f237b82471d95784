import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixtures';
import { askMain, tellMain } from './main-process';

interface Asked {
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Answers the question of the window in place of a person, and keeps what was asked. */
async function answerWith(app: ElectronApplication, button: number): Promise<void> {
  await tellMain(() =>
    app.evaluate(({ dialog }, chosen) => {
      const kept = globalThis as unknown as { asked?: unknown[] };
      kept.asked ??= [];
      dialog.showMessageBoxSync = ((_window: unknown, options: unknown) => {
        kept.asked?.push(options);
        return chosen;
      }) as typeof dialog.showMessageBoxSync;
    }, button),
  );
}

const asked = (app: ElectronApplication): Promise<Asked[]> =>
  askMain(() => app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked));

const windows = (app: ElectronApplication): Promise<number> =>
  askMain(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length));

test('closing or quitting asks first while words are not saved, and everything goes on when asked to stay', async ({
  sample,
}) => {
  const { app, page, call } = sample;
  // With a listener, the driver leaves the answer to the app.
  page.on('dialog', () => undefined);
  await page.keyboard.press('n');
  const line = page.getByLabel('In one line');
  await line.fill('Bread and milk');
  await answerWith(app, 1);
  await tellMain(() =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    }),
  );
  await expect.poll(async () => (await asked(app)).length).toBe(1);
  expect((await asked(app))[0]).toMatchObject({
    message: 'Some words are not saved yet',
    buttons: ['Close without saving', 'Go on editing'],
  });
  await tellMain(() =>
    app.evaluate(({ app: electron }) => {
      electron.quit();
    }),
  );
  await expect.poll(async () => (await asked(app)).length).toBe(2);
  await expect(line).toHaveValue('Bread and milk');
  // The database is still open: staying means staying.
  expect((await call('app.state', {})).organisation).not.toBeNull();
  await answerWith(app, 0);
});

test('a window without unsaved words closes without a question', async ({ sample }) => {
  const { app, page } = sample;
  await answerWith(app, 1);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: 'New request' })).toBeVisible();
  const gone = app.waitForEvent('close');
  await tellMain(() =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    }),
  );
  await gone;
});

test('a window whose page has died comes back with its page', async ({ sample }) => {
  const { app, page } = sample;
  const died = page.waitForEvent('crash');
  await tellMain(() =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    }),
  );
  await died;
  const words = () =>
    askMain(() =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
        return String(await contents.executeJavaScript('document.querySelector("h1")?.textContent ?? ""'));
      }),
    );
  await expect.poll(words).toBe('Review');
  expect(await windows(app)).toBe(1);
});

test('the phone is answered from a dialog by one key, and only what would be lost is asked about', async ({
  sample: { page },
}) => {
  const onCall = page.getByRole('heading', { level: 1, name: 'Phone call' });
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('n');
  await page.getByLabel('In one line').fill('Bread and milk');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ruth');
  await page.keyboard.press('F2');
  await page.keyboard.type('0664');
  await expect(page.getByLabel('Their number')).toHaveValue('0664');
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press('Control+1');
  await expect(page.getByText(/You have an unsaved form.*New request/)).toBeVisible();
  await page.keyboard.press('Control+9');
  await page.getByRole('tab', { name: 'Check-ins' }).click();
  await page.keyboard.press('?');
  await expect(dialog.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(onCall).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press('Control+1');
  await page.getByRole('button', { name: 'What if' }).click();
  const whatIf = page.getByRole('dialog', { name: /^What if\? / });
  await whatIf.getByLabel('What if…').selectOption('it were at another time');
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toHaveCount(0);
  await expect(whatIf).toBeVisible();
  await page.keyboard.press('F2');
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(onCall).toBeVisible();
  await expect(dialog).toHaveCount(0);
});
