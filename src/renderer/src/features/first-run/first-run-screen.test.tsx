import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { FirstRunScreen } from './first-run-screen';

function emptyProfile(): FakeBridge {
  const bridge = createFakeBridge();
  bridge.world.state = { ...bridge.world.state, organisation: null };
  return bridge;
}

const sent = (bridge: FakeBridge, name: string) => bridge.calls.filter((one) => one.name === name);

async function openForm() {
  const bridge = emptyProfile();
  const { user } = renderScreen(<FirstRunScreen />, { bridge });
  await user.click(await screen.findByRole('button', { name: 'Start with our own' }));
  return { bridge, user };
}

it('opens the sample with one click', async () => {
  const bridge = emptyProfile();
  const { user } = renderScreen(<FirstRunScreen />, { bridge });
  await user.click(await screen.findByRole('button', { name: 'Open the sample organisation' }));
  await waitFor(() => expect(sent(bridge, 'app.openSample')).toHaveLength(1));
});

it('sets up an organisation from a name and a town', async () => {
  const { bridge, user } = await openForm();
  await user.type(screen.getByRole('textbox', { name: /Name of the organisation/ }), 'Mill Valley');
  await user.type(screen.getByRole('combobox', { name: /Town or centre/ }), 'Scha');
  await user.click(await screen.findByRole('option', { name: 'Schaan' }));
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(sent(bridge, 'organisation.setUp')).toHaveLength(1));
  expect(sent(bridge, 'organisation.setUp')[0]?.input).toMatchObject({
    name: 'Mill Valley',
    placeName: 'Schaan',
    centre: { lat: 47.165, lng: 9.509 },
    languages: ['en'],
  });
});

it('says what is missing instead of sending half of it', async () => {
  const { bridge, user } = await openForm();
  await user.click(screen.getByRole('button', { name: 'Start' }));
  await screen.findByText('Please give the organisation a name.');
  await screen.findByText('Please choose the town from the list, or click on the map.');
  expect(sent(bridge, 'organisation.setUp')).toEqual([]);
});

it('forgets the chosen town when another one is typed', async () => {
  const { user } = await openForm();
  const town = screen.getByRole('combobox', { name: /Town or centre/ });
  await user.type(town, 'Vad');
  await user.click(await screen.findByRole('option', { name: 'Vaduz' }));
  await screen.findByText('On the map: Vaduz');
  await user.type(town, 'x');
  await waitFor(() => expect(screen.queryByText(/On the map/)).toBeNull());
});
