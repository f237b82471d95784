import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KithError } from '../../../shared/contract/errors';
import { completeDom } from '../testing/dom';
import { createFakeBridge, installFakeBridge, type FakeBridge } from '../testing/fake-bridge';
import { draftsOf } from '../testing/fake-drafts';
import { logInAs } from '../testing/fake-session';
import { App } from './app';
import { Providers } from './providers';

configure({ asyncUtilTimeout: 60_000 });
beforeEach(() => {
  completeDom();
});
afterEach(() => {
  cleanup();
  window.location.hash = '';
});

/** Shows the whole window, as after a start or a crash of the page: what it knew before is gone. */
function open(bridge: FakeBridge, path: string) {
  cleanup();
  window.location.hash = `#${path}`;
  installFakeBridge(bridge);
  render(
    <Providers>
      <App />
    </Providers>,
  );
  return userEvent.setup();
}

function loggedIn(...args: Parameters<typeof createFakeBridge>) {
  const bridge = createFakeBridge(...args);
  logInAs(bridge.world, 'admin');
  return bridge;
}

const line = () => screen.findByLabelText<HTMLInputElement>(/In one line/);
const bodies = (bridge: FakeBridge) => draftsOf(bridge.world).map(({ body }) => body);
const isKept = (bridge: FakeBridge, words: string) =>
  waitFor(() => {
    expect(bodies(bridge).join()).toContain(words);
  });

async function typeBread(bridge = loggedIn()) {
  const user = open(bridge, '/requests/new');
  await user.type(await line(), 'Bread and milk');
  await isKept(bridge, 'Bread and milk');
  return { user, bridge };
}

describe('words that were typed and not saved', () => {
  it('are kept when the phone rings, and offered again after the call', async () => {
    const { user, bridge } = await typeBread();
    await user.keyboard('{F2}');
    await screen.findByRole('heading', { name: 'Phone call' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bodies(bridge).join()).toContain('Bread and milk');
    expect(screen.queryByText(/unsaved form/)).toBeNull();
    await user.keyboard('{Control>}3{/Control}');
    await screen.findByText(/an unsaved form/);
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(async () => {
      expect((await line()).value).toBe('Bread and milk');
    });
  });

  it('are back after the window was gone, with a line that says so', async () => {
    const { bridge } = await typeBread();
    open(bridge, '/requests/new');
    await waitFor(async () => {
      expect((await line()).value).toBe('Bread and milk');
    });
    const said = await screen.findByText(/^What you had typed .* is back\. It is not saved yet\.$/);
    expect(said.closest('[role="status"]')).not.toBeNull();
  });

  it('can be put away and had back, and what was typed in between is not lost either', async () => {
    const { bridge } = await typeBread();
    const user = open(bridge, '/requests/new');
    await user.click(await screen.findByRole('button', { name: 'Start afresh' }));
    expect((await line()).value).toBe('');
    await waitFor(() => {
      expect(bodies(bridge)).toEqual([]);
    });
    await user.type(await line(), 'Eggs');
    await user.click(screen.getByRole('button', { name: 'Bring my words back' }));
    expect((await line()).value).toBe('Bread and milk');
    await user.click(screen.getByRole('button', { name: 'Bring my words back' }));
    expect((await line()).value).toBe('Eggs');
    await isKept(bridge, 'Eggs');
  });

  it('are kept when somebody locks, who is not asked, and are nobody else’s', async () => {
    const { user, bridge } = await typeBread();
    await user.type(await line(), ' at noon');
    await user.keyboard('{Control>}l{/Control}');
    await screen.findByRole('heading', { name: 'Who are you?' });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.world.drafts.map(({ body }) => body).join()).toContain('Bread and milk at noon');
    logInAs(bridge.world, 'operator');
    open(bridge, '/requests/new');
    expect((await line()).value).toBe('');
    expect(screen.queryByText(/unsaved form/)).toBeNull();
    logInAs(bridge.world, 'admin');
    open(bridge, '/requests/new');
    await waitFor(async () => {
      expect((await line()).value).toBe('Bread and milk at noon');
    });
  });

  it('are let go of by whoever leaves them on purpose', async () => {
    const { user, bridge } = await typeBread();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => {
      expect(bodies(bridge)).toEqual([]);
    });
  });

  it('are no draft any more once they are as they were', async () => {
    const { user, bridge } = await typeBread();
    await user.clear(await line());
    await waitFor(() => {
      expect(bodies(bridge)).toEqual([]);
    });
  });

  it('that cannot be kept are told of while there is time to save them', async () => {
    const bridge = loggedIn({
      'drafts.keep': () => {
        throw new KithError('storage_full', 'The disk is full.');
      },
    });
    const user = open(bridge, '/requests/new');
    await user.type(await line(), 'Bread');
    expect(await screen.findByText(/not being kept at the moment/)).toBeTruthy();
  });

  it('go with the save, under the same draft', async () => {
    const bridge = loggedIn();
    const id = bridge.world.requests[0]?.request.id ?? 0;
    const user = open(bridge, `/requests/${String(id)}`);
    await user.type(await line(), ' today');
    await isKept(bridge, ' today');
    const [draft] = draftsOf(bridge.world);
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => {
      const saved = bridge.calls.find(({ name }) => name === 'requests.update');
      expect(saved?.input).toMatchObject({ draftId: draft?.id });
    });
    await waitFor(() => {
      expect(bodies(bridge)).toEqual([]);
    });
  });

  it('stand beside what somebody else changed meanwhile, which is named', async () => {
    const bridge = loggedIn();
    const fake = bridge.world.requests[0];
    if (fake === undefined) throw new Error('The fake world has requests');
    const user = open(bridge, `/requests/${String(fake.request.id)}`);
    await user.type(await line(), ' today');
    await isKept(bridge, ' today');
    const typed = (await line()).value;
    const theirs = { ...fake.request, version: 9, details: 'Ring twice', summary: 'Somebody else' };
    bridge.world.requests[0] = { ...fake, request: theirs };
    open(bridge, `/requests/${String(fake.request.id)}`);
    await waitFor(async () => {
      expect((await line()).value).toBe(typed);
    });
    expect(screen.getByDisplayValue('Ring twice')).toBeTruthy();
    expect(await screen.findByText(/somebody changed in the record: details\./)).toBeTruthy();
    expect(screen.getByText(/Changed by somebody and by you: summary\./)).toBeTruthy();
    expect(screen.getByText('In the record now, summary: “Somebody else”')).toBeTruthy();
  });
});

