import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { FairnessScreen } from './fairness-screen';

const rows = () => screen.getAllByRole('row').slice(1);

describe('who carries how much', () => {
  it('says in words how evenly the work is spread, without the suggestions and with them', async () => {
    renderScreen(<FairnessScreen />);
    await screen.findByText(
      'The busiest tenth of the helpers does 35% of the work; with these suggestions 30%.',
    );
  });

  it('shows the hours of each helper side by side, the busiest first', async () => {
    renderScreen(<FairnessScreen />);
    await screen.findByRole('grid', { name: 'Who carries how much' });
    const [busiest] = rows();
    within(busiest as HTMLElement).getByRole('img', { name: '5 h 50 min, with the suggestions 8 h 10 min' });
  });

  it('sorts by the head of a column, and the other way when it is pressed again', async () => {
    const { user, bridge } = renderScreen(<FairnessScreen />);
    const orders = () =>
      bridge.calls.flatMap(({ name, input }) => (name === 'matches.fairness' ? [input] : []));
    await user.click(await screen.findByRole('button', { name: 'Name' }));
    await waitFor(() => expect(orders().at(-1)).toMatchObject({ sort: 'name', descending: false }));
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
    screen.getByRole('button', { name: 'Name' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(orders().at(-1)).toMatchObject({ sort: 'name', descending: true }));
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('descending');
  });

  it('opens the helper that the arrow keys reached', async () => {
    const { user, path } = renderScreen(<FairnessScreen />);
    (await screen.findByRole('grid')).focus();
    await user.keyboard('{Enter}');
    expect(path()).toMatch(/^\/helpers\/\d+$/);
  });

  it('says so when nobody has had a task', async () => {
    const nothing = { items: [], total: 0, mostMinutes: 0, minutesBefore: 0, minutesAfter: 0 };
    const bridge = createFakeBridge({
      'matches.fairness': () => ({ ...nothing, busiestBefore: 0, busiestAfter: 0 }),
    });
    renderScreen(<FairnessScreen />, { bridge });
    await screen.findByText('Nobody has had a task in the last four weeks.');
    screen.getByText('No helpers yet');
  });
});
