import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { SettingsScreen } from './settings-screen';

const inputs = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((one) => one.name === name).map((one) => one.input);

async function choose() {
  const rendered = renderScreen(<SettingsScreen />, { bridge: createFakeBridge() });
  const { user } = rendered;
  await user.click(await screen.findByRole('tab', { name: 'One person’s data' }));
  await user.type(await screen.findByRole('combobox', { name: 'Who is it about?' }), 'Ruth');
  await user.click((await screen.findAllByRole('option', { name: /Ruth/ }))[0] as HTMLElement);
  const name = (await screen.findByRole('heading', { level: 2, name: /Ruth/ })).textContent;
  return { ...rendered, name };
}

it('blacks out every passage about others but those that somebody keeps', async () => {
  const { user, bridge } = await choose();
  await user.click(screen.getByRole('button', { name: 'Gather it' }));
  await screen.findByText('2 passages tell of somebody else, or may do so.');
  const number = screen.getByRole('radiogroup', { name: 'Passage “555 44 33” in Details, notes' });
  await user.click(within(number).getByRole('radio', { name: 'Keep' }));
  await user.click(screen.getByRole('button', { name: 'Save as PDF and JSON…' }));
  await screen.findByText('Both files are saved, with one passage blacked out.');
  expect(inputs(bridge, 'privacy.save')).toMatchObject([{ keep: ['person:1:notes@24'] }]);
});

it('erases only once the name was typed, with what was decided otherwise about mentions', async () => {
  const { user, bridge, name } = await choose();
  await user.click(screen.getByRole('button', { name: 'Look at what would go' }));
  const erase = await screen.findByRole('button', { name: 'Erase for good' });
  expect(erase).toHaveProperty('disabled', true);
  const decide = async (group: string, choice: string) => {
    await user.click(
      within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name: choice }),
    );
  };
  await decide('Mention 1 in Requests, details', 'Keep');
  await decide('Mention 2 in Requests, details', 'Black out');
  await user.type(screen.getByRole('textbox', { name: 'Type the name to confirm' }), name);
  await user.click(erase);
  await waitFor(() => {
    expect(inputs(bridge, 'privacy.erase')).toMatchObject([
      { name, kept: ['request:9:details'], masked: ['request:8:details'] },
    ]);
  });
});

it('adds a hold with its reason', async () => {
  const { user, bridge } = await choose();
  await user.type(screen.getByRole('textbox', { name: 'Why' }), 'A court asked for it');
  await user.click(screen.getByRole('button', { name: 'Add a hold' }));
  await waitFor(() => {
    expect(inputs(bridge, 'privacy.addHold')).toMatchObject([
      { reason: 'A court asked for it', until: null },
    ]);
  });
});
