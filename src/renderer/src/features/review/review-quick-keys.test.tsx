import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRoute } from 'wouter';
import { KithError } from '../../../../shared/contract/errors';
import type { RequestId } from '../../../../shared/domain/ids';
import { fakeCommands } from '../../testing/fake-commands';
import { fakeQueries } from '../../testing/fake-queries';
import { renderScreen } from '../../testing/render';
import type { FakeBridge, Overrides } from '../../testing/fake-bridge';
import { createReviewBridge, look } from './review-fixture';
import { ReviewScreen } from './review-screen';

function Screen() {
  const [, params] = useRoute('/review/:id');
  return <ReviewScreen requestId={params === null ? null : (Number(params.id) as RequestId)} />;
}

const panel = () => within(screen.getByRole('region', { name: 'The request and its helper' }));
const selected = () => screen.getByRole('option', { selected: true });
const nameOf = (row: HTMLElement | undefined) => row?.getAttribute('aria-label')?.split(',')[0] ?? '';
const helperOf = (row: HTMLElement | undefined) =>
  /, suggested: ([^,]+)/i.exec(row?.getAttribute('aria-label') ?? '')?.[1] ?? '';
const confirmed = (bridge: FakeBridge) => bridge.calls.filter(({ name }) => name === 'matches.confirm');

/** The screen at its first request; `bridge.world` tells which pairs were confirmed. */
async function open(overrides: Overrides) {
  const bridge = createReviewBridge(overrides);
  const { user } = renderScreen(<Screen />, { bridge, path: '/review' });
  (await screen.findByRole('listbox')).focus();
  await panel().findByRole('button', { name: 'Confirm' });
  await look();
  return { bridge, user, rows: screen.getAllByRole('option') };
}

const TOP = { show: 'suggested' as const, text: '', categories: [], urgencies: [], offset: 0, limit: 1 };

/** The panel never gets past the request that is shown first. */
function panelThatStays(): Overrides {
  return {
    'review.get': (world, input) => {
      const { items } = fakeQueries['review.queue'](world, TOP);
      return items[0]?.requestId === input.requestId
        ? fakeQueries['review.get'](world, input)
        : new Promise<never>(() => undefined);
    },
  };
}

/** A main process that confirms only when it is let. */
function confirmThatWaits() {
  let settle: (error?: KithError) => void = () => undefined;
  const allowed = new Promise<void>((resolve, reject) => {
    settle = (error) => {
      if (error === undefined) resolve();
      else reject(error);
    };
  });
  const overrides: Overrides = {
    'matches.confirm': async (world, input) => {
      await allowed;
      return fakeCommands['matches.confirm'](world, input);
    },
  };
  return { overrides, settle: (error?: KithError) => settle(error) };
}

