import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { KithError } from '../../../../shared/contract/errors';
import { createFakeBridge, type FakeBridge, type Overrides } from '../../testing/fake-bridge';
import { logInAs } from '../../testing/fake-session';
import { renderScreen } from '../../testing/render';
import { SettingsScreen } from './settings-screen';

const PASSPHRASE = 'seven quiet bicycles sing';
const inputs = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((one) => one.name === name).map((one) => one.input);

async function open(overrides: Overrides = {}) {
  const bridge = createFakeBridge(overrides);
  logInAs(bridge.world, 'admin');
  const rendered = renderScreen(<SettingsScreen />, { bridge });
  await rendered.user.click(await screen.findByRole('tab', { name: 'People who use Kith' }));
  await screen.findByRole('table', { name: 'Accounts' });
  const step = async (name: string, words: string) => {
    await rendered.user.click(screen.getByRole('button', { name: `What to do with ${name}` }));
    await rendered.user.click(await screen.findByRole('menuitem', { name: words }));
    return within(await screen.findByRole('dialog'));
  };
  return { ...rendered, step };
}

it('lists who may log in, with a sentence on what each may do', async () => {
  await open();
  const row = screen.getByRole('row', { name: /Vito/ });
  within(row).getByText('Viewer');
  within(row).getByText(/changes nothing/);
  within(row).getByText('Can log in');
  screen.getByRole('rowheader', { name: 'Ada (you)' });
});

it('adds a person with a role and a first passphrase', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Add a person' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a person' }));
  dialog.getByText(/Please ask them to change it at once/);
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Nora');
  await user.click(dialog.getByRole('radio', { name: 'Front desk' }));
  await user.type(dialog.getByLabelText('First passphrase'), PASSPHRASE);
  await user.type(dialog.getByLabelText('The same once more'), `${PASSPHRASE}{Enter}`);
  await screen.findByText('Nora can log in now.');
  await screen.findByRole('rowheader', { name: 'Nora' });
  expect(inputs(bridge, 'accounts.add')).toEqual([
    { name: 'Nora', role: 'front_desk', passphrase: PASSPHRASE },
  ]);
});

it('takes no name that a tile has already', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Add a person' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), ' vito ');
  await user.type(dialog.getByLabelText('First passphrase'), PASSPHRASE);
  await user.type(dialog.getByLabelText('The same once more'), `${PASSPHRASE}{Enter}`);
  await dialog.findByText(/Somebody has this name already/);
  expect(inputs(bridge, 'accounts.add')).toEqual([]);
});

it('changes name and role of somebody', async () => {
  const { user, bridge, step } = await open();
  const dialog = await step('Vito', 'Change name or role');
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), ' B');
  await user.click(dialog.getByRole('radio', { name: 'Operator' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await screen.findByRole('rowheader', { name: 'Vito B' });
  expect(inputs(bridge, 'accounts.change')).toMatchObject([{ name: 'Vito B', role: 'operator' }]);
});

it('keeps the last admin an admin, and says why', async () => {
  const { step } = await open();
  const dialog = await step('Ada', 'Change name or role');
  dialog.getByText(/Somebody has to be admin/);
  expect(dialog.getByRole('radio', { name: 'Viewer' })).toHaveProperty('disabled', true);
});

it('offers nobody to lock themselves out', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'What to do with Ada' }));
  await screen.findByRole('menuitem', { name: 'Change name or role' });
  const words = screen.getAllByRole('menuitem').map((item) => item.textContent);
  expect(words).toEqual(['Change name or role', 'Rights by name']);
});

it('gives a right by name and takes it away, in a sentence each', async () => {
  const { user, bridge, step } = await open();
  const dialog = await step('Flora', 'Rights by name');
  dialog.getByText(/No role has this by itself, not even an admin/);
  const checks = dialog.getByRole('switch', { name: 'Reads background checks' });
  await user.click(checks);
  await screen.findByText('Flora: “Reads background checks” is given.');
  await waitFor(() => expect(checks).toHaveProperty('checked', true));
  await user.click(checks);
  await screen.findByText('Flora: “Reads background checks” is taken away.');
  const asked = { id: bridge.world.accounts[1]?.id, right: 'vetting.read' };
  expect(inputs(bridge, 'accounts.giveRight')).toEqual([asked]);
  expect(inputs(bridge, 'accounts.takeRight')).toEqual([asked]);
});

