import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { createFakeBridge } from '../testing/fake-bridge';
import { renderScreen } from '../testing/render';
import { App } from './app';

const draws = vi.hoisted(() => ({ count: 0 }));
vi.mock('./routes', () => ({
  Screens: () => {
    draws.count++;
    return <h1>A screen</h1>;
  },
}));

it('leaves the screen as it is while the frame follows the matching of the worker', async () => {
  const bridge = createFakeBridge();
  renderScreen(<App />, { bridge, path: '/settings', isGated: false });
  await screen.findByRole('heading', { name: 'A screen' });
  await screen.findByText('Matched 2 minutes ago');
  const before = draws.count;
  for (const progress of [0.1, 0.4, 0.8]) {
    act(() => bridge.emit('matching.status', { ...bridge.world.matching, state: 'running', progress }));
  }
  await screen.findByText('Matching, 80% done');
  expect(draws.count).toBe(before);
});
