import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { RequestListScreen } from './request-list-screen';

describe('the list of requests', () => {
  it('opens the row that the arrow keys reached', async () => {
    const { user, path, bridge } = renderScreen(<RequestListScreen />);
    const table = await screen.findByRole('grid', { name: 'Requests' });
    table.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(path()).toBe(`/requests/${bridge.world.requests[1]?.request.id ?? 0}`);
  });

  it('says what to do when nothing fits the search', async () => {
    const { user } = renderScreen(<RequestListScreen />);
    await user.type(await screen.findByRole('searchbox'), 'zzzz');
    expect(await screen.findByText('Nothing fits this search')).toBeDefined();
    expect(screen.getByText('No request')).toBeDefined();
  });

  it('fetches further pages only when they come into view', async () => {
    const bridge = createFakeBridge({
      'requests.list': (world, { offset, limit }) => {
        const [first] = world.requests;
        if (first === undefined) throw new Error('the fake world has no request');
        const { request, requester } = first;
        const { category, summary, urgency, when, helpersNeeded, status, createdAt } = request;
        const line = {
          category,
          summary,
          urgency,
          when,
          helpersNeeded,
          status,
          createdAt,
          locality: 'Vaduz',
        };
        const items = Array.from({ length: limit }, (_, index) => ({
          ...line,
          ...{ id: (offset + index + 1) as typeof request.id, requesterId: requester.id, helpersTaken: 0 },
          ...{ requesterName: `Row ${offset + index + 1}`, hasSuggestion: false, isSeries: false },
        }));
        return { items, total: 12_000 };
      },
    });
    renderScreen(<RequestListScreen />, { bridge });
    const table = await screen.findByRole('grid');
    const offsets = () =>
      bridge.calls
        .filter((call) => call.name === 'requests.list')
        .map((call) => (call.input as { offset: number }).offset);
    expect(offsets()).toEqual([0]);
    expect(table.getAttribute('aria-rowcount')).toBe('12001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    table.scrollTop = 44 * 11_990;
    fireEvent.scroll(table);
    await waitFor(() => {
      expect(offsets()).toContain(11_900);
    });
  });
});
