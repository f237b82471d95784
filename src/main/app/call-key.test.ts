import { beforeEach, expect, it } from 'vitest';
import { CALL_KEYS, type CallKeyName } from '../../shared/domain/call';
import { createTranslate } from '../words/translate';
import { CallKey, isWaylandSession } from './call-key';
import type { ProfileState } from './profile-state';

const t = await createTranslate();

/** What the system knows of keys: those that others have, and those that we have. */
let others: Set<string>;
let ours: Map<string, () => void>;
let kept: CallKeyName | null;
let pressed: number;
beforeEach(() => {
  others = new Set();
  ours = new Map();
  kept = null;
  pressed = 0;
});

function callKey(isWayland = false): CallKey {
  return new CallKey({
    memory: {
      get state() {
        return { callKey: kept } as ProfileState;
      },
      remember: (changes) => {
        kept = changes.callKey ?? null;
      },
    },
    registry: {
      register: (key: string, run: () => void) => {
        if (others.has(key) || ours.has(key)) return false;
        ours.set(key, run);
        return true;
      },
      unregister: (key: string) => void ours.delete(key),
    },
    ...{ isWayland, t, command: 'kith --answer-call' },
    onPress: () => {
      pressed += 1;
    },
  });
}

it('is off until somebody chooses a key, and holds one at a time', () => {
  const key = callKey();
  key.start();
  expect([...ours.keys()]).toEqual([]);
  expect(key.state.stand).toBe('off');
  key.set('Ctrl+Shift+F2');
  key.set('Ctrl+Shift+F9');
  expect([...ours.keys()]).toEqual(['Ctrl+Shift+F9']);
  ours.get('Ctrl+Shift+F9')?.();
  expect(pressed).toBe(1);
  expect(key.state).toMatchObject({ key: 'Ctrl+Shift+F9', stand: 'works' });
  key.set(null);
  expect([[...ours.keys()], kept, key.state.stand]).toEqual([[], null, 'off']);
});

it('keeps the key that worked where another program has the one that is asked for', () => {
  const key = callKey();
  key.set('Ctrl+Shift+F2');
  others.add('Ctrl+Shift+F9');
  expect(() => {
    key.set('Ctrl+Shift+F9');
  }).toThrow('Ctrl+Shift+F9 is used by another program');
  expect([[...ours.keys()], kept]).toEqual([['Ctrl+Shift+F2'], 'Ctrl+Shift+F2']);
});

it('takes the key of before at a start, and says when another program has it by now', () => {
  kept = 'Ctrl+Shift+F2';
  others.add('Ctrl+Shift+F2');
  const key = callKey();
  key.start();
  expect(key.state).toMatchObject({ key: 'Ctrl+Shift+F2', stand: 'taken' });
  // Choosing it once more tries again.
  others.clear();
  key.set('Ctrl+Shift+F2');
  expect(key.state.stand).toBe('works');
});

it('promises nothing where the desktop decides', () => {
  const key = callKey(true);
  key.set('Ctrl+Shift+F2');
  expect(key.state.stand).toBe('unsure');
  expect(isWaylandSession({ XDG_SESSION_TYPE: 'wayland' })).toBe(true);
  expect(isWaylandSession({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(isWaylandSession({ XDG_SESSION_TYPE: 'x11' })).toBe(false);
});

it('offers no key that types a letter', () => {
  for (const key of CALL_KEYS) expect(key).toMatch(/^(?:(?:Ctrl|Alt|Shift)\+)*(?:F\d{1,2}|Space)$/);
});
