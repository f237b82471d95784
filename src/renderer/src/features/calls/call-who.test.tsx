import { act, screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { NoticeId } from '../../../../shared/domain/ids';
import { en } from '../../../../shared/i18n/en';
import { createFakeBridge } from '../../testing/fake-bridge';
import { renderScreen } from '../../testing/render';
import { CallScreen } from './call-screen';
import { keepTypedAhead } from './typed-ahead';

it('has what was typed ahead in the field before the next key comes', async () => {
  const frames: FrameRequestCallback[] = [];
  const frame = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => frames.push(run));
  keepTypedAhead();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true, cancelable: true }));
  renderScreen(<CallScreen />);
  const field = await screen.findByLabelText<HTMLInputElement>(en.calls.who.number);
  frame.mockRestore();
  let early = '';
  act(() => {
    for (const run of frames) run(0);
    early = field.value;
  });
  expect(early).toBe('g');
});

it('reaches each of a household by the arrow keys, and says what is open and what to mind', async () => {
  const asked: unknown[] = [];
  const notice = { words: 'Speak slowly', until: null, createdAt: 0, createdBy: 'Ada' };
  const bridge = createFakeBridge({
    'calls.recognise': (world, input) => {
      asked.push(input);
      const people = world.people.slice(0, 3).map(({ id, displayName }, index) => ({
        ...{ id, displayName, phone: '235 01 01', isWithheld: false, locality: 'Vaduz', helperId: null },
        ...{ hasNumber: true, openRequests: index, requests: [] },
        calls: { count: 0, firstAt: null, last: [] },
        notices: index === 2 ? [{ ...notice, id: 1 as NoticeId }] : [],
      }));
      return { number: null, people };
    },
  });
  const names = bridge.world.people.slice(0, 3).map(({ displayName }) => displayName);
  const { user } = renderScreen(<CallScreen />, { bridge });
  await user.type(await screen.findByLabelText(en.calls.who.number), '2350101');
  const hits = within(await screen.findByRole('list', { name: en.calls.who.hits })).getAllByRole('button');
  expect(hits.map(({ textContent }) => textContent)).toEqual([
    expect.not.stringContaining('open request'),
    expect.stringContaining('1 open request'),
    expect.stringMatching(/2 open requests.*Speak slowly/),
  ]);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toContain(names[2]);
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}{Enter}');
  await screen.findByRole('button', { name: en.calls.who.notThem });
  expect(screen.getByText(names[1] ?? '')).toBeDefined();
  expect(asked.at(-1)).toEqual({ text: '2350101', limit: 5 });
});
