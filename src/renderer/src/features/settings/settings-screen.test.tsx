import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KithError } from '../../../../shared/contract/errors';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { isTileAddress } from './map-part';
import { SettingsScreen } from './settings-screen';

const inputs = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((one) => one.name === name).map((one) => one.input);

async function open(part: string, bridge = createFakeBridge()) {
  const rendered = renderScreen(<SettingsScreen />, { bridge });
  await rendered.user.click(await screen.findByRole('tab', { name: part }));
  return rendered;
}

it('renames an entry and keeps its code', async () => {
  const { user, bridge } = await open('Lists');
  await user.click(await screen.findByRole('button', { name: 'Change “Grocery shopping”' }));
  const words = await screen.findByRole('textbox', { name: 'Words' });
  await user.clear(words);
  await user.type(words, 'Shopping');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Shopping');
  expect(inputs(bridge, 'terms.update')).toMatchObject([{ code: 'category:shopping', label: 'Shopping' }]);
});

it('refuses a second entry of the same words while they are typed', async () => {
  const { user, bridge } = await open('Lists');
  await user.click(await screen.findByRole('button', { name: 'Add an entry' }));
  await user.type(await screen.findByRole('textbox', { name: 'Words' }), 'small REPAIRS');
  await screen.findByText('This entry is in the list already.');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(inputs(bridge, 'terms.add')).toEqual([]);
});

it('hides an entry with its switch', async () => {
  const { user, bridge } = await open('Lists');
  await user.click(await screen.findByRole('switch', { name: 'Offer “Small repairs” for choosing' }));
  await waitFor(() =>
    expect(inputs(bridge, 'terms.update')).toMatchObject([{ code: 'category:repairs', isActive: false }]),
  );
});

it('turns online pictures on only with an address and the words of the provider', async () => {
  const { user, bridge } = await open('Map');
  await user.click(await screen.findByRole('switch', { name: 'Load map pictures from the internet' }));
  const address = screen.getByRole('textbox', { name: /Address of the pictures/ });
  await user.clear(address);
  await user.type(address, 'http://plain.example');
  await user.click(screen.getByRole('button', { name: 'Save the map settings' }));
  await screen.findByText(/starts with https/);
  expect(inputs(bridge, 'settings.update')).toEqual([]);
});

it.each([
  ['https://tile.example.org/{z}/{x}/{y}.png', true],
  ['https://tile.example.org/{z}/{x}.png', false],
  ['http://tile.example.org/{z}/{x}/{y}.png', false],
  ['https://{s}.tile.example.org/{z}/{x}/{y}.png', false],
])('reads %s as an address of pictures: %s', (text, isFine) => {
  expect(isTileAddress(text)).toBe(isFine);
});

it('undoes an import after asking, and says why when it cannot', async () => {
  const refuse = () => {
    throw new KithError('not_possible', 'Two of its helpers were confirmed for requests.');
  };
  const { user } = await open('Imports', createFakeBridge({ 'imports.undo': refuse }));
  await user.click((await screen.findAllByRole('button', { name: 'Undo this import' }))[0] as HTMLElement);
  const dialog = await screen.findByRole('dialog', { name: 'Undo this import?' });
  within(dialog).getByText('The 35 entries that this import brought will be taken out again.');
  await user.click(within(dialog).getByRole('button', { name: 'Undo this import' }));
  await within(dialog).findByText(/Two of its helpers were confirmed/);
});

it('offers no change to somebody who may not make it', async () => {
  const bridge = createFakeBridge();
  bridge.world.state.user.permissions = ['app.use'];
  await open('Look, matching and lock', bridge);
  expect(await screen.findByRole('switch')).toHaveProperty('disabled', true);
});

it('saves after how many minutes Kith locks by itself', async () => {
  const { user, bridge } = await open('Look, matching and lock');
  await user.click(await screen.findByRole('combobox', { name: 'Lock by itself after' }));
  await user.click(await screen.findByRole('option', { name: '15 minutes' }));
  await waitFor(() => expect(inputs(bridge, 'settings.update')).toMatchObject([{ idleMinutes: 15 }]));
  expect(screen.queryByRole('option', { name: '16 minutes' })).toBeNull();
});
