import { Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './desk.module.css';

interface BoardSectionProps {
  title: string;
  hint?: string;
  /** What stands there when nothing is in it. */
  none?: string;
  children: readonly ReactNode[];
}

/** One list of the board. */
export function BoardSection({ title, hint, none, children }: BoardSectionProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby={id}>
      <Stack gap={4}>
        <Title id={id} order={2} size="h5">
          {title}
        </Title>
        {hint !== undefined && children.length > 0 && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        {children.length === 0 ? (
          <Text size="sm" c="dimmed">
            {none}
          </Text>
        ) : (
          <ul className={classes['list']} aria-labelledby={id}>
            {children}
          </ul>
        )}
      </Stack>
    </Paper>
  );
}
