import { useHotkeys } from '@mantine/hooks';
import type { RefObject } from 'react';
import { isDialogOpen } from './shortcuts';

/** Ctrl+S saves the form, also from inside its fields. */
export function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  const save = () => {
    if (!isDialogOpen()) form.current?.requestSubmit();
  };
  useHotkeys([['mod+S', save]], []);
}
