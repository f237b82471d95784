import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface BackButtonProps {
  href: string;
  children: ReactNode;
}

/** From a screen beside a list, or below it, back to the list. */
export function BackButton({ href, children }: BackButtonProps) {
  return (
    <Button
      component={Link}
      href={href}
      variant="default"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
    >
      {children}
    </Button>
  );
}
