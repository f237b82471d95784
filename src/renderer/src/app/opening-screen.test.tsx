import { screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { expect, it } from 'vitest';
import { createFakeBridge } from '../testing/fake-bridge';
import { renderScreen } from '../testing/render';
import { App } from './app';

it('says from the first moment what is being prepared and how far it is, then shows the screen', async () => {
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  const bridge = createFakeBridge({
    'app.opening': () => ({ opening: { step: 'sample', progress: 0 }, hasFailed: false, isFileGone: false }),
    'app.state': async (world) => {
      await isOpen;
      return world.state;
    },
  });
  renderScreen(<App />, { bridge, isGated: false });
  await screen.findByText('Preparing the sample organisation…');
  act(() =>
    bridge.emit('app.opening', {
      opening: { step: 'sample', progress: 0.5 },
      hasFailed: false,
      isFileGone: false,
    }),
  );
  await screen.findByText('50% done');
  const bar = screen.getByRole('progressbar', { name: 'How far it is' });
  expect(bar.getAttribute('aria-valuenow')).toBe('50');
  act(() => bridge.emit('app.opening', { opening: null, hasFailed: false, isFileGone: false }));
  open();
  await screen.findByRole('navigation');
  expect(screen.queryByRole('progressbar', { name: 'How far it is' })).toBeNull();
});

it('covers the window while other data is opened, and goes by itself', async () => {
  const bridge = createFakeBridge();
  const { user } = renderScreen(<App />, { bridge, isGated: false });
  await screen.findByRole('navigation');
  act(() =>
    bridge.emit('app.opening', {
      opening: { step: 'update', progress: null },
      hasFailed: false,
      isFileGone: false,
    }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'One moment' });
  expect(dialog.textContent).toContain('Bringing your data up to this version');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog', { name: 'One moment' })).not.toBeNull();
  act(() => bridge.emit('app.opening', { opening: null, hasFailed: false, isFileGone: false }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'One moment' })).toBeNull());
});
