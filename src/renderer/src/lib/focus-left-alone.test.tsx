import { TextInput } from '@mantine/core';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dialog } from '../components/dialog';
import { renderScreen } from '../testing/render';
import { useFocusLeftAlone } from './focus-left-alone';

function Asking({ isMarked }: { isMarked: boolean }) {
  useFocusLeftAlone();
  return (
    <Dialog opened onClose={() => undefined} title="Asked">
      <TextInput label="First" />
      <TextInput label="Second" {...(isMarked ? { 'data-autofocus': true } : {})} />
    </Dialog>
  );
}

const focusOn = (label: string) => {
  act(() => {
    screen.getByLabelText(label).focus();
  });
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([true, false])(
  'a dialog takes nobody back who has moved on in it (begins at a field: %s)',
  (isMarked) => {
    renderScreen(<Asking isMarked={isMarked} />, { isGated: false });
    focusOn('Second');
    focusOn('First');
    act(() => {
      vi.runAllTimers();
    });
    expect(document.activeElement).toBe(screen.getByLabelText('First'));
  },
);

it('a dialog begins at its field as long as nobody has moved on in it', () => {
  renderScreen(<Asking isMarked />, { isGated: false });
  act(() => {
    vi.runAllTimers();
  });
  expect(document.activeElement).toBe(screen.getByLabelText('Second'));
});
