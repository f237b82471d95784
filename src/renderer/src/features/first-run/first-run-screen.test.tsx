import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KithError } from '../../../../shared/contract/errors';
import { App } from '../../app/app';
import { FAKE_CODE } from '../../testing/fake-accounts';
import { logInAs } from '../../testing/fake-session';
import { createFakeBridge, type FakeBridge, type Overrides } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';

const PASSPHRASE = 'seven quiet bicycles sing';

function emptyProfile(overrides: Overrides = {}): FakeBridge {
  const bridge = createFakeBridge(overrides);
  bridge.world.state = { ...bridge.world.state, organisation: null };
  bridge.world.session = { kind: 'unclaimed', hasRecord: false };
  return bridge;
}

const sent = (bridge: FakeBridge, name: string) => bridge.calls.filter((one) => one.name === name);
const show = (bridge: FakeBridge) => renderScreen(<App />, { bridge, isGated: false });

async function openAccount(overrides: Overrides = {}) {
  const bridge = emptyProfile(overrides);
  const { user } = show(bridge);
  await user.click(await screen.findByRole('button', { name: 'Start with our own' }));
  const fill = async (name: string, passphrase: string, again = passphrase) => {
    await user.type(await screen.findByRole('textbox', { name: /Your name, as colleagues see it/ }), name);
    await user.type(screen.getByLabelText('Your passphrase'), passphrase);
    await user.type(screen.getByLabelText('The same once more'), `${again}{Enter}`);
  };
  return { bridge, user, fill };
}

/** Somebody has the first account, and there is no organisation yet. */
async function openForm() {
  const bridge = emptyProfile();
  logInAs(bridge.world, 'admin');
  const { user } = show(bridge);
  await screen.findByRole('heading', { name: 'Your organisation' });
  return { bridge, user };
}

it('opens the sample with one click', async () => {
  const bridge = emptyProfile({
    'app.openSample': (world) => {
      world.session = { kind: 'sample' };
      world.state = { ...world.state, organisation: createFakeBridge().world.state.organisation };
      return {};
    },
  });
  const { user } = show(bridge);
  await user.click(await screen.findByRole('button', { name: 'Open the sample organisation' }));
  await screen.findByText(/This is the sample organisation/);
  expect(sent(bridge, 'app.openSample')).toHaveLength(1);
});

it('leads from the account over the recovery code to the organisation', async () => {
  const { bridge, user, fill } = await openAccount();
  screen.getByText('Step 1 of 3');
  await fill('Ada', PASSPHRASE);
  await screen.findByText('Step 2 of 3');
  expect(sent(bridge, 'accounts.makeFirst')[0]?.input).toEqual({ name: 'Ada', passphrase: PASSPHRASE });
  const code = screen.getByRole('group', { name: 'Recovery code' });
  expect(code.textContent.trim().split(' ')).toEqual(FAKE_CODE.split('-'));
  screen.getByText(/not even the makers of Kith/);
  expect(screen.getByRole('button', { name: 'Go on' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('checkbox', { name: 'I have put it in a safe place' }));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByText('Step 3 of 3');
  screen.getByRole('heading', { name: 'Your organisation' });
  expect(bridge.refused).toEqual([]);
});

it('says while it is typed what a passphrase still needs, and sends nothing before that', async () => {
  const { bridge, user, fill } = await openAccount();
  await user.type(screen.getByLabelText('Your passphrase'), 'ten chars.');
  await screen.findByText('2 more characters are needed.');
  await user.clear(screen.getByLabelText('Your passphrase'));
  await fill(' ', 'ten chars.', 'ten chars?');
  await screen.findByText('Please give a name.');
  await screen.findByText('This is too short. Please add a word or two.');
  await screen.findByText('The two are not the same yet.');
  await user.type(screen.getByLabelText('Your passphrase'), ' and more');
  await screen.findByText('Long enough.');
  expect(sent(bridge, 'accounts.makeFirst')).toEqual([]);
});

it('says at the passphrase why it was not taken, until another is typed', async () => {
  const { user, fill } = await openAccount({
    'accounts.makeFirst': () => {
      throw new KithError('weak_passphrase', '', { problem: 'repeats' });
    },
  });
  await fill('Ada', 'blah blah blah');
  await screen.findByText(/This repeats itself/);
  await user.type(screen.getByLabelText('Your passphrase'), ' and something else');
  await waitFor(() => expect(screen.queryByText(/This repeats itself/)).toBeNull());
});

it('shows and hides what is typed', async () => {
  const { user } = await openAccount();
  const field = screen.getByLabelText('Your passphrase');
  expect(field.getAttribute('type')).toBe('password');
  const [toggle] = screen.getAllByRole('button', { name: 'Show what is typed' });
  toggle?.focus();
  await user.keyboard('{Enter}');
  expect(field.getAttribute('type')).toBe('text');
});

it('says why data of an earlier version asks for an account now, and goes on to it', async () => {
  const bridge = createFakeBridge();
  bridge.world.session = { kind: 'unclaimed', hasRecord: true };
  const { user } = show(bridge);
  await screen.findByText(/A backup is made before anything is changed/);
  await user.type(screen.getByRole('textbox', { name: /Your name/ }), 'Ada');
  await user.type(screen.getByLabelText('Your passphrase'), PASSPHRASE);
  await user.type(screen.getByLabelText('The same once more'), `${PASSPHRASE}{Enter}`);
  await screen.findByText('Step 2 of 2');
  await user.click(screen.getByRole('checkbox', { name: 'I have put it in a safe place' }));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByRole('navigation', { name: 'Screens' });
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
