import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { en } from '../../../../shared/i18n/en';
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
