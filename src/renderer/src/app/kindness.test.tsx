import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { createFakeBridge } from '../testing/fake-bridge';
import { logInAs } from '../testing/fake-session';
import { renderScreen } from '../testing/render';
import { App } from './app';

afterEach(() => vi.useRealTimers());

async function open() {
  const bridge = createFakeBridge();
  logInAs(bridge.world, 'operator');
  const rendered = renderScreen(<App />, { bridge, path: '/today', isGated: false });
  await screen.findByRole('navigation', { name: 'Screens' });
  return { ...rendered, bridge };
}
const menu = () => screen.findByRole('button', { name: /Your account$/ });
const named = (bridge: ReturnType<typeof createFakeBridge>, name: string) =>
  bridge.calls.filter((call) => call.name === name).map(({ input }) => input);

it('offers a minute after a hard call, forces nothing, and tells whoever it was of the row', async () => {
  const { user, bridge } = await open();
  for (const words of [/^Would you like a minute/, /^That was 2 hard calls in a row/]) {
    await user.click(await menu());
    await user.click(await screen.findByRole('menuitem', { name: 'That call was hard' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thank you for being there' }));
    await dialog.findByText(words);
    await user.click(dialog.getByRole('button', { name: 'No, I go on' }));
  }
  await user.click(await menu());
  await screen.findByText('2 hard calls in a row. Only you see this.');
  expect(named(bridge, 'kindness.rest')).toEqual([]);
});

it('holds what can wait while somebody is not to be disturbed, says so, and lets it through again', async () => {
  const { user, bridge } = await open();
  bridge.world.kindness = { ...bridge.world.kindness, heldUntil: bridge.world.state.now + 3_600_000 };
  act(() => bridge.emit('data.changed', { topics: ['kindness'] }));
  await screen.findByText(/^Notices wait until/);
  await user.click(await menu());
  await user.click(await screen.findByRole('menuitem', { name: 'Let notices through again' }));
  await screen.findByText('Notices reach you again.');
  expect(named(bridge, 'kindness.hold')).toEqual([{ minutes: 0 }]);
});

it('reminds of the eyes after twenty minutes of use, and is off for good with one click', async () => {
  const begun = Date.now();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: begun });
  const { user, bridge } = await open();
  for (let minute = 0; minute < 25 && screen.queryByText('A moment for your eyes') === null; minute++) {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
  }
  vi.useRealTimers();
  await user.click(await screen.findByRole('button', { name: 'Do not remind me again' }));
  await screen.findByText(/^You are not reminded any more/);
  expect(named(bridge, 'kindness.save')).toEqual([{ eyeBreaks: false, quietHours: null }]);
});
