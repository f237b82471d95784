import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HelperDay } from '../../../../shared/contract/days';
import type { RequestId, UndoId } from '../../../../shared/domain/ids';
import type { TermCode } from '../../../../shared/domain/term';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { HelperFormScreen } from './helper-form-screen';

function setUp(bridge = createFakeBridge()) {
  const helper = bridge.world.helpers.find(({ status }) => status === 'active');
  if (helper === undefined) throw new Error('the fake world has no active helper');
  return { helper, ...renderScreen(<HelperFormScreen id={helper.id} />, { bridge }) };
}

describe('ill for today', () => {
  it('asks once, marks the helper, and goes to the request that needs somebody now', async () => {
    const { helper, user, bridge, path } = setUp();
    await user.click(await screen.findByRole('button', { name: 'Ill today…' }));
    const dialog = await screen.findByRole('dialog', { name: `Is ${helper.person.displayName} ill today?` });
    await user.click(within(dialog).getByRole('button', { name: 'Ill for today' }));
    await waitFor(() => {
      expect(path()).toBe('/review/2');
    });
    expect(bridge.calls.find(({ name }) => name === 'helpers.illToday')?.input).toEqual({
      id: helper.id,
      reason: 'cancel:helper_unwell',
    });
  });

  it('reads out first what is open again then, with the time, who and what', async () => {
    const task = { requestId: 1 as RequestId, firstName: 'Rita', category: 'category:ride' as TermCode };
    const bridge = createFakeBridge({
      'helpers.tasksToday': () => [
        { ...task, startsAt: Date.UTC(2026, 4, 4, 8), endsAt: Date.UTC(2026, 4, 4, 9) },
        {
          ...task,
          requestId: 2 as RequestId,
          firstName: 'Otto',
          startsAt: null,
          endsAt: Date.UTC(2026, 4, 4, 16),
        },
      ],
    });
    const { user } = setUp(bridge);
    await user.click(await screen.findByRole('button', { name: 'Ill today…' }));
    const list = await screen.findByRole('list', { name: 'What is open again' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^\d\d:00–\d\d:00 Rita, \S/),
      expect.stringMatching(/^by \d\d:00 Otto, \S/),
    ]);
  });

  it('says so where nothing is left to do today', async () => {
    const { user } = setUp();
    await user.click(await screen.findByRole('button', { name: 'Ill today…' }));
    expect(await screen.findByText(/nothing to do today that has not begun/)).toBeDefined();
  });

  it('offers to undo it only as long as it is the last decision', async () => {
    const { user, bridge } = setUp();
    await user.click(await screen.findByRole('button', { name: 'Ill today…' }));
    const decided = { at: bridge.world.state.now, by: 'Kith', count: 1, requesterName: '', isTold: false };
    bridge.world.undo = { ...decided, id: 1 as UndoId, kind: 'ill_today', helperName: 'Ida Ill' };
    await user.click(await screen.findByRole('button', { name: 'Ill for today' }));
    await screen.findByText(/is ill for today/);
    bridge.world.undo = { ...decided, id: 2 as UndoId, kind: 'confirm', helperName: 'Nora Near' };
    bridge.emit('data.changed', { topics: ['undo'] });
    // Well before it would go by itself.
    const gone = () => {
      expect(screen.queryByText(/is ill for today/)).toBeNull();
    };
    await waitFor(gone, { timeout: 5_000 });
  });

  it('waits until what was typed is saved', async () => {
    const { user, bridge } = setUp();
    await user.type(await screen.findByRole('textbox', { name: 'Notes for staff' }), 'Likes dogs');
    await user.click(screen.getByRole('button', { name: 'Ill today…' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.calls.some(({ name }) => name === 'helpers.illToday')).toBe(false);
  });
});

describe('the next days of a helper', () => {
  it('are a way from home and back, with what is confirmed told apart in words', async () => {
    const bridge = createFakeBridge({ 'helpers.days': (world) => [dayOf(world.state.now)] });
    const [helper] = bridge.world.helpers;
    if (helper === undefined) throw new Error('the fake world has no helper');
    renderScreen(<HelperFormScreen id={helper.id} />, { bridge });
    const stops = within(await screen.findByRole('list', { name: /^Stops/ })).getAllByRole('listitem');
    expect(stops.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/From home, 800 m.*Rita Request, To the dentist.*Confirmed/),
      expect.stringMatching(/On to, 1\.2 km.*15 min to wait.*Otto Other, Shopping.*Suggested/),
    ]);
    expect(screen.getByText(/3\.4 km in all, with the way home\. 15 min of waiting\./)).toBeDefined();
  });
});

function dayOf(now: number): HelperDay {
  const at = (hours: number) => now + hours * 3_600_000;
  const stop = { isReturn: false, waitingMinutes: 0, isFromHome: false };
  return {
    date: '2026-05-04',
    metres: 3_400,
    waitingMinutes: 15,
    isShortest: true,
    stops: [
      {
        ...stop,
        kind: 'confirmed',
        requestId: 1 as HelperDay['stops'][number]['requestId'],
        requesterName: 'Rita Request',
        summary: 'To the dentist',
        startsAt: at(1),
        endsAt: at(2),
        isFromHome: true,
        metresTo: 800,
      },
      {
        ...stop,
        kind: 'suggested',
        requestId: 2 as HelperDay['stops'][number]['requestId'],
        requesterName: 'Otto Other',
        summary: 'Shopping',
        startsAt: at(3),
        endsAt: at(4),
        metresTo: 1_200,
        waitingMinutes: 15,
      },
    ],
  };
}
