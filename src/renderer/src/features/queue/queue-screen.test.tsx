import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ShiftNoteId } from '../../../../shared/domain/ids';
import { App } from '../../app/app';
import { CallLater } from '../../people/call-later';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { NOW } from '../../testing/fake-people';
import { fakeCall } from '../../testing/fake-queue';
import { logInAs } from '../../testing/fake-session';
import { renderScreen } from '../../testing/render';
import { QueueScreen } from './queue-screen';

function bridgeWith(...items: ReturnType<typeof fakeCall>[]) {
  const bridge = createFakeBridge();
  bridge.world.queue.items = items;
  return bridge;
}
const sent = (bridge: ReturnType<typeof createFakeBridge>, name: string) =>
  bridge.calls.filter((call) => call.name === name).map(({ input }) => input);
const taken = { by: 'Otto', since: NOW - 600_000, isMine: false };

describe('the calls to make', () => {
  it('say in words how overdue they are, and who has one open since when', async () => {
    renderScreen(<QueueScreen />, { bridge: bridgeWith(fakeCall(1), fakeCall(2, { reserved: taken })) });
    const list = within(await screen.findByRole('list', { name: 'Calls' }));
    expect(await list.findAllByText('2 hours overdue')).toHaveLength(2);
    list.getByText(/^Otto has had it open since \d\d:\d\d$/);
  });

  it('are made by keys alone: the next one, a note, what came of it', async () => {
    const bridge = bridgeWith(fakeCall(1), fakeCall(2));
    const { user } = renderScreen(<QueueScreen />, { bridge });
    await screen.findByRole('list', { name: 'Calls' });
    await user.keyboard('g');
    const card = within(await screen.findByRole('region', { name: 'Caller 1' }));
    card.getByText('+423 235 01 00');
    await user.type(await card.findByLabelText('Note for whoever comes next'), 'Rang long.{Escape}');
    await user.keyboard('2');
    await screen.findByText(/^Noted\. It comes up again/);
    expect(sent(bridge, 'queue.record')).toMatchObject([
      { id: 1, version: 1, outcome: 'no_answer', words: 'Rang long.', nextAt: null, skipReason: null },
    ]);
    await user.keyboard('g');
    await screen.findByRole('region', { name: 'Caller 2' });
    await screen.findByRole('button', { name: /^Put it back/ });
    await user.keyboard('{Escape}');
    await screen.findByText('Choose a call, or press G for the next one.');
    expect(sent(bridge, 'queue.leave')).toEqual([{ id: 2 }]);
  });

  it('are only looked at while somebody else has them open', async () => {
    const bridge = bridgeWith(fakeCall(1, { reserved: taken }));
    const { user } = renderScreen(<QueueScreen />, { bridge });
    await user.click(await screen.findByRole('button', { name: /^Caller 1/ }));
    const card = within(await screen.findByRole('region', { name: 'Caller 1' }));
    card.getByText(/It is free again as soon as/);
    expect(card.queryByRole('group', { name: 'What came of it?' })).toBeNull();
    expect(sent(bridge, 'queue.open')).toEqual([]);
  });

  it('are not handed over without a word for whoever comes next', async () => {
    const bridge = bridgeWith(fakeCall(1));
    const { user } = renderScreen(<QueueScreen />, { bridge });
    await screen.findByRole('list', { name: 'Calls' });
    await user.keyboard('g');
    await user.click(await screen.findByRole('button', { name: /^Hand over with the note/ }));
    await screen.findByText('Please write a few words for whoever comes next.');
    expect(document.activeElement).toBe(screen.getByLabelText('Note for whoever comes next'));
    expect(sent(bridge, 'queue.record')).toEqual([]);
  });

  it('say what the clock shows where a number is from', async () => {
    const bridge = bridgeWith(fakeCall(1, { personId: null, number: '+44 20 7946 0000' }));
    const { user } = renderScreen(<QueueScreen />, { bridge });
    await screen.findByRole('list', { name: 'Calls' });
    await user.keyboard('g');
    await screen.findByText(/^\d\d:\d\d where this number is from/);
  });

  it('are skipped with a reason, and rung again when they asked to be', async () => {
    const bridge = bridgeWith(fakeCall(1));
    const { user } = renderScreen(<QueueScreen />, { bridge });
    await screen.findByRole('list', { name: 'Calls' });
    await user.keyboard('g');
    await screen.findByRole('button', { name: /^Skip/ });
    await user.keyboard('7');
    const dialog = within(await screen.findByRole('dialog', { name: 'Why do you skip it?' }));
    const [first] = dialog.getAllByRole('radio');
    await waitFor(() => {
      expect(document.activeElement).toBe(first);
    });
    await user.keyboard('{Enter}');
    await screen.findByText('Please choose a reason.');
    expect(sent(bridge, 'queue.record')).toEqual([]);
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByText('Noted. It waits for somebody else.');
    expect(sent(bridge, 'queue.record')).toMatchObject([
      { outcome: 'skipped', skipReason: 'skip:know_them' },
    ]);
  });
});

