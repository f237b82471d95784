import { Button, Group, Portal, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { KeyHint } from './key-hint';

/** Height in pixels, for which the frame around every screen leaves room. */
export const BANNER_HEIGHT = 36;

interface Action {
  readonly label: string;
  readonly onClick: () => void;
  readonly keys?: string;
}

interface Props {
  icon: Icon;
  /** What a screen reader calls the region. */
  label: string;
  text: string;
  action: Action;
  /** Puts it off, where that is possible. */
  later?: Action;
  /** What cannot wait until the way out was taken. */
  urgent?: Action;
  /** An alarm is told at once, whatever a screen reader is reading. */
  isAlarm?: boolean;
}

/** A strip over the header that stays while something holds for the whole program, with the one way out of it. */
export function Banner({ icon: Icon, label, text, action, later, urgent, isAlarm = false }: Props) {
  return (
    <Group
      className={isAlarm ? 'kith-banner kith-alarm' : 'kith-banner'}
      gap="sm"
      px="md"
      h={BANNER_HEIGHT}
      justify="center"
      wrap="nowrap"
      role="region"
      aria-label={label}
    >
      <Icon size={16} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" truncate fw={isAlarm ? 700 : 400} {...(isAlarm ? { role: 'alert' } : {})}>
        {text}
      </Text>
      {isAlarm && <OverDialogs text={text} />}
      <ActionButton action={action} />
      {urgent !== undefined && <ActionButton action={urgent} color="red" />}
      {later !== undefined && (
        <Button
          size="compact-sm"
          variant={isAlarm ? 'default' : 'subtle'}
          style={{ flexShrink: 0 }}
          onClick={later.onClick}
        >
          {later.label}
        </Button>
      )}
    </Group>
  );
}

/** The shade behind a dialog would dim an alarm: its words stand over that, too, and the ways out wait until the dialog is closed. */
function OverDialogs({ text }: { text: string }) {
  return (
    <Portal>
      <div className="kith-alarm kith-alarm-over" aria-hidden>
        {text}
      </div>
    </Portal>
  );
}

function ActionButton({ action: { label, keys, onClick }, color }: { action: Action; color?: string }) {
  return (
    <Button
      size="compact-sm"
      style={{ flexShrink: 0 }}
      onClick={onClick}
      {...(color === undefined ? { variant: 'default' } : { color })}
      {...(keys === undefined
        ? {}
        : {
            'aria-keyshortcuts': keys.replace('mod', 'Control'),
            rightSection: <KeyHint keys={keys} />,
          })}
    >
      {label}
    </Button>
  );
}
