import { useDisclosure } from '@mantine/hooks';
import { useCommand } from '../../lib/query';
import type { CallOnLine } from '../../lib/call-on-line';

/** Shows what to do in danger at once, and notes with the call that somebody looked. */
export function useDanger({
  draftId,
  direction,
}: Pick<CallOnLine, 'direction'> & { draftId?: string | undefined }) {
  const [isOpen, shown] = useDisclosure(false);
  const note = useCommand('calls.danger');
  const open = () => {
    shown.open();
    if (draftId !== undefined) note.mutate({ draftId, direction });
  };
  return { isOpen, open, close: shown.close };
}