describe('a decision right after moving, with the panel still at another request', () => {
  it('confirms the pair of the selected row', async () => {
    const { bridge, user, rows } = await open(panelThatStays());
    await user.keyboard('jjc');
    expect(panel().getByRole('heading', { level: 2, name: nameOf(rows[0]) })).toBeDefined();
    await waitFor(() => expect(bridge.world.matches).toHaveLength(1));
    const [match] = bridge.world.matches;
    const fake = bridge.world.requests.find(({ request }) => request.id === match?.requestId);
    expect(fake?.requester.displayName).toBe(nameOf(rows[2]));
  });

  it('asks about the selected row before it is turned down', async () => {
    const { user, rows } = await open(panelThatStays());
    await user.keyboard('jt');
    expect(helperOf(rows[1])).not.toBe('');
    const title = `Turn down ${helperOf(rows[1])} for ${nameOf(rows[1])}`;
    expect(await screen.findByRole('dialog', { name: new RegExp(`^${title}`) })).toBeDefined();
  });

  it('decides nothing by a click in the panel', async () => {
    const { bridge, user } = await open(panelThatStays());
    const button = panel().getByRole('button', { name: 'Confirm' });
    await user.keyboard('j');
    await user.click(button);
    await user.click(panel().getByRole('button', { name: /^Turn down/ }));
    expect(confirmed(bridge)).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('moving on while a decision is on its way', () => {
  it('leaves the selection where it was moved to', async () => {
    const { overrides, settle } = confirmThatWaits();
    const { bridge, user, rows } = await open(overrides);
    await user.keyboard('cjj');
    settle();
    await waitFor(() => expect(bridge.world.matches).toHaveLength(1));
    await waitFor(() =>
      expect(screen.queryByRole('option', { name: new RegExp(nameOf(rows[0])) })).toBeNull(),
    );
    expect(nameOf(selected())).toBe(nameOf(rows[2]));
  });

  it('says a refusal where it is seen, though another request is selected', async () => {
    const { overrides, settle } = confirmThatWaits();
    const { user } = await open(overrides);
    await user.keyboard('cj');
    settle(new KithError('not_eligible', 'Sofia Frommelt is on a break until 20 May.'));
    expect(await screen.findByText(/is on a break until 20 May/)).toBeDefined();
  });

  it('leaves the focus to whoever searches by then, whose letters would decide about the next request', async () => {
    const { overrides, settle } = confirmThatWaits();
    const { bridge, user, rows } = await open(overrides);
    await user.keyboard('c');
    const search = screen.getByRole('searchbox', { name: 'Search name or request' });
    await user.click(search);
    settle();
    await waitFor(() => expect(nameOf(selected())).toBe(nameOf(rows[1])));
    await new Promise((resolve) => setTimeout(resolve, 100)); // the list waits for a dialog to give back the focus
    await user.keyboard('cot');
    expect(search).toHaveProperty('value', 'cot');
    expect(confirmed(bridge)).toHaveLength(1);
  });

  it('takes a second decision only when the first one is done', async () => {
    const { overrides, settle } = confirmThatWaits();
    const { bridge, user } = await open(overrides);
    const button = panel().getByRole('button', { name: 'Confirm' });
    await user.dblClick(button);
    settle();
    await waitFor(() => expect(bridge.world.matches).toHaveLength(1));
    expect(confirmed(bridge)).toHaveLength(1);
  });
});

describe('a key that is hit twice', () => {
  /** As a hand does, `after` so many milliseconds by the clock of the window. */
  const hit = (key: string, after: number) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: after });
    document.body.dispatchEvent(event);
  };

  it('confirms nothing when the first time led to the screen', async () => {
    const opened = performance.now();
    const bridge = createReviewBridge();
    renderScreen(<Screen />, { bridge, path: '/review' });
    await screen.findByRole('listbox');
    await panel().findByRole('button', { name: 'Confirm' });
    hit('Enter', opened + 200);
    hit('c', opened + 200);
    await look();
    expect(confirmed(bridge)).toEqual([]);
    hit('Enter', performance.now() + 300);
    await waitFor(() => expect(confirmed(bridge)).toHaveLength(1));
  });

  it('decides once, also where the decision took a while and the next request has only just come', async () => {
    const { overrides, settle } = confirmThatWaits();
    const { bridge, user, rows } = await open(overrides);
    await user.keyboard('c');
    await look();
    const answered = performance.now();
    settle();
    await waitFor(() => expect(nameOf(selected())).toBe(nameOf(rows[1])));
    await panel().findByRole('heading', { level: 2, name: nameOf(rows[1]) });
    hit('c', answered + 200);
    await look();
    expect(confirmed(bridge)).toHaveLength(1);
    hit('c', performance.now() + 300);
    await waitFor(() => expect(confirmed(bridge)).toHaveLength(2));
  });
});

describe('a dialog', () => {
  it('keeps the selection from moving as soon as it was asked for', async () => {
    const { rows } = await open({});
    // Before the focus could move into the dialog.
    const list = screen.getByRole('listbox');
    fireEvent.keyDown(list, { key: 't' });
    fireEvent.keyDown(list, { key: 'j' });
    expect(nameOf(screen.getAllByRole('option', { hidden: true, selected: true })[0])).toBe(nameOf(rows[0]));
    expect(await screen.findByRole('dialog', { name: /^Turn down / })).toBeDefined();
  });
});
