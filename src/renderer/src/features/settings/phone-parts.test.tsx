import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { SettingsScreen } from './settings-screen';

const inputs = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((one) => one.name === name).map((one) => one.input);

async function open(part: string, bridge = createFakeBridge()) {
  const rendered = renderScreen(<SettingsScreen />, { bridge });
  await rendered.user.click(await screen.findByRole('tab', { name: part }));
  return rendered;
}

it('shows the words that are said today and stores those alone that were changed', async () => {
  const { user, bridge } = await open('Words for the phone');
  const closing = await screen.findByRole('textbox', { name: 'Closing' });
  expect(closing).toHaveProperty('value', expect.stringContaining('Look after yourself.'));
  fireEvent.change(closing, { target: { value: 'Ring us again, {caller}.' } });
  await user.click(screen.getByRole('button', { name: 'Save the words' }));
  await screen.findByText('The words are saved.');
  expect(inputs(bridge, 'scripts.save')).toMatchObject([
    { scripts: { situations: { closing: 'Ring us again, {caller}.' }, categories: {} } },
  ]);
});

it('says which braces Kith does not know, and saves nothing then', async () => {
  const { user, bridge } = await open('Words for the phone');
  fireEvent.change(await screen.findByRole('textbox', { name: 'Opening' }), {
    target: { value: 'Dear {name}' },
  });
  await user.click(screen.getByRole('button', { name: 'Save the words' }));
  await screen.findByText(/It found: \{name\}/);
  expect(inputs(bridge, 'scripts.save')).toEqual([]);
});

it('adds a referral, says what is missing, and puts it away', async () => {
  const { user, bridge } = await open('Where else');
  await user.click(await screen.findByRole('button', { name: 'Add a referral' }));
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Food bank');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findAllByText('Please fill this in.')).toHaveLength(2);
  await user.type(screen.getByRole('textbox', { name: 'What they help with' }), 'Food');
  await user.type(screen.getByRole('textbox', { name: 'Number' }), '117');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  await user.click(await screen.findByRole('button', { name: 'Change Food bank' }));
  await user.click(await screen.findByRole('switch', { name: 'Is read out' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('not read out');
  expect(inputs(bridge, 'referrals.change')).toMatchObject([{ id: 1, isActive: false }]);
});
