import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { OutputOf } from '../../../../shared/contract';
import type { RequestChanged } from '../../../../shared/contract/days';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import type { LostStatus, Side } from '../../../../shared/domain/match';
import type { Term } from '../../../../shared/domain/term';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { ChangedButton } from './changed-button';

const CHANGED: OutputOf<'review.changed'> = {
  total: 3,
  upTo: 17,
  requests: [
    {
      requestId: 4 as RequestId,
      requesterName: 'Rita Request',
      summary: 'To the dentist',
      ended: [],
      isNobodySuggested: false,
      came: [{ helperId: 2 as HelperId, name: 'Otto Other' }],
      went: [
        {
          helperId: 1 as HelperId,
          name: 'Ida Ill',
          why: 'not_eligible',
          refusal: { code: 'time', facts: { durationMinutes: 60 } },
        },
      ],
    },
    {
      requestId: 5 as RequestId,
      requesterName: 'Lena Later',
      summary: 'Shopping',
      ended: [],
      isNobodySuggested: true,
      came: [],
      went: [{ helperId: 3 as HelperId, name: 'Nora Near', why: 'better_elsewhere', refusal: null }],
    },
  ],
};

const OWN_REASON: Term = {
  ...{ code: 'cancel:own_1', list: 'cancel', label: 'Waiting for the band', isActive: false, position: 99 },
  ...{ category: null, vetting: null },
};

function show(listed = CHANGED) {
  let changed = listed;
  const onGo = vi.fn();
  const bridge = createFakeBridge({
    'terms.list': (world) => [...world.terms, OWN_REASON],
    'review.changed': (_world, { limit }) => ({ ...changed, requests: changed.requests.slice(0, limit) }),
    'review.seeChanged': () => {
      changed = { total: 0, upTo: 0, requests: [] };
      return {};
    },
  });
  return { onGo, ...renderScreen(<ChangedButton onGo={onGo} />, { bridge }) };
}

it('says who went and why, who came, and how many more there are', async () => {
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: '3 changed' }));
  const list = await screen.findByRole('list', { name: 'What changed since you last looked' });
  const [first, second] = within(list).getAllByRole('listitem');
  expect(first?.textContent).toContain(
    'Ida Ill is not suggested any more: Is not free for 1 h at that time.',
  );
  expect(first?.textContent).toContain('Now suggested: Otto Other.');
  expect(second?.textContent).toContain('the plan is better for everybody another way');
  expect(second?.textContent).toContain('Nobody is suggested for it at the moment.');
  expect(screen.getByText('And one request more.')).toBeDefined();
});

const end = (
  name: string,
  status: LostStatus,
  side: Side,
  reason: string | null,
): RequestChanged['ended'][number] => ({ helperId: name.length as HelperId, name, status, side, reason });

it('says first who is not coming after all and why, in the words of the organisation, then who is suggested', async () => {
  const request = { ...CHANGED.requests[0], requesterName: 'Rita', summary: 'x', went: [] };
  const came = [{ helperId: 2 as HelperId, name: 'Otto Other' }];
  const told: [RequestChanged['ended'], isNobodySuggested: boolean][] = [
    [[end('Ida', 'cancelled', 'helper', 'cancel:ill')], false],
    [[end('Ida', 'cancelled', 'requester', 'cancel:own_1')], true],
    [
      [end('Ida', 'declined', 'helper', 'decline:not_reached'), end('Nora', 'cancelled', 'helper', null)],
      true,
    ],
    [[end('Ida', 'no_show', 'requester', 'cancel:requester_not_there')], true],
    // Somebody was suggested beside them before, and is.
    [[end('Ida', 'declined', 'helper', null)], false],
  ];
  const requests = told.map(([ended, isNobodySuggested], at) => ({
    ...request,
    requestId: (at + 1) as RequestId,
    ended,
    isNobodySuggested,
    came: at === 0 ? came : [],
  }));
  const { user } = show({ total: 5, upTo: 9, requests });
  await user.click(await screen.findByRole('button', { name: '5 changed' }));
  const list = await screen.findByRole('list', { name: 'What changed since you last looked' });
  await waitFor(() => {
    expect(list.textContent).toContain('Waiting for the band');
  });
  const words = within(list)
    .getAllByRole('listitem')
    .map((item) => [...item.querySelectorAll('p')].map(({ textContent }) => textContent));
  const nobody = 'Nobody is suggested for it at the moment.';
  expect(words).toEqual([
    ['Ida was confirmed, but cannot come after all: Ill.', 'Now suggested: Otto Other.'],
    ['Ida was confirmed, but it was cancelled: Waiting for the band.', nobody],
    [
      'Ida was confirmed, but is not coming: Could not be reached.',
      'Nora was confirmed, but cannot come after all.',
      nobody,
    ],
    ['Ida was confirmed, but it did not happen: Requester was not there.', nobody],
    ['Ida was confirmed, but is not coming.'],
  ]);
});

it('leads to a request', async () => {
  const { user, onGo } = show();
  await user.click(await screen.findByRole('button', { name: '3 changed' }));
  await user.click(await screen.findByRole('button', { name: 'Lena Later: Shopping' }));
  expect(onGo).toHaveBeenCalledWith(5);
});

it('is gone once it was seen', async () => {
  const { user, bridge } = show();
  await user.click(await screen.findByRole('button', { name: '3 changed' }));
  await user.click(await screen.findByRole('button', { name: 'I have seen it' }));
  await waitFor(() => {
    expect(screen.queryByRole('button', { name: /changed/ })).toBeNull();
  });
  expect(bridge.calls.find(({ name }) => name === 'review.seeChanged')?.input).toEqual({ upTo: 17 });
});
