import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launch, test, type Kith } from './fixtures';
import { keyringIn, missingForKeyring, noKeyring } from './keyring-service';
import { PASSPHRASE, Town } from './town';

const OPEN = 'Open with the keychain of this computer';
const SWITCH = 'Let the keychain open Kith after it was started';

const missing = missingForKeyring();
test.skip(missing !== null, missing ?? '');

async function openByPassphrase({ page }: Kith): Promise<void> {
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

test('the keychain of the computer opens Kith after a start, and where it does not the passphrase does', async ({
  profile,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'kith-keyring-'));
  const own = await keyringIn(folder);

  await test.step('somebody who is alone with it turns it on', async () => {
    const kith = await launch(profile, own.env, own.through);
    await Town.found(kith);
    await kith.page.getByRole('link', { name: 'Settings' }).click();
    await kith.page.getByRole('tab', { name: 'People who use Kith' }).click();
    const keychain = kith.page.getByRole('switch', { name: SWITCH });
    await expect(keychain).not.toBeChecked();
    await keychain.click({ force: true });
    await expect(keychain).toBeChecked();
    await expect.poll(() => kith.call('accounts.keychain', {})).toMatchObject({ state: 'on' });
    await kith.close();
  });

  await test.step('after a restart one click opens it, and after a lock the passphrase alone', async () => {
    const kith = await launch(profile, own.env, own.through);
    await kith.page.getByRole('button', { name: OPEN }).click();
    await kith.page.getByRole('navigation').first().waitFor();
    // The window is loaded anew, and may be before it has the answer.
    await kith.rawCall('session.lock', {}).catch(() => null);
    await expect(kith.page.getByLabel('Your passphrase')).toBeVisible();
    await expect(kith.page.getByRole('button', { name: OPEN })).toBeHidden();
    await kith.close();
  });

  await test.step('with the keyring of somebody else it says so, and asks for the passphrase', async () => {
    const other = await keyringIn(folder);
    const kith = await launch(profile, other.env, other.through);
    await kith.page.getByRole('button', { name: OPEN }).click();
    await expect(kith.page.getByRole('alert')).toHaveText(
      'The keychain of this computer did not open Kith. Please type your passphrase.',
    );
    await openByPassphrase(kith);
    await kith.close();
  });

  await test.step('with no keyring service it is not offered, and the settings say why', async () => {
    const kith = await launch(profile, await noKeyring(folder));
    await expect(kith.page.getByLabel('Your passphrase')).toBeVisible();
    await expect(kith.page.getByRole('button', { name: OPEN })).toBeHidden();
    await openByPassphrase(kith);
    await kith.page.getByRole('link', { name: 'Settings' }).click();
    await kith.page.getByRole('tab', { name: 'People who use Kith' }).click();
    await expect(kith.page.getByText('This computer has no keychain that Kith could use.')).toBeVisible();
    await kith.close();
  });
  await rm(folder, { recursive: true, force: true });
});
