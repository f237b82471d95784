import { seriousFindings } from './axe';
import { pressByHand } from './by-hand';
import { expect, test } from './fixtures';

/** How each dialog is opened from Review. */
const BY_KEY = { choose: 'o', turnDown: 't', postpone: 'p', shortcuts: '?', palette: 'Control+k' } as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in any dialog, ${scheme}`, async ({ sample }) => {
    test.setTimeout(240_000);
    const { page } = sample;
    await page.emulateMedia({ colorScheme: scheme });
    await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible();
    const found: string[] = [];
    const check = async (where: string) => {
      await expect(page.getByRole('dialog')).toHaveCount(1);
      found.push(...(await seriousFindings(page, where)));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    for (const [where, key] of Object.entries(BY_KEY)) {
      await pressByHand(page, key);
      await check(where);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('about');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'About Kith' })).toBeVisible();
    await check('about');
    await page.evaluate(() => (location.hash = '#/helpers/1'));
    await page.getByRole('button', { name: 'Ill today…' }).click();
    await check('ill today');
    await page.evaluate(() => (location.hash = '#/review'));
    await page.keyboard.press('n');
    await page.getByLabel('Who needs help?').fill('a');
    await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected');
    found.push(...(await seriousFindings(page, 'people found')));
    await page.getByLabel('Who needs help?').fill('Somebody New');
    await page.getByRole('option', { name: /Somebody New/ }).click();
    await check('new person');
    expect(found).toEqual([]);
  });
}

/** Presses Escape in the moment in which a dialog comes into the window, sooner than any hand. */
const escapeAtOnce = () => {
  const watch = new MutationObserver(() => {
    if (document.querySelector('[role="dialog"]') === null) return;
    watch.disconnect();
    document.body.dataset['escaped'] = 'yes';
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  watch.observe(document.body, { childList: true, subtree: true });
};

test('an Escape that comes as soon as a dialog does closes it', async ({ sample }) => {
  const { page } = sample;
  await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible();
  await page.evaluate(escapeAtOnce);
  await page.keyboard.press('?');
  await expect(page.locator('body[data-escaped]')).toBeAttached();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a dialog that closes gives the focus back to where it was', async ({ sample }) => {
  const { page } = sample;
  await expect(page.getByRole('heading', { name: /^Suggested: / })).toBeVisible();
  const focused = page.locator(':focus');
  const leaveDialog = async (name: string | RegExp) => {
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.locator(':focus')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  };

  const search = page.getByRole('button', { name: 'Find a person or a step' });
  await search.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').locator(':focus')).toBeVisible();
  await page.keyboard.type('about');
  await page.keyboard.press('Enter');
  await leaveDialog('About Kith');
  await expect(search).toBeFocused();

  await page.evaluate(() => (location.hash = '#/helpers/1'));
  await page.getByRole('button', { name: 'Ill today…' }).click();
  await leaveDialog(/ill today/i);
  await expect(page.getByRole('button', { name: 'Ill today…' })).toBeFocused();

  await page.evaluate(() => (location.hash = '#/review'));
  await page.keyboard.press('n');
  const person = page.getByLabel('Who needs help?');
  await person.fill('Somebody New');
  await expect(page.getByRole('option', { name: /Somebody New/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await leaveDialog(/./);
  await expect(person).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(focused).toBeVisible();
  await expect(person).not.toBeFocused();
});