it('takes no right from an admin that the role brings, and warns when nobody reads concerns', async () => {
  const { user, step } = await open();
  expect(screen.queryByText(/Nobody who can log in may read safeguarding/)).toBeNull();
  const dialog = await step('Ada', 'Rights by name');
  expect(dialog.getByRole('switch', { name: 'Reads background checks' })).toHaveProperty('disabled', true);
  await user.click(dialog.getByRole('switch', { name: 'Reads safeguarding concerns' }));
  await screen.findByText(/Nobody who can log in may read safeguarding/);
});

it('gives a new passphrase', async () => {
  const { user, bridge, step } = await open();
  const dialog = await step('Flora', 'Give a new passphrase');
  await user.type(dialog.getByLabelText('New passphrase'), PASSPHRASE);
  await user.type(dialog.getByLabelText('The same once more'), `${PASSPHRASE}{Enter}`);
  await screen.findByText('Flora can log in with the new passphrase.');
  expect(inputs(bridge, 'accounts.resetPassphrase')).toEqual([
    { id: bridge.world.accounts[1]?.id, passphrase: PASSPHRASE },
  ]);
});

it('asks before it stops somebody, and lets them in again only with a new passphrase', async () => {
  const { user, bridge, step } = await open();
  const dialog = await step('Flora', 'Stop from logging in');
  expect(inputs(bridge, 'accounts.disable')).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Stop from logging in' }));
  await screen.findByText('Flora cannot log in any more.');
  const row = screen.getByRole('row', { name: /Flora/ });
  await within(row).findByText('Cannot log in');
  const again = await step('Flora', 'Let log in again');
  again.getByText(/For this Flora needs a new passphrase/);
  await user.type(again.getByLabelText('New passphrase'), PASSPHRASE);
  await user.type(again.getByLabelText('The same once more'), `${PASSPHRASE}{Enter}`);
  await within(row).findByText('Can log in');
});

it('says in words why somebody cannot be stopped', async () => {
  const { user, step } = await open({
    'accounts.disable': () => {
      throw new KithError('not_possible', 'Flora is the last one who could help.');
    },
  });
  const dialog = await step('Flora', 'Stop from logging in');
  await user.click(dialog.getByRole('button', { name: 'Stop from logging in' }));
  await dialog.findByText(/Flora is the last one who could help/);
});

it('makes a new recovery code after asking, and shows it until it is kept', async () => {
  const { user, bridge } = await open();
  await user.click(screen.getByRole('button', { name: 'Make a new recovery code' }));
  await user.click(await screen.findByRole('button', { name: 'Make a new code' }));
  await screen.findByRole('group', { name: 'Recovery code' });
  screen.getByText(/it opens nothing any more/);
  await user.keyboard('{Escape}');
  screen.getByRole('group', { name: 'Recovery code' });
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await user.click(screen.getByRole('button', { name: 'Print' }));
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  expect(inputs(bridge, 'accounts.noteCodePrinted')).toHaveLength(1);
  vi.unstubAllGlobals();
  await user.click(screen.getByRole('checkbox', { name: 'I have put it in a safe place' }));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Recovery code' })).toBeNull());
  expect(inputs(bridge, 'accounts.renewRecoveryCode')).toHaveLength(1);
});

it('says that the sample has no accounts', async () => {
  const { user } = renderScreen(<SettingsScreen />);
  await user.click(await screen.findByRole('tab', { name: 'People who use Kith' }));
  await screen.findByText(/The sample organisation has no accounts/);
  expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
});

it('does not print a recovery code whose print cannot be noted, and says so', async () => {
  const { user } = await open({
    'accounts.noteCodePrinted': () => {
      throw new KithError('storage_failed', 'There is no space left on this computer.');
    },
  });
  await user.click(screen.getByRole('button', { name: 'Make a new recovery code' }));
  await user.click(await screen.findByRole('button', { name: 'Make a new code' }));
  await screen.findByRole('group', { name: 'Recovery code' });
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await user.click(screen.getByRole('button', { name: 'Print' }));
  await screen.findByText(/no space left/);
  expect(print).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
