import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepTypedAhead, leaveTypedAhead, takeTypedAhead } from './typed-ahead';

const shortcut = vi.fn();

function press(...keys: string[]): void {
  for (const key of keys)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  shortcut.mockReset();
  document.addEventListener('keydown', shortcut);
});

afterEach(() => {
  document.removeEventListener('keydown', shortcut);
  takeTypedAhead();
  leaveTypedAhead();
  document.body.replaceChildren();
});

it('keeps what is typed before the call screen is there, and no key of it does anything else', () => {
  keepTypedAhead();
  press('d', 'o', 'x', 'Backspace', 'r');
  expect(shortcut).not.toHaveBeenCalled();
  expect(takeTypedAhead()).toBe('dor');
});

it('lets keys through once they were taken, and other keys always', () => {
  keepTypedAhead();
  press('Tab');
  expect(shortcut).toHaveBeenCalledOnce();
  takeTypedAhead();
  press('d');
  keepTypedAhead();
  press('d');
  expect(shortcut).toHaveBeenCalledTimes(3);
  expect(takeTypedAhead()).toBe('');
});

it('leaves the keys to a field that has the focus by then', () => {
  keepTypedAhead();
  const field = document.createElement('input');
  document.body.append(field);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true }));
  expect(shortcut).toHaveBeenCalledOnce();
  expect(takeTypedAhead()).toBe('');
});

it('leaves the keys to a question that comes up instead', () => {
  keepTypedAhead();
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  document.body.append(dialog);
  press('y');
  expect(shortcut).toHaveBeenCalledOnce();
});
