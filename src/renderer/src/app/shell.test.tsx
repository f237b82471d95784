import { screen, waitFor, within } from '@testing-library/react';
import { spotlight } from '@mantine/spotlight';
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { MatchId, UndoId } from '../../../shared/domain/ids';
import { KithError } from '../../../shared/contract/errors';
import { createFakeBridge, type FakeBridge } from '../testing/fake-bridge';
import { renderScreen } from '../testing/render';
import { App } from './app';

const START = '/settings';
const UNDO = {
  id: 3 as UndoId,
  kind: 'confirm' as const,
  at: 0,
  by: 'Front desk',
  count: 1,
  requesterName: 'Ruth Muster',
  helperName: 'Marco Testa',
  isTold: false,
};

async function open(bridge: FakeBridge = createFakeBridge(), path = START) {
  const rendered = renderScreen(<App />, { bridge, path, isGated: false });
  await screen.findByRole('navigation');
  return rendered;
}

afterEach(() => {
  vi.useRealTimers();
});

const called = (bridge: FakeBridge, name: string) => bridge.calls.filter((one) => one.name === name);

it('follows the worker live and lets a person stop it', async () => {
  const { bridge, user } = await open();
  await screen.findByText('Matched 2 minutes ago');
  act(() => bridge.emit('matching.status', { ...bridge.world.matching, state: 'running', progress: 0.4 }));
  await screen.findByText('Matching, 40% done');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(called(bridge, 'matching.cancel')).toHaveLength(1));
  await screen.findByRole('button', { name: 'Match now' });
});

it('says that nothing is saved while the data file is gone, with what to do, until it is back', async () => {
  const { bridge, user } = await open();
  const standing = { opening: null, hasFailed: false };
  act(() => bridge.emit('app.opening', { ...standing, isFileGone: true }));
  within(await screen.findByRole('alert')).getByText(/Nothing is saved until it is back/);
  await user.click(screen.getByRole('button', { name: 'What to do' }));
  const dialog = await screen.findByRole('dialog', { name: 'The data file is gone' });
  within(dialog).getByText(/put it back under that name/);
  expect(within(dialog).queryByText(/put into a backup/)).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  act(() => bridge.emit('app.opening', { ...standing, isFileGone: false }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

it('says what undo would take back, and goes to that request', async () => {
  const bridge = createFakeBridge({ 'undo.run': () => ({ requestId: 7 as never }) });
  bridge.world.undo = UNDO;
  const { user, path } = await open(bridge);
  await user.click(
    await screen.findByRole('button', { name: 'Undo: Marco Testa confirmed for Ruth Muster' }),
  );
  await waitFor(() => expect(path()).toBe('/review/7'));
  expect(called(bridge, 'undo.run')).toEqual([{ name: 'undo.run', input: { id: 3 } }]);
});

it('does not try to undo what somebody was told, and says why', async () => {
  const bridge = createFakeBridge();
  bridge.world.undo = { ...UNDO, isTold: true };
  const { user } = await open(bridge);
  await user.click(await screen.findByRole('button', { name: /^Undo: / }));
  await screen.findByText('This cannot be undone any more');
  expect(called(bridge, 'undo.run')).toEqual([]);
});

it('says kindly when undo was refused', async () => {
  const refuse = () => {
    throw new KithError('already_told', 'Marco Testa was told at 9:14.');
  };
  const bridge = createFakeBridge({ 'undo.run': refuse });
  bridge.world.undo = UNDO;
  const { user } = await open(bridge);
  await screen.findByRole('button', { name: /^Undo: / });
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('Marco Testa was told at 9:14.');
});

it('goes to screens by menu and by key', async () => {
  const { bridge, user, path } = await open();
  act(() => bridge.emit('menu.command', { command: 'go-map' }));
  expect(path()).toBe('/map');
  await user.keyboard('{Control>}3{/Control}');
  expect(path()).toBe('/requests');
});

it('lets letters be typed in fields without acting on them', async () => {
  const { user, path } = await open();
  await user.type(await screen.findByRole('textbox', { name: /Name of the organisation/ }), 'n?');
  expect(path()).toBe(START);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('loses no letter typed right after the palette opens, and returns the focus', async () => {
  await open();
  const before = await screen.findByRole('button', { name: 'Match now' });
  before.focus();
  const key = new KeyboardEvent('keydown', { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true });
  // The next key may come before any timer.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  await act(async () => {
    before.dispatchEvent(key);
    await Promise.resolve();
  });
  const field = screen.getByRole('textbox', { name: /Find a person/ });
  expect(document.activeElement).toBe(field);
  vi.runAllTimers();
  vi.useRealTimers();
  act(() => spotlight.close());
  await waitFor(() => expect(document.activeElement).toBe(before));
});

it('finds a person in the palette and opens the helper by id', async () => {
  const { user, path, bridge } = await open();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /Find a person/ }), 'ruth b');
  await user.click(await screen.findByText('Ruth Beispiel, helper'));
  const id = bridge.world.helpers.find((helper) => helper.person.displayName === 'Ruth Beispiel')?.id;
  await waitFor(() => expect(path()).toBe(`/helpers/${String(id)}`));
});

it('lets an Enter go that came before more was typed, so that nobody is taken to somebody else', async () => {
  const { user, path } = await open();
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('textbox', { name: /Find a person/ });
  await user.type(field, 'ruth b{Enter}eis');
  await screen.findByText('Ruth Beispiel, helper');
  expect(path()).toBe(START);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(path()).not.toBe(START));
});

