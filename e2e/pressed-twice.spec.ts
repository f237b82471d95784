import { clickOn } from './click-again';
import { expect, test } from './fixtures';
import { Town } from './town';

test('whoever clicks twice decides once, whatever stands there by then', async ({ fresh }) => {
  const town = await Town.found(fresh);
  await town.fill();
  const { page } = fresh;
  await expect(page.getByRole('heading', { name: 'Suggested: Nora Near' })).toBeVisible();
  const confirm = page.getByRole('button', { name: 'Confirm', exact: true }).first();
  const again = await clickOn(page, confirm);
  await expect(page.getByText('Nora Near is confirmed for Rita Urgent.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Otto Patient' }).first()).toBeVisible();
  await expect(confirm).toBeEnabled();
  await again();
  expect(await town.count('in_progress')).toBe(1);

  const tell = page.getByRole('region', { name: 'Tell them' });
  await tell.getByRole('button', { name: 'Mark as told' }).first().click();
  const yes = tell.getByRole('button', { name: 'Said yes' });
  await expect(yes).toBeEnabled();
  const saidAgain = await clickOn(page, yes);
  const underWay = tell.getByRole('button', { name: 'Under way' });
  await expect(underWay).toBeEnabled();
  await saidAgain();
  await expect(underWay).toBeEnabled();
  await clickOn(page, confirm);
  await expect.poll(() => town.count('in_progress')).toBe(2);
});
