import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { KeychainState } from '../../../../shared/contract/accounts';
import { createFakeBridge } from '../../testing/fake-bridge';
import { logInAs } from '../../testing/fake-session';
import { renderScreen } from '../../testing/render';
import { KeychainPart } from './keychain-part';

function open(state: KeychainState) {
  const bridge = createFakeBridge({ 'accounts.keychain': () => ({ state }) });
  logInAs(bridge.world, 'admin');
  return { ...renderScreen(<KeychainPart />, { bridge }), bridge };
}

it('lets the keychain open Kith when it is told to', async () => {
  const { user, bridge } = open('off');
  await user.click(await screen.findByRole('switch', { name: /Let the keychain open Kith/ }));
  await waitFor(() =>
    expect(bridge.calls.find(({ name }) => name === 'accounts.useKeychain')?.input).toEqual({ isOn: true }),
  );
});

it.each([
  ['not_here', /has no keychain that Kith could use/],
  ['several', /so each needs a passphrase/],
] as const)('says why it cannot where it is %s', async (state, words) => {
  open(state);
  await screen.findByText(words);
  expect(screen.queryByRole('switch')).toBeNull();
});
