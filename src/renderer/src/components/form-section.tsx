import { Input, Paper, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface FormSectionProps {
  title: string;
  /** Why this part is asked for, beside its heading. */
  why?: string;
  children: ReactNode;
}

/** One part of a form with its own heading. */
export function FormSection({ title, why, children }: FormSectionProps) {
  const id = useId();
  return (
    <Paper
      component="section"
      withBorder
      px="md"
      py="sm"
      aria-labelledby={id}
      {...(why === undefined ? {} : { 'aria-describedby': `${id}-why` })}
    >
      <Stack gap="xs">
        <div>
          <Title id={id} order={2} size="h5" display="inline-block">
            {title}
          </Title>
          {why !== undefined && (
            <Input.Description id={`${id}-why`} className="kith-why">
              {why}
            </Input.Description>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
