import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { TablerIcon } from '@tabler/icons-react';
import { isDialogOpen } from '../lib/shortcuts';

/** `small`: one of several buttons; `icon`: where there is no room. */
export type StepLook = 'button' | 'small' | 'icon';

interface StepButtonProps {
  label: string;
  Icon: TablerIcon;
  look: StepLook;
  /** The letter that opens it together with Ctrl, on the one button of a screen that has a key; null elsewhere. */
  letter: string | null;
  onOpen: () => void;
}

/** Opens the dialog of a step that stands in many places: on a page, among other buttons, on a card. */
export function StepButton({ label, Icon, look, letter, onOpen }: StepButtonProps) {
  const openByKey = () => {
    if (!isDialogOpen()) onOpen();
  };
  useHotkeys(letter === null ? [] : [[`mod+${letter}`, openByKey]], []);
  const keys = letter === null ? {} : { 'aria-keyshortcuts': `Control+${letter}` };
  if (look === 'icon')
    return (
      <Tooltip label={label}>
        <ActionIcon variant="subtle" color="gray" aria-label={label} {...keys} onClick={onOpen}>
          <Icon size={18} />
        </ActionIcon>
      </Tooltip>
    );
  return (
    <Button
      variant={look === 'button' ? 'default' : 'subtle'}
      size={look === 'button' ? 'sm' : 'compact-sm'}
      style={{ flexShrink: 0 }}
      leftSection={<Icon size={16} aria-hidden />}
      {...keys}
      onClick={onOpen}
    >
      {label}
    </Button>
  );
}
