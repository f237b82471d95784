import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** Decorative. */
  icon?: ReactNode;
  title: string;
  /** What to do now. */
  hint: ReactNode;
  action?: ReactNode;
}

/** Stands where a list would be: says why it is empty and what to do. */
export function EmptyState({ icon, title, hint, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center" role="status">
      {icon !== undefined && (
        <Text c="dimmed" component="span" aria-hidden>
          {icon}
        </Text>
      )}
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw={440}>
        {hint}
      </Text>
      {action}
    </Stack>
  );
}
