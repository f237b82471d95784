import { ActionIcon, Button, Input, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What one line of the editor does to its item. */
export interface LineActions<Item> {
  readonly onChange: (patch: Partial<Item>) => void;
  readonly onRemove: () => void;
}

interface LineEditorProps<Item> {
  value: readonly Item[];
  error: string | undefined;
  /** Shown while there is no line. */
  noneWords: string;
  addLabel: string;
  /** What a new line starts with. */
  newItem: () => Item;
  onChange: (items: Item[]) => void;
  line: (item: Item, actions: LineActions<Item>) => ReactNode;
}

/** Lines that are added at the end, changed in place and removed. */
export function LineEditor<Item>({ value, error, onChange, ...props }: LineEditorProps<Item>) {
  const actionsAt = (index: number, item: Item): LineActions<Item> => ({
    onChange: (patch) => {
      onChange(value.map((other, at) => (at === index ? { ...item, ...patch } : other)));
    },
    onRemove: () => {
      onChange(value.filter((_, at) => at !== index));
    },
  });
  return (
    <Stack gap="xs">
      {value.length === 0 && (
        <Text size="sm" c="dimmed">
          {props.noneWords}
        </Text>
      )}
      {value.map((item, index) => (
        <div key={index}>{props.line(item, actionsAt(index, item))}</div>
      ))}
      {error !== undefined && <Input.Error role="alert">{error}</Input.Error>}
      <Button
        variant="default"
        size="xs"
        style={{ alignSelf: 'start' }}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          onChange([...value, props.newItem()]);
        }}
      >
        {props.addLabel}
      </Button>
    </Stack>
  );
}

/** Removes the line it stands in. */
export function RemoveLine({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <ActionIcon size="input-sm" variant="subtle" color="gray" aria-label={label} onClick={onRemove}>
      <IconX size={18} aria-hidden />
    </ActionIcon>
  );
}
