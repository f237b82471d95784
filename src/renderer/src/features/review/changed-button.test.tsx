import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { OutputOf } from '../../../../shared/contract';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
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
      came: [],
      went: [{ helperId: 3 as HelperId, name: 'Nora Near', why: 'better_elsewhere', refusal: null }],
    },
  ],
};

function show() {
  let changed = CHANGED;
  const onGo = vi.fn();
  const bridge = createFakeBridge({
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