it('takes the first entry of the palette by Enter, also where the answer comes after the key', async () => {
  const { user, path, bridge } = await open();
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('textbox', { name: /Find a person/ });
  await user.type(field, 'ruth b{Enter}');
  expect(path()).toBe(START);
  // The answer comes after the key, which waits for it.
  const id = bridge.world.helpers.find((helper) => helper.person.displayName === 'Ruth Beispiel')?.id;
  await waitFor(() => expect(path()).toBe(`/helpers/${String(id)}`));
});

it('shows the keys when asked, and tells what the key of the data protects', async () => {
  const { user, bridge } = await open();
  await user.keyboard('?');
  within(await screen.findByRole('dialog', { name: 'Keys' })).getByText('Turn down');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  act(() => bridge.emit('menu.command', { command: 'about' }));
  await screen.findByText(/somebody who can read your files on this computer/);
});

it('asks before it leaves the sample, then shows the first run', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Leave the sample' }));
  const dialog = await screen.findByRole('dialog', { name: 'Leave the sample' });
  await user.click(within(dialog).getByRole('button', { name: 'Leave the sample' }));
  await screen.findByRole('heading', { name: 'Welcome to Kith' });
});

it('says before it saves a file what the file holds, and starts on the way back', async () => {
  const { bridge, user } = await open();
  act(() => bridge.emit('menu.command', { command: 'export-helpers' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save helpers as a file' });
  await waitFor(() => {
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
  });
  await user.click(within(dialog).getByRole('button', { name: 'Choose where to save…' }));
  expect(called(bridge, 'exports.save')).toMatchObject([{ input: { kind: 'helpers' } }]);
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

it('shows how many suggestions wait', async () => {
  const { bridge } = await open();
  await screen.findByRole('link', { name: 'Review (20 suggestions wait for you)' });
  await act(() => bridge.call('matches.confirm', { matchId: 10 as MatchId, version: null }));
  await screen.findByRole('link', { name: 'Review (19 suggestions wait for you)' });
});

it('shows nothing of the last record once another one is open', async () => {
  const bridge = createFakeBridge();
  await open(bridge, '/settings');
  await screen.findByRole('link', { name: 'Review (20 suggestions wait for you)' });
  const { organisation } = bridge.world.state;
  const own = organisation === null ? null : { ...organisation, isSample: false };
  bridge.world.requests = bridge.world.requests.slice(0, 2);
  bridge.world.state = { ...bridge.world.state, organisation: own };
  act(() => bridge.emit('data.changed', { topics: ['organisation'] }));
  await screen.findByRole('link', { name: 'Review (2 suggestions wait for you)' });
});
