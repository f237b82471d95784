import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRoute } from 'wouter';
import { KithError } from '../../../../shared/contract/errors';
import type { RequestId } from '../../../../shared/domain/ids';
import type { FakeBridge } from '../../testing/fake-bridge';
import { createFakeWorld } from '../../testing/fake-world';
import { renderScreen } from '../../testing/render';
import { createReviewBridge, look } from './review-fixture';
import { ReviewScreen } from './review-screen';

/** The screen at its address, as the app shows it. */
function Screen() {
  const [, params] = useRoute('/review/:id');
  return <ReviewScreen requestId={params === null ? null : (Number(params.id) as RequestId)} />;
}

function open(bridge: FakeBridge = createReviewBridge()) {
  return renderScreen(<Screen />, { bridge, path: '/review' });
}

const queue = () => screen.findByRole('listbox');
const shownRow = async () =>
  (await screen.findByRole('option', { selected: true })).getAttribute('aria-label') ?? '';
const panel = () => within(screen.getByRole('region', { name: 'The request and its helper' }));
const decisionsOf = (bridge: FakeBridge) =>
  bridge.calls
    .map(({ name }) => name)
    .filter((name) => name.startsWith('matches.') && name !== 'matches.messages');

async function startAtQueue() {
  (await queue()).focus();
  await panel().findByRole('button', { name: 'Confirm' });
  await look();
}

describe('reviewing by keyboard', () => {
  it('confirms with Enter, shows the next request at once and keeps the focus in the queue', async () => {
    const { bridge, user } = open();
    await startAtQueue();
    const [first, second] = await screen.findAllByRole('option');
    const names = [first, second].map((row) => row?.getAttribute('aria-label')?.split(',')[0] ?? '');
    await user.keyboard('{Enter}');
    expect(await panel().findByRole('heading', { level: 2, name: names[1] ?? '' })).toBeDefined();
    expect(decisionsOf(bridge)).toEqual(['matches.confirm']);
    expect(screen.queryByRole('option', { name: new RegExp(`^${names[0] ?? ''},`) })).toBeNull();
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'));
    const said = screen.getAllByRole('status').map((status) => status.textContent);
    expect(
      said.some((words) => words.includes(`is confirmed for ${names[0] ?? ''}. Next: ${names[1] ?? ''}.`)),
    ).toBe(true);
    expect(await screen.findByRole('region', { name: 'Tell them' })).toBeDefined();
  });

  it('moves with the arrow keys and with J and K', async () => {
    const { user } = open();
    await startAtQueue();
    const first = await shownRow();
    await user.keyboard('{ArrowDown}');
    await waitFor(async () => expect(await shownRow()).not.toBe(first));
    await user.keyboard('k');
    await waitFor(async () => expect(await shownRow()).toBe(first));
  });

  it('takes the last decision back from its message', async () => {
    const { bridge, user } = open();
    await startAtQueue();
    const first = await shownRow();
    await user.keyboard('c');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await shownRow()).toBe(first));
    expect(bridge.world.matches).toEqual([]);
  });
});

describe('turning down', () => {
  it('asks for a reason, does nothing without one and then goes back to the queue', async () => {
    const { bridge, user } = open();
    await startAtQueue();
    await user.click(panel().getByRole('button', { name: 'Turn down' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Turn down' }));
    expect(dialog.getByText('Please choose a reason.')).toBeDefined();
    expect(decisionsOf(bridge)).toEqual([]);
    await user.click(dialog.getAllByRole('radio')[0] as HTMLElement);
    await user.click(dialog.getByRole('button', { name: 'Turn down' }));
    await waitFor(() => expect(decisionsOf(bridge)).toEqual(['matches.turnDown']));
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'));
  });
});

describe('what the panel says', () => {
  it('gives the reasons for the helper in sentences', async () => {
    open();
    await startAtQueue();
    expect(panel().getByText('Speaks Polish and German')).toBeDefined();
    expect(panel().getByText('Has helped them twice before')).toBeDefined();
    expect(panel().getByText('1 of 3 tasks this week')).toBeDefined();
    expect(panel().getByText('1.3 km further away')).toBeDefined();
  });

  it('says for an unmatched request why nobody fits and what would help', async () => {
    const { user } = open();
    await startAtQueue();
    await user.click(screen.getByRole('tab', { name: /No match yet/ }));
    expect(await panel().findByText('21 helpers do not speak the language')).toBeDefined();
    expect(await panel().findByText('If 3 helpers travelled 2 km further')).toBeDefined();
    expect(panel().getByText('Then Mia Ospelt would help.')).toBeDefined();
    expect(panel().getByText('If it were on any day but Tuesday')).toBeDefined();
    expect(panel().queryByRole('button', { name: 'Confirm' })).toBeNull();
  });

  it('shows a refusal beside the request with a way forward', async () => {
    const refuse = () => {
      throw new KithError('not_eligible', 'Sofia Frommelt is on a break until 20 May.');
    };
    const { user } = open(createReviewBridge({ 'matches.confirm': refuse }));
    await startAtQueue();
    const first = await shownRow();
    await user.keyboard('{Enter}');
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText(/is on a break until 20 May/)).toBeDefined();
    expect(await shownRow()).toBe(first);
    await user.click(alert.getByRole('button', { name: 'Choose another' }));
    expect(await screen.findByRole('dialog', { name: /Choose a helper for/ })).toBeDefined();
  });
});

describe('what if', () => {
  it('shows by keyboard what would change, and goes on to the decision', async () => {
    const { bridge, user } = open();
    await startAtQueue();
    await user.keyboard('w');
    const dialog = within(await screen.findByRole('dialog', { name: /^What if/ }));
    await user.click(dialog.getByRole('button', { name: 'Show what would change' }));
    expect(await dialog.findByText('1 suggestion fewer: 5 in all')).toBeDefined();
    expect(dialog.getByText('Rosa Beck: nobody instead of Mia Ospelt')).toBeDefined();
    expect(bridge.calls.find(({ name }) => name === 'review.whatIf')?.input).toMatchObject({
      changes: [{ kind: 'forbid' }],
    });
    expect(decisionsOf(bridge)).toEqual([]);
    await user.click(dialog.getByRole('button', { name: /^Turn down / }));
    expect(await screen.findByRole('dialog', { name: /^Turn down / })).toBeDefined();
  });
});

describe('several at once', () => {
  it('confirms the ticked clear matches after saying what will happen', async () => {
    const { bridge, user } = open();
    await startAtQueue();
    await user.click(screen.getByRole('button', { name: /Tick all \d+ clear ones/ }));
    const button = await screen.findByRole('button', { name: /Confirm \d+ clear matches/ });
    const count = Number(/\d+/.exec(button.textContent)?.[0]);
    await user.click(button);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/Nobody is told yet/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: /Confirm \d+ clear matches/ }));
    await waitFor(() => expect(bridge.world.matches).toHaveLength(count));
  });

  it('shows every suggestion of a request for several helpers and how many are found', async () => {
    const world = createFakeWorld();
    world.requests = world.requests.slice(0, 1).map((fake) => ({
      ...fake,
      request: { ...fake.request, helpersNeeded: 8 },
      suggested: world.helpers.slice(0, 3),
    }));
    open(createReviewBridge({}, world));
    await startAtQueue();
    expect(panel().getByText('3 suggested, 0 of 8 found')).toBeDefined();
    expect(panel().getByRole('button', { name: 'Confirm all 3' })).toBeDefined();
  });
});
