import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KithError, type ErrorCode } from '../../../shared/contract/errors';
import { createFakeBridge } from '../testing/fake-bridge';
import { FAKE_PREVIEW } from '../testing/fake-backups';
import { renderScreen } from '../testing/render';
import { App } from './app';

/** A main process that could not open the record, until it is asked to try again. */
function failing(code: ErrorCode, message: string) {
  let isOpen = false;
  const bridge = createFakeBridge({
    'app.opening': () => ({ opening: null, hasFailed: !isOpen, isFileGone: false }),
    'app.state': (world) => {
      if (isOpen) return world.state;
      throw new KithError(code, message);
    },
    'app.openAgain': () => {
      isOpen = true;
      return {};
    },
    'backups.preview': () => ({ ...FAKE_PREVIEW, now: null, lost: null }),
  });
  return renderScreen(<App />, { bridge, isGated: false });
}

it('leads from lost data to the last backup in two clicks, saying what is lost', async () => {
  const { user, bridge } = failing('storage_failed', 'The data file is damaged.');
  await screen.findByRole('heading', { level: 1, name: 'Kith could not open your data' });
  await screen.findByText('The data file is damaged.');
  await screen.findByText(/It holds 24 requests, 12 helpers, 36 people and 9 matches/);
  await user.click(screen.getByRole('button', { name: 'Look at this backup' }));
  await screen.findByText(/Whatever was entered after .* is not in this backup/);
  await user.click(screen.getByRole('button', { name: 'Put this backup back' }));
  await waitFor(() => expect(bridge.calls.some(({ name }) => name === 'backups.restore')).toBe(true));
});

it('offers no backup where waiting helps, and goes on when a second try works', async () => {
  const { user } = failing('busy', 'Another program is using the data at this moment.');
  await screen.findByText(/This usually passes/);
  expect(screen.queryByRole('button', { name: 'Look at this backup' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('navigation', { name: 'Screens' });
});
