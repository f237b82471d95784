import { TextInput } from '@mantine/core';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Dialog } from '../components/dialog';
import { renderScreen } from '../testing/render';
import { useKeysHeldBack } from './keys-held-back';

function Behind({ onKey }: { onKey: (key: string) => void }) {
  useKeysHeldBack();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onKeyDown={(event) => {
          onKey(event.key);
          setOpen(true);
        }}
      >
        Open
      </button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title="Asked">
        <TextInput label="Answer" onKeyDown={(event) => onKey(`in it: ${event.key}`)} />
      </Dialog>
    </>
  );
}

it('keeps keys from what is behind a dialog until the dialog has the focus', async () => {
  const onKey = vi.fn();
  const { user } = renderScreen(<Behind onKey={onKey} />);
  const button = await screen.findByRole('button', { name: 'Open' });
  button.focus();
  fireEvent.keyDown(button, { key: 'o' });
  const dialog = screen.getByRole('dialog', { name: 'Asked' });
  // It has not taken the focus yet.
  expect(document.activeElement).toBe(button);
  expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(false);
  expect(fireEvent.keyDown(button, { key: 'x' })).toBe(false);
  fireEvent.keyDown(button, { key: 'F9' });
  expect(onKey.mock.calls.flat()).toEqual(['o', 'F9']);
  await waitFor(() => {
    expect(dialog.contains(document.activeElement)).toBe(true);
  });
  await user.type(screen.getByLabelText('Answer'), 'y');
  expect(onKey).toHaveBeenLastCalledWith('in it: y');
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(document.activeElement).toBe(button);
  });
  fireEvent.keyDown(button, { key: 'z' });
  expect(onKey).toHaveBeenLastCalledWith('z');
});
