import { useDisclosure } from '@mantine/hooks';
import { useCommand } from '../../lib/query';
import type { CallEditor } from './use-call';

/** Shows what to do in danger at once, and notes with the call that somebody looked. */
export function useDanger({ draft, kept: { draftId } }: CallEditor) {
  const [isOpen, shown] = useDisclosure(false);
  const note = useCommand('calls.danger');
  const open = () => {
    shown.open();
    if (draftId !== undefined) note.mutate({ draftId, direction: draft.value.direction });
  };
  return { isOpen, open, close: shown.close };
}
