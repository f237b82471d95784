import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { App } from '../app/app';
import { KithError } from '../../../shared/contract/errors';
import { createFakeBridge, type Overrides } from '../testing/fake-bridge';
import { FAKE_PREVIEW } from '../testing/fake-backups';
import { logInAs } from '../testing/fake-session';
import { renderScreen } from '../testing/render';

const locked: Overrides = {
  'backups.preview': () => {
    throw new KithError('backup_unusable', 'It opens with accounts of its own.', { problem: 'locked' });
  },
};

async function open(overrides: Overrides = {}) {
  const bridge = createFakeBridge({ ...locked, ...overrides });
  logInAs(bridge.world, 'admin');
  const rendered = renderScreen(<App />, { bridge, path: '/settings?part=backups', isGated: false });
  await rendered.user.click(await screen.findByRole('button', { name: /Look at the backup of 20 May/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'This backup has a lock of its own' }));
  const sent = () => bridge.calls.filter(({ name }) => name === 'backups.unlock').map(({ input }) => input);
  return { ...rendered, dialog, sent };
}

it('opens a locked backup by a name and a passphrase, and then says what it holds', async () => {
  const { user, dialog, sent } = await open();
  await user.click(dialog.getByRole('button', { name: 'Open the backup' }));
  dialog.getByText('Please type the name.');
  dialog.getByText('Please type the passphrase.');
  await user.type(dialog.getByRole('textbox', { name: 'Name of the account' }), 'Ada');
  await user.type(dialog.getByLabelText('Passphrase of that time'), 'old words of old times{Enter}');
  await screen.findByRole('dialog', { name: 'Put this backup back?' });
  expect(sent()).toEqual([{ name: 'Ada', secret: 'old words of old times' }]);
  expect(screen.queryByText('This backup has a lock of its own')).toBeNull();
});

it('opens one by the recovery code of that time', async () => {
  const { user, dialog, sent } = await open();
  await user.click(dialog.getByRole('radio', { name: 'The recovery code' }));
  await user.type(dialog.getByRole('textbox', { name: 'Recovery code of that time' }), 'abcde fghjk{Enter}');
  await screen.findByRole('dialog', { name: 'Put this backup back?' });
  expect(sent()).toEqual([{ name: null, secret: 'abcde fghjk' }]);
});

it('says that it did not open, and shows nothing as an error of the backup', async () => {
  const { user, dialog } = await open({
    'backups.unlock': () => {
      throw new KithError('wrong_passphrase', '');
    },
  });
  await user.type(dialog.getByRole('textbox', { name: 'Name of the account' }), 'Ada');
  await user.type(dialog.getByLabelText('Passphrase of that time'), 'something else{Enter}');
  await dialog.findByText(/Name and passphrase did not open it/);
  expect(screen.queryByText(/This file cannot be put back/)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('opens a locked backup also when nobody can log in', async () => {
  const bridge = createFakeBridge({
    ...locked,
    'backups.unlock': () => ({ ...FAKE_PREVIEW, now: null, lost: null }),
  });
  bridge.world.session = { kind: 'lost', message: 'The key is missing.', isKeyAlone: true };
  const { user } = renderScreen(<App />, { bridge, isGated: false });
  await user.click(await screen.findByRole('button', { name: 'Look at this backup' }));
  await user.click(await screen.findByRole('radio', { name: 'The recovery code' }));
  await user.type(screen.getByRole('textbox', { name: 'Recovery code of that time' }), 'abcde{Enter}');
  await screen.findByText(/Whatever was entered after .* is not in this backup/);
  expect(bridge.refused).toEqual([]);
});
