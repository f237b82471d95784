import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderScreen } from '../testing/render';
import { PlaceField } from './place-field';

const at = (lat: number, lng: number) => ({
  ...{ label: '', line: 'Teststrasse 1', locality: 'Teststadt', postcode: '', country: null },
  ...{ point: { lat, lng }, precision: 'exact' as const },
});

it('says what the clock shows at a place where that is another hour', async () => {
  renderScreen(<PlaceField legend="Where" value={at(51.5, -0.12)} onChange={() => undefined} />);
  expect(await screen.findByText(/^\d\d:\d\d there/)).toBeDefined();
});

it('says nothing of the clock at a place of the same hour', async () => {
  renderScreen(<PlaceField legend="Where" value={at(47.37, 8.54)} onChange={() => undefined} />);
  await screen.findByText(/the very spot/);
  expect(screen.queryByText(/there/)).toBeNull();
});
