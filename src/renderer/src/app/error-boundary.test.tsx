import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderScreen } from '../testing/render';
import { ScreenBoundary } from './error-boundary';

it('keeps a crash to its screen and lets a person open it again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // React reports the crash there
  let isBroken = true;
  const Fragile = () => {
    if (isBroken) throw new Error('broken on purpose');
    return <p>All is well</p>;
  };
  const { user } = renderScreen(
    <ScreenBoundary>
      <Fragile />
    </ScreenBoundary>,
    { path: '/map' },
  );
  await screen.findByRole('alert');
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Open the screen again' }));
  expect(screen.getByText('All is well')).toBeTruthy();
});
