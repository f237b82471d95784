import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { SettingsScreen } from './settings-screen';

const inputs = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((one) => one.name === name).map((one) => one.input);

async function open(bridge = createFakeBridge()) {
  const rendered = renderScreen(<SettingsScreen />, { bridge, path: '/settings?part=audit' });
  await screen.findByText('5 entries');
  return rendered;
}

it('searches by words, by who and by what, and says how many entries fit', async () => {
  const { user, bridge } = await open();
  await user.type(screen.getByRole('searchbox', { name: 'Who' }), 'bo');
  await screen.findByText('1 entry');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await user.click(screen.getByRole('combobox', { name: 'What was done' }));
  await user.click(await screen.findByRole('option', { name: 'Not allowed' }));
  await screen.findByText('1 entry');
  expect(inputs(bridge, 'audit.search').at(-1)).toMatchObject({ actor: '', action: 'refused', offset: 0 });
  await user.type(screen.getByRole('searchbox', { name: 'Search names and words' }), 'nobody at all');
  await screen.findByText('No entry fits');
});

it('checks the chain only when asked, and says in words that it is whole, with the seal', async () => {
  const { user, bridge } = await open();
  expect(inputs(bridge, 'audit.verify')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Check that nothing was changed' }));
  await screen.findByText('Nothing was changed. All 6 entries fit together.');
  expect(screen.getByText('6:0123456789abcdef0123456789abcdef')).toBeTruthy();
});

it('names the first entry that does not fit', async () => {
  const bridge = createFakeBridge({
    'audit.verify': () => ({
      ...{ entries: 2, from: 1, cleared: 0, seal: 'x' },
      broken: { id: 3, fault: 'missing' },
    }),
  });
  const { user } = await open(bridge);
  await user.click(screen.getByRole('button', { name: 'Check that nothing was changed' }));
  await screen.findByText('Entry 3 is missing.');
});

it('takes old entries away only after asking', async () => {
  const { user, bridge } = await open();
  await user.click(await screen.findByRole('button', { name: 'Take them away…' }));
  await screen.findByText(/3 entries are deleted for good/);
  expect(inputs(bridge, 'audit.clearBefore')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Take away' }));
  await waitFor(() => {
    expect(inputs(bridge, 'audit.clearBefore')).toEqual([{ months: 24 }]);
  });
});

it('is not there for somebody who may not read the audit', async () => {
  const bridge = createFakeBridge();
  const { user } = bridge.world.state;
  const permissions = user.permissions.filter((permission) => permission !== 'audit.read');
  bridge.world.state = { ...bridge.world.state, user: { ...user, permissions } };
  renderScreen(<SettingsScreen />, { bridge, path: '/settings?part=audit' });
  await screen.findByRole('tab', { name: 'Organisation', selected: true });
  expect(screen.queryByRole('tab', { name: 'History' })).toBeNull();
  expect(inputs(bridge, 'audit.search')).toEqual([]);
});
