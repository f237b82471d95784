import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/domain/time';
import { renderScreen } from '../testing/render';
import { DayField } from './day-field';

function DayAndTime() {
  const [day, setDay] = useState<LocalDate | null>(null);
  return (
    <>
      <DayField label="Day" value={day} onChange={setDay} today={'2026-01-05'} isClearable />
      <TextInput label="From" />
      <output>{day ?? 'no day'}</output>
    </>
  );
}

it('leads with Tab from a day that was typed to the next field, and is emptied by typing', async () => {
  const { user } = renderScreen(<DayAndTime />);
  const field = await screen.findByRole('textbox', { name: 'Day' });
  await user.type(field, 'fri');
  await user.tab();
  expect(screen.getByText('2026-01-09')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByLabelText('From'));
  expect(screen.getByRole('button', { name: 'Clear' })).toBeDefined();
  await user.clear(field);
  await user.tab();
  expect(screen.getByText('no day')).toBeDefined();
});
