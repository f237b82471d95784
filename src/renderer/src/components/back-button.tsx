import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface BackButtonProps {
  href: string;
  /** Smaller beside what an error offers. */
  size?: 'xs' | 'sm';
  children: ReactNode;
}

/** From a screen beside a list, or below it, back to the list. */
export function BackButton({ href, size = 'sm', children }: BackButtonProps) {
  return (
    <Button
      component={Link}
      href={href}
      size={size}
      variant="default"
      leftSection={<IconArrowLeft size={size === 'xs' ? 16 : 18} aria-hidden />}
    >
      {children}
    </Button>
  );
}
