import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KithError } from '../../../../shared/contract/errors';
import { createFakeBridge, type Overrides } from '../../testing/fake-bridge';
import { backupStateOf, FAKE_PREVIEW } from '../../testing/fake-backups';
import { logInAs } from '../../testing/fake-session';
import { renderScreen } from '../../testing/render';
import { SettingsScreen } from './settings-screen';

async function open(overrides: Overrides = {}) {
  const rendered = renderScreen(<SettingsScreen />, { bridge: createFakeBridge(overrides) });
  await rendered.user.click(await screen.findByRole('tab', { name: 'Backups' }));
  return rendered;
}
const look = { name: /Look at the backup of 20 May/ };

it('says how old the last backup is and makes one when asked', async () => {
  const { user, bridge } = await open();
  await screen.findByText('Last backup 3 hours ago, checked');
  await screen.findByText(/whoever has the whole folder of a backup can read it/);
  await user.click(screen.getByRole('button', { name: 'Back up now' }));
  await screen.findByText('The backup is made and checked.');
  expect(bridge.calls.filter(({ name }) => name === 'backups.make')).toHaveLength(1);
});

it('shows what would be lost before it puts a backup back, and only then', async () => {
  const { user, bridge } = await open();
  await user.click(await screen.findByRole('button', look));
  const dialog = await screen.findByRole('dialog');
  const row = within(dialog).getByRole('row', { name: /Requests/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['24', '27', '5']);
  await within(dialog).findByText(/will be gone from Kith/);
  expect(bridge.calls.some(({ name }) => name === 'backups.restore')).toBe(false);
  await user.click(within(dialog).getByRole('button', { name: 'Put this backup back' }));
  await waitFor(() =>
    expect(bridge.calls.find(({ name }) => name === 'backups.restore')?.input).toEqual({
      token: FAKE_PREVIEW.token,
    }),
  );
});

it('says in words why a backup cannot be put back', async () => {
  const { user } = await open({
    'backups.preview': () => {
      throw new KithError('backup_unusable', 'This backup is damaged.', { problem: 'damaged' });
    },
  });
  await user.click(await screen.findByRole('button', look));
  await screen.findByText(/This backup is damaged/);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('names what keeps the second place from working', async () => {
  const place = {
    folder: '/media/stick',
    every: 'day',
    lastGoodAt: null,
    problem: 'gone',
    isLate: true,
  } as const;
  await open({ 'backups.state': (world) => ({ ...backupStateOf(world), secondPlace: place }) });
  await screen.findByText(/If it is on a stick, please plug it in/);
  await screen.findByText('Nothing was copied there yet');
});

it('lets the front desk copy now, and leaves where to admins', async () => {
  const place = {
    folder: '/media/stick',
    every: 'day',
    lastGoodAt: null,
    problem: null,
    isLate: false,
  } as const;
  const bridge = createFakeBridge({
    'backups.state': (world) => ({ ...backupStateOf(world), secondPlace: place }),
  });
  logInAs(bridge.world, 'front_desk');
  const { user } = renderScreen(<SettingsScreen />, { bridge });
  await user.click(await screen.findByRole('tab', { name: 'Backups' }));
  await user.click(await screen.findByRole('button', { name: 'Back up and copy now' }));
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'backups.copyNow')).toBe(true));
  expect(screen.queryByRole('button', { name: /Choose another folder|Stop copying/ })).toBeNull();
});

it('says that the sample is not backed up, and offers nothing', async () => {
  await open({ 'backups.state': (world) => ({ ...backupStateOf(world), isOwn: false }) });
  await screen.findByText(/is not backed up/);
  expect(screen.queryByRole('button', { name: 'Back up now' })).toBeNull();
  expect(screen.queryByRole('table')).toBeNull();
});

it('says where to look when no backup is found', async () => {
  await open({ 'backups.list': () => [] });
  await screen.findByText('No backups were found on this computer');
});