describe('after logging in', () => {
  it('a form that is not saved is offered, and one key leads there', async () => {
    const { bridge } = await typeBread();
    const user = open(bridge, '/helpers');
    const offer = await screen.findByRole('region', { name: 'Unsaved forms' });
    expect(within(offer).getByText(/^You have an unsaved form, from .*: New request$/)).toBeTruthy();
    await user.keyboard('{Control>}d{/Control}');
    await waitFor(async () => {
      expect((await line()).value).toBe('Bread and milk');
    });
    expect(screen.queryByText(/unsaved form/)).toBeNull();
  });

  it('the offer can be put off', async () => {
    const { bridge } = await typeBread();
    const user = open(bridge, '/helpers');
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByText(/unsaved form/)).toBeNull();
    expect(bodies(bridge)).toHaveLength(1);
  });

  it('a dialog that was filled in opens again by itself when it is gone on with', async () => {
    const bridge = loggedIn();
    const id = bridge.world.requests[0]?.request.id ?? 0;
    let user = open(bridge, `/requests/${String(id)}`);
    await user.click(await screen.findByRole('button', { name: 'Change details' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(await within(dialog).findByLabelText(/^Notes/), 'Afraid of dogs');
    await isKept(bridge, 'Afraid of dogs');
    user = open(bridge, '/helpers');
    await user.click(await screen.findByRole('button', { name: /^Go on with it/ }));
    expect(await screen.findByDisplayValue('Afraid of dogs')).toBeTruthy();
  });

  it('the note of a step that was begun in Review comes back in its dialog', async () => {
    const bridge = loggedIn();
    let user = open(bridge, '/review');
    await user.click(await screen.findByRole('button', { name: /^Turn down/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'Other valley');
    await isKept(bridge, 'Other valley');
    // Closed by a slip.
    await user.keyboard('{Escape}');
    user = open(bridge, '/helpers');
    await user.click(await screen.findByRole('button', { name: /^Go on with it/ }));
    expect(await screen.findByDisplayValue('Other valley')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => {
      expect(bodies(bridge)).toEqual([]);
    });
  });
});
