import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeBridge } from '../testing/fake-bridge';
import { fakeQueries } from '../testing/fake-queries';
import { renderScreen } from '../testing/render';
import { PersonPicker } from './person-picker';

it('takes whom it shows with Enter, also where they were found while the next letter was typed', async () => {
  const picked: number[] = [];
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  const bridge = createFakeBridge({
    // Only what was asked first is answered, and late.
    'people.search': async (world, input) => {
      await (input.text === 'an' ? late : new Promise(() => undefined));
      return fakeQueries['people.search'](world, input);
    },
  });
  const { user } = renderScreen(<PersonPicker label="Who" onPick={(id) => picked.push(id)} />, { bridge });
  await user.type(await screen.findByLabelText('Who'), 'an');
  await waitFor(() => {
    expect(bridge.calls.map(({ input }) => input)).toContainEqual({ text: 'an', limit: 20 });
  });
  await user.keyboard('n');
  answer();
  const [first] = await screen.findAllByRole('option', { hidden: true });
  await user.keyboard('{Enter}');
  expect(picked.map(String)).toEqual([first?.getAttribute('value')]);
});

it('is not left while somebody new is put in, but afterwards', async () => {
  let left = 0;
  const { user } = renderScreen(<PersonPicker label="Who" onPick={() => undefined} onBlur={() => left++} />);
  const field = await screen.findByLabelText('Who');
  await user.type(field, 'Zzyzx Nobody');
  await screen.findByRole('option', { name: /Zzyzx Nobody/, hidden: true });
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => {
    expect(dialog.contains(document.activeElement)).toBe(true);
  });
  expect(left).toBe(0);
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(document.activeElement).toBe(field);
  });
  await user.tab();
  expect(left).toBe(1);
});