describe('“Call back later”', () => {
  const subject = { personId: 1 as never, name: 'Anna Beck' };

  it('takes two keys, and says so where there is such a call already', async () => {
    const bridge = createFakeBridge();
    const { user } = renderScreen(<CallLater look="button" hasKey subject={subject} />, { bridge });
    await screen.findByRole('button', { name: 'Call back later' });
    await user.keyboard('{Control>}b{/Control}');
    await screen.findByRole('dialog', { name: 'Call Anna Beck back later' });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(screen.getByRole('button', { name: 'Add it to the calls' }));
    await screen.findByText(/^Added\. It comes up/);
    expect(sent(bridge, 'queue.add')).toMatchObject([{ personId: 1, reason: 'asked', isWanted: false }]);
    await user.click(screen.getByRole('button', { name: 'Call back later' }));
    await user.click(await screen.findByRole('button', { name: 'Add it to the calls' }));
    await screen.findByText('There is such a call already');
    await user.click(screen.getByRole('button', { name: 'Add another one' }));
    expect(sent(bridge, 'queue.add').at(-1)).toMatchObject({ isWanted: true });
  });
});

describe('a note of another shift', () => {
  it('is pointed out until it is marked as read', async () => {
    const bridge = createFakeBridge();
    bridge.world.queue.notes = [
      {
        id: 1 as ShiftNoteId,
        at: NOW,
        by: 'Otto',
        words: 'The clinic is closed.',
        readBy: [],
        isRead: false,
      },
    ];
    const { user } = renderScreen(<QueueScreen />, { bridge });
    await user.click(await screen.findByRole('button', { name: 'Read it' }));
    await screen.findByText('The clinic is closed.');
    await user.click(screen.getByRole('button', { name: /^I have read the note of Otto/ }));
    expect(sent(bridge, 'shift.markRead')).toEqual([{ id: 1 }]);
  });
});

describe('a call that stays open on other screens', () => {
  it('is named above them, with the way back', async () => {
    const bridge = bridgeWith(fakeCall(1, { reserved: { ...taken, isMine: true } }));
    renderScreen(<App />, { bridge, path: '/requests', isGated: false });
    const banner = within(await screen.findByRole('region', { name: 'The call that you have open' }));
    banner.getByText(/Caller 1/);
    banner.getByRole('button', { name: 'Go back to it' });
  });

  it('is nothing that a viewer is told of', async () => {
    const bridge = bridgeWith(fakeCall(1));
    logInAs(bridge.world, 'viewer');
    renderScreen(<App />, { bridge, path: '/queue', isGated: false });
    const navigation = within(await screen.findByRole('navigation', { name: 'Screens' }));
    expect(navigation.queryByRole('link', { name: /Call back/ })).toBeNull();
    expect(bridge.calls.filter(({ name }) => /^(queue|shift)\./.test(name))).toEqual([]);
  });
});

describe('what was typed and not saved', () => {
  const kept = (bridge: FakeBridge) => bridge.world.drafts.map(({ form, key }) => `${form} ${key}`);

  it('of a call to make comes back after a slip, and goes with “Cancel” or once it is added', async () => {
    const bridge = createFakeBridge();
    const { user } = renderScreen(<QueueScreen />, { bridge });
    const open = async () => {
      await user.click(await screen.findByRole('button', { name: 'Add a call…' }));
      return await screen.findByRole('textbox', { name: 'Number' });
    };
    await user.type(await open(), '235 01 00');
    await user.click(screen.getByRole('radio', { name: 'Now' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(kept(bridge)).toEqual(['queue_item new']));
    expect(await open()).toHaveProperty('value', '235 01 00');
    await screen.findByText(/^What you had typed .* is back/);
    expect(screen.getByRole('radio', { name: 'Now' })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(kept(bridge)).toEqual([]));
    await user.type(await open(), '235 01 01');
    await user.click(screen.getByRole('button', { name: 'Add it to the calls' }));
    await screen.findByText(/^Added\./);
    await waitFor(() => expect(kept(bridge)).toEqual([]));
    expect(sent(bridge, 'queue.add')).toMatchObject([{ number: '235 01 01' }]);
  });

  it('of a round comes back too, with the requests it was for', async () => {
    const bridge = createFakeBridge();
    const { user } = renderScreen(<QueueScreen />, { bridge });
    const open = async () => {
      await user.click(await screen.findByRole('button', { name: 'Make a round…' }));
      return await screen.findByRole('textbox', { name: 'What should be said or asked?' });
    };
    await user.type(await open(), 'Ask about Friday.');
    await user.clear(screen.getByRole('textbox', { name: /^Taken at least/ }));
    await user.type(screen.getByRole('textbox', { name: /^Taken at least/ }), '30');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(kept(bridge)).toEqual(['queue_round new']));
    expect(await open()).toHaveProperty('value', 'Ask about Friday.');
    expect(screen.getByRole('textbox', { name: /^Taken at least/ })).toHaveProperty('value', '30');
    await user.click(screen.getByRole('button', { name: 'Make these calls' }));
    await screen.findByText('3 calls were added.');
    await waitFor(() => expect(kept(bridge)).toEqual([]));
  });
});
