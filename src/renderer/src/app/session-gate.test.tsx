import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { KithError } from '../../../shared/contract/errors';
import { FAKE_CODE, FAKE_PASSPHRASE } from '../testing/fake-accounts';
import { lockWorld, logInAs } from '../testing/fake-session';
import { createFakeBridge, type FakeBridge, type Overrides } from '../testing/fake-bridge';
import { renderScreen } from '../testing/render';
import { App } from './app';

afterEach(() => {
  vi.useRealTimers();
});

function locked(overrides: Overrides = {}, names = 3): FakeBridge {
  const bridge = createFakeBridge(overrides);
  bridge.world.accounts = bridge.world.accounts.slice(0, names);
  lockWorld(bridge.world);
  return bridge;
}
const show = (bridge: FakeBridge, path = '/settings') =>
  renderScreen(<App />, { bridge, path, isGated: false });
const inputs = (bridge: FakeBridge, name: string) =>
  bridge.calls.filter((one) => one.name === name).map((one) => one.input);
const field = () => screen.findByLabelText('Your passphrase');
const tile = (name: string) => screen.findByRole('button', { name });

it('shows who may log in and asks for nothing that is behind the lock', async () => {
  const { bridge } = show(locked());
  await tile('Ada');
  expect(
    within(screen.getByRole('group', { name: 'People who use Kith' })).getAllByRole('button'),
  ).toHaveLength(3);
  expect(screen.queryByText('Nachbarschaftshilfe Vaduz')).toBeNull();
  expect(bridge.calls.map(({ name }) => name)).not.toContain('app.state');
  expect(bridge.refused).toEqual([]);
});

it('chooses a tile by arrow keys and by the first letters, and logs in with Enter', async () => {
  const { user, bridge } = show(locked());
  await waitFor(async () => expect(document.activeElement).toBe(await tile('Ada')));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(await tile('Flora'));
  await user.keyboard('vi');
  expect(document.activeElement).toBe(await tile('Vito'));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(await field());
  await user.keyboard(`${FAKE_PASSPHRASE}{Enter}`);
  await screen.findByRole('navigation', { name: 'Screens' });
  expect(inputs(bridge, 'session.logIn')).toEqual([
    { accountId: bridge.world.accounts[2]?.id, passphrase: FAKE_PASSPHRASE },
  ]);
});

it('goes back to the tiles by Escape, and to the one that was chosen', async () => {
  const { user } = show(locked());
  await user.click(await tile('Flora'));
  await user.type(await field(), 'abc');
  await user.keyboard('{Escape}');
  await waitFor(async () => expect(document.activeElement).toBe(await tile('Flora')));
});

it('asks the only account at once', async () => {
  show(locked({}, 1));
  const only = await field();
  expect(document.activeElement).toBe(only);
  screen.getByText('Hello, Ada');
  expect(screen.queryByRole('button', { name: 'I am somebody else' })).toBeNull();
});

it('says kindly that a passphrase was wrong, and lets it be typed over', async () => {
  const { user } = show(locked({}, 1));
  await user.type(await field(), 'not this one at all{Enter}');
  await screen.findByText('That passphrase did not open it. Please try again.');
  expect(document.activeElement).toBe(await field());
  await user.keyboard('x');
  expect(await field()).toHaveProperty('value', 'x');
});

it('tells once how long to wait, and lets nobody try before that', async () => {
  let tries = 0;
  const bridge = locked(
    {
      'session.logIn': () => {
        tries += 1;
        throw new KithError('wait', '', { seconds: 30 });
      },
    },
    1,
  );
  const { user } = show(bridge);
  await user.type(await field(), 'abc');
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await user.keyboard('{Enter}');
  await screen.findByText('Please wait 30 seconds before you try again.');
  expect(screen.getByRole('button', { name: 'Log in' })).toHaveProperty('disabled', true);
  await user.keyboard('{Enter}');
  expect(tries).toBe(1);
  act(() => void vi.advanceTimersByTime(5_000));
  screen.getByText('Please wait 30 seconds before you try again.');
  expect(screen.getByText(/seconds to go/).getAttribute('aria-hidden')).toBe('true');
  act(() => void vi.advanceTimersByTime(26_000));
  await screen.findByText('You can try again now.');
  expect(screen.getByRole('button', { name: 'Log in' })).toHaveProperty('disabled', false);
});

it('leads to a call also where its key was pressed before it was known who may come in', async () => {
  let tell: () => void = () => undefined;
  const known = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const bridge = locked({ 'session.state': (world) => known.then(() => world.session) }, 1);
  const { user, path } = show(bridge);
  await waitFor(() => expect(inputs(bridge, 'session.state')).not.toEqual([]));
  act(() => bridge.emit('menu.command', { command: 'answer-call' }));
  tell();
  await screen.findByText('A call? Please log in; it opens at once.');
  await user.type(await field(), `${FAKE_PASSPHRASE}{Enter}`);
  await waitFor(() => expect(path()).toBe('/phone/call'));
});

it('leads to a call by F2 at the lock, also from the field', async () => {
  const { user, path } = show(locked({}, 1));
  await field();
  expect(screen.queryByText('A call? Please log in; it opens at once.')).toBeNull();
  await user.type(await field(), '{F2}');
  await screen.findByText('A call? Please log in; it opens at once.');
  await user.type(await field(), `${FAKE_PASSPHRASE}{Enter}`);
  await waitFor(() => expect(path()).toBe('/phone/call'));
});

