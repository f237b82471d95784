import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PartProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** One part of the settings, with its own heading. */
export function Part({ title, hint, children }: PartProps) {
  return (
    <Stack className="kith-card" component="section" p="lg" gap="md" mb="md">
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        {hint !== undefined && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  );
}
