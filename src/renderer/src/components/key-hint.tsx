import { Kbd } from '@mantine/core';

const isMac = /Mac/.test(navigator.userAgent);
const NAMES: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
};

interface KeyHintProps {
  /** As in `useHotkeys`: `mod+K`, `J`. */
  keys: string;
}

/** Shows a shortcut. Hidden from screen readers: give the control `aria-keyshortcuts` or words instead. */
export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span aria-hidden style={{ display: 'inline-flex', gap: 4, verticalAlign: 'middle' }}>
      {keys.split('+').map((key) => (
        <Kbd key={key} size="xs">
          {NAMES[key.toLowerCase()] ?? key}
        </Kbd>
      ))}
    </span>
  );
}
