import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { completeDom } from '../testing/dom';
import { createFakeBridge, installFakeBridge } from '../testing/fake-bridge';
import { logInAs } from '../testing/fake-session';
import { App } from './app';
import { Providers } from './providers';

configure({ asyncUtilTimeout: 60_000 });
beforeEach(() => {
  completeDom();
  window.location.hash = '#/requests/new';
});
afterEach(() => {
  cleanup();
  window.location.hash = '';
});

async function openForm() {
  const bridge = createFakeBridge();
  logInAs(bridge.world, 'admin');
  installFakeBridge(bridge);
  render(
    <Providers>
      <App />
    </Providers>,
  );
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/In one line/), 'Two bags');
  return { user, isLocked: () => bridge.calls.some(({ name }) => name === 'session.lock') };
}

it('asks before it locks over unsaved words, and keeps them when somebody stays', async () => {
  const { user, isLocked } = await openForm();
  await user.keyboard('{Control>}l{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Lock, though something is not saved?' });
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>(/In one line/).value).toBe('Two bags');
  expect(isLocked()).toBe(false);
});

it('locks over unsaved words when it is asked twice', async () => {
  const { user, isLocked } = await openForm();
  await user.keyboard('{Control>}l{/Control}');
  await screen.findByRole('dialog', { name: 'Lock, though something is not saved?' });
  await user.keyboard('{Control>}l{/Control}');
  await screen.findByRole('heading', { name: 'Who are you?' });
  expect(isLocked()).toBe(true);
});
