import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { KithError } from '../../../../shared/contract/errors';
import type { SeriesId } from '../../../../shared/domain/ids';
import { createFakeBridge, type FakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { RequestFormScreen } from './request-form-screen';

function firstRequest(bridge: FakeBridge) {
  const [first] = bridge.world.requests;
  if (first === undefined) throw new Error('the fake world has no request');
  return first;
}

function callsOf(bridge: FakeBridge, name: string) {
  return bridge.calls.filter((call) => call.name === name).map((call) => call.input);
}

describe('a new request', () => {
  it('says in a sentence what is missing, tied to its field, and keeps what was typed', async () => {
    const { user, bridge } = renderScreen(<RequestFormScreen id={null} />);
    await user.type(await screen.findByLabelText(/In one line/), 'Two bags');
    await user.click(screen.getByRole('button', { name: /Save request/ }));
    const field = screen.getByLabelText(/Who needs help/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const sentences = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(sentences.join(' ')).toContain('Please choose who needs help');
    expect(screen.getByLabelText<HTMLInputElement>(/In one line/).value).toBe('Two bags');
    expect(screen.getByText('2 things need another look')).toBeDefined();
    expect(callsOf(bridge, 'requests.create')).toEqual([]);
  });

  it('stays there while a figure is emptied to type another one', async () => {
    const { user } = renderScreen(<RequestFormScreen id={null} />);
    for (const name of [/Takes about/, /Helpers needed/]) {
      const figure = await screen.findByLabelText<HTMLInputElement>(name);
      await user.clear(figure);
      expect(figure.value).toBe('');
      await user.type(figure, '30');
      expect(figure.value).toMatch(/^30/);
    }
  });

  it('goes from the search for a person to the saved request', async () => {
    const { user, bridge, path } = renderScreen(<RequestFormScreen id={null} />);
    const { requester } = firstRequest(bridge);
    await user.type(await screen.findByLabelText(/Who needs help/), requester.displayName);
    await user.click(await screen.findByRole('option', { name: new RegExp(`^${requester.displayName}`) }));
    await user.click(screen.getByRole('combobox', { name: /Kind of help/ }));
    await user.click(await screen.findByRole('option', { name: 'Grocery shopping' }));
    await user.type(screen.getByLabelText(/In one line/), 'Two bags');
    await user.click(screen.getByRole('button', { name: /Save request/ }));
    await waitFor(() => {
      expect(path()).toMatch(/^\/review\/\d+$/);
    });
    expect(callsOf(bridge, 'requests.create')).toMatchObject([
      { rrule: null, request: { requesterId: requester.id, summary: 'Two bags', when: { kind: 'any' } } },
    ]);
  });
});

describe('a stored request', () => {
  it.each(['requests.get', 'people.get'] as const)(
    'offers the way back where %s does not come back with it',
    async (name) => {
      const bridge = createFakeBridge({
        [name]: () => {
          throw new KithError('busy', '');
        },
      });
      const { id } = firstRequest(bridge).request;
      const { user, path } = renderScreen(<RequestFormScreen id={id} />, { bridge });
      await user.click(await screen.findByRole('link', { name: 'Back to the list' }));
      expect(path()).toBe('/requests');
    },
  );

  it('asks which days of a series a change is meant for', async () => {
    const bridge = createFakeBridge();
    const { request } = firstRequest(bridge);
    Object.assign(request, { seriesId: 1 as SeriesId, rrule: 'FREQ=WEEKLY;BYDAY=TU' });
    Object.assign(request, { when: { kind: 'by', date: '2026-12-08', toMinute: 1440 } });
    const { user } = renderScreen(<RequestFormScreen id={request.id} />, { bridge });
    await user.type(await screen.findByLabelText(/In one line/), ' more');
    await user.click(screen.getByRole('button', { name: /Save request/ }));
    const dialog = await screen.findByRole('dialog', { name: 'This request comes back' });
    expect(callsOf(bridge, 'requests.update')).toEqual([]);
    await user.click(within(dialog).getByLabelText('This one and all later ones'));
    await user.click(within(dialog).getByRole('button', { name: 'Save change' }));
    await waitFor(() => {
      expect(callsOf(bridge, 'requests.update')).toMatchObject([
        { scope: 'following', rrule: 'FREQ=WEEKLY;BYDAY=TU' },
      ]);
    });
  });

  it('keeps what was typed when somebody else was first, and saves it over theirs on demand', async () => {
    let isFirst = true;
    const bridge = createFakeBridge({
      'requests.update': (world, { id }) => {
        const stored = world.requests.find(({ request }) => request.id === id)?.request;
        if (stored === undefined) throw new KithError('not_found', '');
        if (!isFirst) return { ...stored, version: 9 };
        isFirst = false;
        Object.assign(stored, { version: stored.version + 1, updatedBy: 'Night shift' });
        bridge.emit('data.changed', { topics: ['request'] });
        throw new KithError('changed_meanwhile', 'Expected the newest version.');
      },
    });
    const { request } = firstRequest(bridge);
    const version = request.version;
    const { user } = renderScreen(<RequestFormScreen id={request.id} />, { bridge });
    await user.type(await screen.findByLabelText(/In one line/), ' and milk');
    await user.click(screen.getByRole('button', { name: /Save request/ }));
    expect(await screen.findByText(/Night shift changed it/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>(/In one line/).value).toContain('and milk');
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => {
      expect(callsOf(bridge, 'requests.update')).toMatchObject([{ version }, { version: version + 1 }]);
    });
  });

  it('saves what books a helper twice only once somebody was told, where the rule lets them', async () => {
    const bridge = createFakeBridge({
      'requests.update': (world, { id, isDoubleBookingMeant }) => {
        const stored = world.requests.find(({ request }) => request.id === id)?.request;
        if (stored === undefined) throw new KithError('not_found', '');
        if (isDoubleBookingMeant === true) return stored;
        throw new KithError('not_possible', 'Nora has another task then.', { mayBeMeant: true });
      },
    });
    const { id } = firstRequest(bridge).request;
    const { user } = renderScreen(<RequestFormScreen id={id} />, { bridge });
    const shown = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
    await user.type(await screen.findByLabelText(/In one line/), ' and milk');
    await user.click(screen.getByRole('button', { name: /Save request/ }));
    const why = await screen.findByText('Nora has another task then.');
    // Or it would stay under the foot of a form that is longer than the window.
    expect(shown.mock.contexts).toContain(why.closest('[role="alert"]'));
    await user.click(screen.getByRole('button', { name: 'Save it all the same' }));
    await waitFor(() => {
      expect(callsOf(bridge, 'requests.update')).toMatchObject([{ id }, { id, isDoubleBookingMeant: true }]);
    });
  });

  it('closes only with a reason from the list', async () => {
    const bridge = createFakeBridge();
    const { id } = firstRequest(bridge).request;
    const { user } = renderScreen(<RequestFormScreen id={id} />, { bridge });
    await user.click(await screen.findByRole('button', { name: /^Status:/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Close' }));
    const dialog = await screen.findByRole('dialog');
    // Its form would be sent with the other one around it.
    expect(screen.getByRole('form', { name: 'Change a request' }).contains(dialog)).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(within(dialog).getByText('Please choose a reason.')).toBeDefined();
    const [reason] = within(dialog).getAllByRole('radio');
    if (reason) await user.click(reason);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => {
      expect(callsOf(bridge, 'requests.setStatus')).toMatchObject([{ id, status: 'closed', scope: 'one' }]);
    });
  });
});
