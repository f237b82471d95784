import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { spotlight } from '@mantine/spotlight';
import { act } from 'react';
import { KithError } from '../../../shared/contract/errors';
import type { Role } from '../../../shared/contract/permissions';
import { FAKE_PASSPHRASE } from '../testing/fake-accounts';
import { createFakeBridge, type Overrides } from '../testing/fake-bridge';
import { logInAs } from '../testing/fake-session';
import { renderScreen } from '../testing/render';
import { App } from './app';

const NEXT = 'seven quiet bicycles sing';

async function open(role: Role | 'sample', overrides: Overrides = {}) {
  const bridge = createFakeBridge(overrides);
  if (role !== 'sample') logInAs(bridge.world, role);
  const rendered = renderScreen(<App />, { bridge, path: '/settings', isGated: false });
  await screen.findByRole('navigation', { name: 'Screens' });
  return rendered;
}
const menu = () => screen.findByRole('button', { name: 'Flora, Front desk. Your account' });

it('says who is logged in and locks from the menu', async () => {
  const { user, bridge } = await open('front_desk');
  await user.click(await menu());
  await user.click(await screen.findByRole('menuitem', { name: 'Switch person' }));
  await screen.findByRole('heading', { name: 'Who are you?' });
  expect(bridge.calls.filter(({ name }) => name === 'session.lock')).toHaveLength(1);
});

it('locks by its key also from a field', async () => {
  const { user } = await open('admin');
  const field = await screen.findByRole('textbox', { name: /Name of the organisation/ });
  await user.click(field);
  await user.keyboard('{Control>}l{/Control}');
  await screen.findByRole('heading', { name: 'Who are you?' });
});

it('locks from the palette, which offers it only where there are accounts', async () => {
  const { user } = await open('admin');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /Find a person/ }), 'lock now');
  await user.click(await screen.findByRole('button', { name: /Lock now/ }));
  await screen.findByRole('heading', { name: 'Who are you?' });
});

it('has nothing to lock in the sample', async () => {
  const { user, bridge } = await open('sample');
  await screen.findByText('Sample');
  expect(screen.queryByRole('button', { name: /Your account/ })).toBeNull();
  await user.keyboard('{Control>}l{/Control}');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /Find a person/ }), 'lock now');
  await screen.findByText(/Nothing fits/);
  act(() => spotlight.close());
  expect(bridge.calls.some(({ name }) => name === 'session.lock')).toBe(false);
});

async function change(overrides: Overrides = {}) {
  const rendered = await open('front_desk', overrides);
  await rendered.user.click(await menu());
  await rendered.user.click(await screen.findByRole('menuitem', { name: 'Change my passphrase' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change my passphrase' }));
  const fill = async (current: string, next: string) => {
    await rendered.user.type(dialog.getByLabelText('Your passphrase until now'), current);
    await rendered.user.type(dialog.getByLabelText('Your new passphrase'), next);
    await rendered.user.type(dialog.getByLabelText('The same once more'), `${next}{Enter}`);
  };
  return { ...rendered, dialog, fill };
}

it('changes the passphrase of whoever is logged in', async () => {
  const { bridge, fill } = await change();
  await fill(FAKE_PASSPHRASE, NEXT);
  await screen.findByText('Your passphrase is changed.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.calls.find(({ name }) => name === 'accounts.changeMyPassphrase')?.input).toEqual({
    current: FAKE_PASSPHRASE,
    next: NEXT,
  });
});

it('says at its field which of the two passphrases was not right', async () => {
  const { dialog, fill } = await change();
  await fill('something that it is not', NEXT);
  await dialog.findByText('That passphrase did not open it. Please try again.');
  expect(dialog.getByLabelText('Your passphrase until now').getAttribute('aria-invalid')).toBe('true');
});

it('counts down when the passphrase until now was tried too often', async () => {
  const { dialog, fill } = await change({
    'accounts.changeMyPassphrase': () => {
      throw new KithError('wait', '', { seconds: 20 });
    },
  });
  await fill(FAKE_PASSPHRASE, NEXT);
  await dialog.findByText('Please wait 20 seconds before you try again.');
  expect(dialog.getByRole('button', { name: 'Change it' })).toHaveProperty('disabled', true);
});
