import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeBridge } from '../../testing/fake-bridge';
import { fakeDuplicateQueries } from '../../testing/fake-duplicates';
import { renderScreen } from '../../testing/render';
import { DuplicatesScreen } from './duplicates-screen';

it('sends what was chosen field by field, and what stands for both as they were shown', async () => {
  const { user, bridge } = renderScreen(<DuplicatesScreen />);
  await user.click(await screen.findByRole('button', { name: /^Compare and merge / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Make one of two' }));
  const notes = within(await dialog.findByRole('radiogroup', { name: 'Notes' }));
  expect(notes.getByRole<HTMLInputElement>('radio', { name: 'Both' }).checked).toBe(true);
  await user.click(notes.getByRole('radio', { name: /Second floor/ }));
  dialog.getByText('requests: 2');
  await user.click(dialog.getByRole('button', { name: 'Merge' }));
  await screen.findByText(/is now part of/);
  expect(bridge.calls.find(({ name }) => name === 'duplicates.merge')?.input).toMatchObject({
    ...{ kind: 'person', stamp: '1.1.0.0', choices: { 'person.notes': 'gone' } },
  });
});

it('remembers that two are not the same', async () => {
  const { user, bridge } = renderScreen(<DuplicatesScreen />);
  await user.click(await screen.findByRole('button', { name: /are not the same$/ }));
  await screen.findByText('You will not be asked about these two again.');
  expect(bridge.calls.find(({ name }) => name === 'duplicates.notSame')?.input).toMatchObject({
    kind: 'person',
  });
});

it('says where two addresses lie that read the same', async () => {
  const place = (lat: number) => ({
    ...{ label: '', line: 'Im Feld 3', locality: 'Teststadt', postcode: '9490', country: 'LI' },
    ...{ point: { lat, lng: 9.52 }, precision: 'exact' as const },
  });
  const bridge = createFakeBridge({
    'duplicates.preview': (world, input) => ({
      ...fakeDuplicateQueries['duplicates.preview'](world, input),
      fields: [
        {
          field: 'person.places',
          ...{ kept: { places: [place(47.1)] }, gone: { places: [place(47.2)] } },
          ...{ choices: ['kept', 'gone'], usual: 'kept' },
        },
      ],
    }),
  });
  const { user } = renderScreen(<DuplicatesScreen />, { bridge });
  await user.click(await screen.findByRole('button', { name: /^Compare and merge / }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Make one of two' }));
  expect(
    await dialog.findByRole('radio', { name: /Im Feld 3, 9490 Teststadt.*47\.10000, 9\.52000/ }),
  ).toBeDefined();
  expect(dialog.getByRole('radio', { name: /47\.20000, 9\.52000/ })).toBeDefined();
});

it('keeps whoever works by keys in the dialog when the other one is to stay', async () => {
  const { user } = renderScreen(<DuplicatesScreen />);
  (await screen.findByRole('button', { name: /^Compare and merge / })).focus();
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Make one of two' }));
  const swap = () => dialog.findByRole('button', { name: 'Keep the other one instead' });
  const stays = async () => (await dialog.findByText(/^Stays: /)).textContent;
  const first = await stays();
  await waitFor(async () => expect(document.activeElement).toBe(await swap()));
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await stays()).not.toBe(first));
  await waitFor(async () => expect(document.activeElement).toBe(await swap()));
});