it.each([
  [true, '/settings'],
  [false, '/review'],
])('comes back to the last screen only for the person who was there: %s', async (isReturn, expected) => {
  const bridge = locked({
    'session.logIn': (world) => {
      logInAs(world, 'admin');
      return { isReturn };
    },
  });
  const { user, path } = show(bridge);
  await user.click(await tile('Ada'));
  await user.type(await field(), `${FAKE_PASSPHRASE}{Enter}`);
  await screen.findByRole('navigation', { name: 'Screens' });
  await waitFor(() => expect(path()).toBe(expected));
});

it('shows the lock and nothing of what was there when the session ended elsewhere', async () => {
  const bridge = createFakeBridge();
  logInAs(bridge.world, 'admin');
  const { user } = show(bridge);
  const match = await screen.findByRole('button', { name: 'Match now' });
  lockWorld(bridge.world);
  await user.click(match);
  await tile('Ada');
  expect(screen.queryByRole('navigation', { name: 'Screens' })).toBeNull();
  await waitFor(() => expect(screen.queryByText('Kith is locked')).toBeNull());
  expect(document.title).toBe('Kith');
});

it('reads nothing of the last person for the next one', async () => {
  const bridge = createFakeBridge();
  logInAs(bridge.world, 'admin');
  const { user } = show(bridge);
  await screen.findByRole('link', { name: 'Review (20 suggestions wait for you)' });
  lockWorld(bridge.world);
  act(() => bridge.emit('data.changed', { topics: ['session'] }));
  await user.click(await tile('Vito'));
  bridge.world.requests = bridge.world.requests.slice(0, 2);
  await user.type(await field(), `${FAKE_PASSPHRASE}{Enter}`);
  await screen.findByRole('link', { name: 'Review (2 suggestions wait for you)' });
});

it('leads an admin back in with the recovery code, and shows the next one until it is kept', async () => {
  const { user, bridge } = show(locked({}, 1));
  await user.click(await screen.findByRole('button', { name: 'I forgot my passphrase' }));
  screen.getByText(/An admin of your organisation can give you a new one/);
  await user.click(screen.getByRole('button', { name: 'I am an admin and have the recovery code' }));
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), 'abcde fghjk');
  await user.type(screen.getByLabelText('Your new passphrase'), 'seven quiet bicycles sing');
  await user.type(screen.getByLabelText('The same once more'), 'seven quiet bicycles sing');
  await user.click(screen.getByRole('button', { name: 'Set the new passphrase' }));
  const code = await screen.findByRole('group', { name: 'Recovery code' });
  expect(code.textContent.trim().split(' ')).toEqual(FAKE_CODE.split('-'));
  expect(inputs(bridge, 'session.recover')).toEqual([
    {
      accountId: bridge.world.accounts[0]?.id,
      recoveryCode: 'abcde fghjk',
      passphrase: 'seven quiet bicycles sing',
    },
  ]);
  const goOn = screen.getByRole('button', { name: 'Go on' });
  expect(goOn).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('checkbox', { name: 'I have put it in a safe place' }));
  await user.click(goOn);
  await screen.findByRole('navigation', { name: 'Screens' });
  expect(screen.queryByText(code.textContent)).toBeNull();
});

it('says at the code that it did not open anything', async () => {
  const refuse = () => {
    throw new KithError('wrong_passphrase', '');
  };
  const { user } = show(locked({ 'session.recover': refuse }, 1));
  await user.click(await screen.findByRole('button', { name: 'I forgot my passphrase' }));
  await user.click(screen.getByRole('button', { name: 'I am an admin and have the recovery code' }));
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), 'abcde');
  await user.type(screen.getByLabelText('Your new passphrase'), 'seven quiet bicycles sing');
  await user.type(screen.getByLabelText('The same once more'), 'seven quiet bicycles sing{Enter}');
  await screen.findByText(/This code did not open it/);
});

it('leads from lost keys to the backups', async () => {
  const bridge = createFakeBridge();
  const message = 'The data file and its key are missing.';
  bridge.world.session = { kind: 'lost', message, isKeyAlone: false };
  show(bridge);
  await screen.findByText(`${message} Nobody can log in.`);
  expect(screen.queryByText(/nothing is lost/)).toBeNull();
  await screen.findByRole('button', { name: 'Look at this backup' });
  expect(bridge.refused).toEqual([]);
});

it('says that a copy of the key loses nothing where the key alone is lost', async () => {
  const bridge = createFakeBridge();
  bridge.world.session = { kind: 'lost', message: 'The key is missing.', isKeyAlone: true };
  show(bridge);
  await screen.findByText(/Each backup holds a copy of it.*nothing is lost/);
});

it('puts nothing about who logs in into web storage', async () => {
  const { user } = show(locked({}, 1));
  await user.type(await field(), `${FAKE_PASSPHRASE}{Enter}`);
  await screen.findByRole('navigation', { name: 'Screens' });
  const stored = JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
  ]);
  expect(stored).not.toMatch(/ladder|Ada|00000000/);
});

it('offers the keychain of the computer to whom it opens for, and the passphrase where it does not', async () => {
  let isShut = true;
  const bridge = locked(
    {
      'session.keychain': (world) => ({ accountId: world.accounts[0]?.id ?? null }),
      'session.logInByKeychain': (world) => {
        if (isShut) throw new KithError('not_possible', 'It did not open.', { why: 'keychain' });
        logInAs(world, 'admin');
        return { isReturn: false };
      },
    },
    1,
  );
  const { user } = show(bridge);
  const open = await screen.findByRole('button', { name: 'Open with the keychain of this computer' });
  await user.click(open);
  await screen.findByText(/did not open Kith. Please type your passphrase/);
  expect(await field()).toBeDefined();
  isShut = false;
  await user.click(open);
  await screen.findByRole('navigation', { name: 'Screens' });
});
