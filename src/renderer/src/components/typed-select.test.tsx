import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderScreen } from '../testing/render';
import { TypedSelect } from './typed-select';

const DATA = [
  { value: 'ride', label: 'Ride' },
  { value: 'shopping', label: 'Shopping' },
  { value: 'company', label: 'Company by ride' },
];

const onChange = vi.fn();

function Kind() {
  const [value, setValue] = useState<string | null>(null);
  onChange.mockImplementation(setValue);
  return <TypedSelect label="Kind of help" data={DATA} value={value} onChange={onChange} />;
}

async function show(): Promise<HTMLInputElement> {
  renderScreen(<Kind />);
  return screen.findByRole<HTMLInputElement>('combobox', { name: 'Kind of help' });
}

beforeEach(() => {
  onChange.mockReset();
});

it('takes the first entry that bears what was typed when Enter comes without an arrow', async () => {
  const box = await show();
  await userEvent.type(box, 'RIDE{Enter}');
  expect(box.value).toBe('Ride');
});

it('keeps the only entry that can be meant when the field is left', async () => {
  const box = await show();
  await userEvent.type(box, 'shop');
  await userEvent.tab();
  expect(box.value).toBe('Shopping');
});

it('chooses nothing when the field is left while several can be meant, or none', async () => {
  const box = await show();
  await userEvent.type(box, 'ride');
  await userEvent.tab();
  expect(box.value).toBe('');
  await userEvent.type(box, 'gardening{Enter}');
  await userEvent.tab();
  expect(onChange).not.toHaveBeenCalled();
});

it('goes to the entry that the arrows lead to', async () => {
  const box = await show();
  await userEvent.type(box, 'ride{ArrowDown}{ArrowDown}{Enter}');
  expect(box.value).toBe('Company by ride');
});
