import type { Page } from '@playwright/test';
import { expect, launch, test, type Kith } from './fixtures';
import { tellMain } from './main-process';
import { ADMIN, logIn, PASSPHRASE, Town } from './town';

const OPERATOR = 'Otto Operator';
const OTHER = 'a slow train to Vaduz';
const WORDS = 'Zephyrina asks for company, because she is afraid at night. '.repeat(4).slice(0, 200);

const line = (page: Page) => page.getByLabel('In one line');
const details = (page: Page) => page.getByLabel('What a helper should know');
const isBack = (page: Page) =>
  page.getByText(/^What you had typed today at .* is back\. It is not saved yet\.$/);

async function openForm({ page }: Kith): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: 'New request' })).toBeVisible();
}

/** As when the power goes: nothing is told, nothing is put away. */
async function kill({ app }: Kith): Promise<void> {
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await gone;
}

async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
}

async function enter(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await typePassphrase(page, passphrase);
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
}

test('two hundred characters are back after a kill, seconds after the last key or while typing goes on', async ({
  profile,
}) => {
  test.setTimeout(240_000);
  let kith = await launch(profile);
  await Town.found(kith);
  for (const seconds of [0.3, 1, 3, 4, 8]) {
    await openForm(kith);
    await details(kith.page).pressSequentially(WORDS, { delay: 15 });
    // What is older than two seconds is what counts; what was typed just now may be gone.
    if (seconds < 2) {
      await kith.page.waitForTimeout(2_000 - seconds * 1_000);
      await line(kith.page).pressSequentially('Just');
    }
    await kith.page.waitForTimeout(seconds * 1_000);
    await kill(kith);
    kith = await launch(profile);
    await logIn(kith);
    const offer = kith.page.getByRole('region', { name: 'Unsaved forms' });
    await expect(offer).toContainText('New request');
    await kith.page.keyboard.press('Control+d');
    await expect(details(kith.page)).toHaveValue(WORDS);
    await expect(isBack(kith.page)).toBeVisible();
    await kith.page.getByRole('button', { name: 'Start afresh' }).click();
    await expect(details(kith.page)).toHaveValue('');
    await expect.poll(() => kith.call('drafts.list', {})).toEqual([]);
  }
  await kith.close();
});

test('locked in the middle of a form, another person in between, and its owner finds it as it was', async ({
  fresh,
}) => {
  const { page, call } = fresh;
  await Town.found(fresh);
  await call('accounts.add', { name: OPERATOR, role: 'operator', passphrase: OTHER });
  await openForm(fresh);
  await details(page).fill(WORDS);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  expect(await page.content()).not.toContain('Zephyrina');

  await enter(page, OPERATOR, OTHER);
  expect(await call('drafts.list', {})).toEqual([]);
  await openForm(fresh);
  await expect(details(page)).toHaveValue('');
  await expect(page.getByRole('region', { name: 'Unsaved forms' })).toBeHidden();
  await details(page).fill('Words of Otto');
  await page.keyboard.press('Control+l');

  await enter(page, ADMIN, PASSPHRASE);
  await page.getByRole('button', { name: /^Go on with it/ }).click();
  await expect(details(page)).toHaveValue(WORDS);
  await expect(isBack(page)).toBeVisible();
});

test('when the computer is locked or nobody has touched it, what was typed comes back', async ({ fresh }) => {
  const { app, page } = fresh;
  await Town.found(fresh);
  await openForm(fresh);
  await details(page).fill(WORDS);
  await expect.poll(() => fresh.call('drafts.list', {})).toHaveLength(1);
  await tellMain(() =>
    app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
    }),
  );
  await expect(page.getByRole('heading', { name: `Hello, ${ADMIN}` })).toBeVisible();
  await typePassphrase(page, PASSPHRASE);
  // The same person comes back to the same screen.
  await expect(details(page)).toHaveValue(WORDS);
  await expect(isBack(page)).toBeVisible();
});

test('a page that dies while a save is on its way brings the form back, and saving again saves it once', async ({
  fresh,
}) => {
  const { app, page, call } = fresh;
  const town = await Town.found(fresh);
  await town.addPerson('Rita Requester');
  await openForm(fresh);
  await page.getByLabel('Who needs help?').first().fill('Rita');
  await page.getByRole('option', { name: /Rita Requester/ }).click();
  await page.getByLabel('Kind of help').first().click();
  await page.getByRole('option', { name: 'Shopping' }).click();
  await line(page).fill('Bread and milk');
  await expect.poll(() => call('drafts.list', {})).toHaveLength(1);
  const died = page.waitForEvent('crash');
  await page.keyboard.press('Control+s');
  await tellMain(() =>
    app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    }),
  );
  await died;
  const inPage = <R>(script: string) =>
    app.evaluate(async ({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null;
      return (await contents.executeJavaScript(code)) as unknown;
    }, script) as Promise<R | null>;
  // Whether the first save was made before the page died is for chance; the form, if it is back, is saved once more.
  const save = `(async () => {
    if (document.querySelector('h1') === null) return null;
    const kept = await window.kith.call('drafts.get', { form: 'request', key: 'new' });
    if (kept.value === null) return 'saved before';
    const isFilled = [...document.querySelectorAll('input')].some(({ value }) => value === 'Bread and milk');
    if (!isFilled) return null;
    document.querySelector('form')?.requestSubmit();
    return 'saved again';
  })()`;
  await expect.poll(() => inPage<string>(save)).toMatch(/saved/);
  const list = `window.kith.call('requests.list', { filter: { text: '', categories: [], urgencies: [], statuses: [],
    requesterId: null, isFlagged: false }, sort: 'name', offset: 0, limit: 10 }).then((answer) => answer.value.total)`;
  await expect.poll(() => inPage<number>(list)).toBe(1);
  await expect
    .poll(() => inPage<number>(`window.kith.call('drafts.list', {}).then((answer) => answer.value.length)`))
    .toBe(0);
});
