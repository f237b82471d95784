import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { PersonId, RequestId } from '../../../../shared/domain/ids';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { AskedAlready } from './asked-already';
import { blankCall, type CallForm } from './call-form';

const LIKE = {
  ...{ id: 7 as RequestId, requesterName: 'Anna Muster', summary: 'Weekly shopping' },
  ...{ category: 'category:shopping', status: 'open' as const },
  when: { kind: 'by' as const, date: '2026-12-03', toMinute: 1440 },
  whys: [{ why: 'same_requester' as const, detail: 'Anna Muster' }],
};

function call(changes: Partial<CallForm> = {}): CallForm {
  const [wish] = blankCall().wishes;
  if (wish === undefined) throw new Error('a blank call has a wish');
  const wishes = [{ ...wish, category: 'category:shopping', date: '2026-12-03', summary: 'two bags' }];
  return { ...blankCall(), callerId: 1 as PersonId, notes: 'rang before', wishes, ...changes };
}

const bridge = () => createFakeBridge({ 'duplicates.findRequests': () => [LIKE] });

it('says while somebody is on the line what they asked for already, and makes no copy of it', async () => {
  const onChange = vi.fn();
  const { user } = renderScreen(<AskedAlready form={call()} index={0} onChange={onChange} />, {
    bridge: bridge(),
  });
  expect(await screen.findByText(/Weekly shopping/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'The call is about it: Weekly shopping' }));
  expect(onChange).toHaveBeenCalledWith({
    wishes: blankCall().wishes,
    about: [7],
    notes: 'rang before\ntwo bags',
  });
});

it('asks no more once it is another request', async () => {
  const { user } = renderScreen(<AskedAlready form={call()} index={0} onChange={vi.fn()} />, {
    bridge: bridge(),
  });
  await user.click(await screen.findByRole('button', { name: /Weekly shopping is another request/i }));
  expect(screen.queryByText(/Weekly shopping/)).toBeNull();
});

it('asks about any day while none is given', async () => {
  const wishes = call().wishes.map((wish) => ({ ...wish, date: null }));
  const answers = bridge();
  renderScreen(<AskedAlready form={call({ wishes })} index={0} onChange={vi.fn()} />, { bridge: answers });
  expect(await screen.findByText(/Weekly shopping/)).toBeDefined();
  expect(answers.calls.find(({ name }) => name === 'duplicates.findRequests')?.input).toMatchObject({
    when: { kind: 'any' },
  });
});
