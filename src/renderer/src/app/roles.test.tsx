import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { spotlight } from '@mantine/spotlight';
import { act } from 'react';
import { notifications } from '@mantine/notifications';
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/contract/permissions';
import { createFakeBridge, type FakeBridge } from '../testing/fake-bridge';
import { logInAs } from '../testing/fake-session';
import { renderScreen } from '../testing/render';
import { App } from './app';

async function open(role: Role, path: string) {
  const bridge = createFakeBridge();
  logInAs(bridge.world, role);
  const rendered = renderScreen(<App />, { bridge, path, isGated: false });
  await screen.findByRole('navigation', { name: 'Screens' });
  const main = within(await screen.findByRole('main'));
  const isThere = (kind: 'button' | 'link', name: string | RegExp) =>
    main.queryByRole(kind, { name }) !== null;
  return { ...rendered, main, isThere };
}
// Messages outlive the window of a test.
afterEach(() => notifications.clean());

const commands = (bridge: FakeBridge) =>
  bridge.calls
    .map(({ name }) => name)
    .filter((name) => /confirm|postpone|turnDown|choose|update|create|run/.test(name));

const PAGES = [
  '/review/2',
  '/map',
  '/requests',
  '/requests/2',
  '/helpers',
  '/helpers/2',
  '/helpers/fairness',
  '/settings',
  '/settings?part=backups',
] as const;

/** Nothing is loading any more. */
const isSettled = () =>
  waitFor(() => expect(document.querySelector('[aria-busy="true"], .mantine-Skeleton-root')).toBeNull());

/** Whether a field takes no change; the DOM of the tests does not hand down the state of a fieldset. */
const isOff = (field: Element) => field.matches('[disabled], fieldset[disabled] *');
const fieldsThatTake = () =>
  [...document.querySelectorAll('main input, main textarea')].filter((field) => !isOff(field));

describe.each<Role>(['viewer', 'operator', 'front_desk'])('%s', (role) => {
  it.each(PAGES)('is asked for nothing that the account may not have, at %s', async (path) => {
    const { bridge, main } = await open(role, path);
    await main.findAllByRole('heading');
    await isSettled();
    expect(bridge.refused).toEqual([]);
    expect(screen.queryByText('This account may not do that')).toBeNull();
  });

  it('has no part of the settings for imports and for people who use Kith', async () => {
    await open(role, '/settings');
    await screen.findByRole('tab', { name: 'Backups' });
    expect(screen.queryByRole('tab', { name: 'Imports' })).toBeNull();
    expect(screen.queryByRole('tab', { name: 'People who use Kith' })).toBeNull();
  });
});

describe('a viewer', () => {
  it('reads suggestions, and decides about none', async () => {
    const { user, bridge, isThere, main } = await open('viewer', '/review');
    await main.findByRole('button', { name: /^What if/ });
    for (const name of ['Confirm', 'Turn down', 'Postpone', 'Choose another', /Tick all/])
      expect(isThere('button', name)).toBe(false);
    await user.keyboard('cotpx');
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands(bridge)).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Match now' })).toBeNull();
  });

  it('reads a request without fields to change and without a way to save', async () => {
    const { user, bridge, main, isThere } = await open('viewer', '/requests/2');
    const words = await main.findByLabelText(/In one line/);
    expect(isOff(words)).toBe(true);
    expect(fieldsThatTake()).toEqual([]);
    main.getByText(/Your account can read this/);
    const wishes = main.getByRole('button', { name: /Skills/ });
    expect(isOff(wishes)).toBe(false);
    await user.click(wishes);
    expect(fieldsThatTake()).toEqual([]);
    expect(isThere('button', /Save/)).toBe(false);
    expect(isThere('button', /^Status/)).toBe(false);
    expect(isThere('button', 'Change these details')).toBe(false);
    await user.keyboard('{Control>}s{/Control}');
    expect(commands(bridge)).toEqual([]);
  });

  it('reads a helper without fields to change and without a way to save', async () => {
    const { user, bridge, main, isThere } = await open('viewer', '/helpers/2');
    await main.findByRole('heading', { level: 1 });
    await main.findByText(/Your account can read this/);
    expect(fieldsThatTake()).toEqual([]);
    expect(isThere('button', /Save/)).toBe(false);
    expect(isThere('button', 'Ill today')).toBe(false);
    await user.keyboard('{Control>}s{/Control}');
    expect(commands(bridge)).toEqual([]);
  });

  it.each([
    ['/requests', 'New request', '/requests/new'],
    ['/helpers', 'New helper', '/helpers/new'],
  ])('is offered nothing new at %s, and told so at its address', async (path, name, address) => {
    const { user, isThere, main, path: now } = await open('viewer', path);
    await main.findByRole('heading', { level: 1 });
    await isSettled();
    expect(isThere('link', new RegExp(name))).toBe(false);
    await user.keyboard('{Shift>}N{/Shift}n');
    expect(now()).toBe(path);
    cleanup();
    const there = await open('viewer', address);
    await there.main.findByText('Your account looks at this only');
  });

  it('finds no step in the palette that would be refused', async () => {
    const { user } = await open('viewer', '/settings');
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('textbox', { name: /Find a person/ });
    for (const name of [
      /New request/,
      /New helper/,
      /Match now/,
      /Undo the last/,
      /Import/,
      /Save .* as a CSV/,
    ])
      expect(screen.queryByRole('button', { name })).toBeNull();
    screen.getByRole('button', { name: /Lock now/ });
    act(() => spotlight.close());
  });

  it('is told kindly when the menu of the system asks for more than the account may', async () => {
    const { bridge } = await open('viewer', '/settings');
    act(() => bridge.emit('menu.command', { command: 'import-helpers' }));
    await screen.findByText('This account may not do that');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('sees no keys that do nothing for them', async () => {
    const { user } = await open('viewer', '/settings');
    await user.keyboard('?');
    const dialog = within(await screen.findByRole('dialog', { name: 'Keys' }));
    dialog.getByText('Next request');
    expect(dialog.queryByText('Confirm the suggestion')).toBeNull();
    expect(dialog.queryByText('Import requests from a file')).toBeNull();
  });
});

describe('an operator', () => {
  it('decides about suggestions', async () => {
    const { user, bridge, main } = await open('operator', '/review');
    await user.click(await main.findByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(commands(bridge)).toContain('matches.confirm'));
    expect(bridge.refused).toEqual([]);
  });

  it('changes requests, and reads helpers', async () => {
    const first = await open('operator', '/requests/2');
    await first.main.findByRole('button', { name: /Save request/ });
    cleanup();
    const { main, isThere } = await open('operator', '/helpers/2');
    await main.findByText(/Your account can read this/);
    expect(isThere('button', /Save/)).toBe(false);
  });

  it('reads the settings and changes none', async () => {
    const { user, isThere } = await open('operator', '/settings');
    await screen.findByText(/Your account can read these settings/);
    expect(isThere('button', 'Save the details')).toBe(false);
    await user.click(screen.getByRole('tab', { name: 'Look, matching and lock' }));
    expect(await screen.findByRole('switch')).toHaveProperty('disabled', true);
    expect(screen.getByRole('combobox', { name: 'Lock by itself after' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('tab', { name: 'Map' }));
    await screen.findByText(/Your account can read these settings/);
    expect(isThere('button', 'Save the map settings')).toBe(false);
  });
});
