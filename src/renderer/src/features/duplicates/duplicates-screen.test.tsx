import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
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
