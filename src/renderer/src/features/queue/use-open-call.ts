import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItemId } from '../../../../shared/domain/ids';
import type { QueueItem, QueueKind, QueueLine } from '../../../../shared/domain/queue';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';

/** The call that is open with whoever looks, or one that is only looked at: somebody else has it, or it has ended. */
export function useOpenCall() {
  const { t } = useTranslation();
  const notify = useNotify();
  const [lookedAt, lookAt] = useState<QueueItemId | null>(null);
  const mine = useCall('queue.mine', {});
  const other = useCall('queue.get', { id: lookedAt ?? (1 as QueueItemId) }, { enabled: lookedAt !== null });
  const take = useCommand('queue.open');
  const next = useCommand('queue.next');
  const leaving = useCommand('queue.leave');
  const open = (line: Pick<QueueLine, 'id'> & Partial<Pick<QueueLine, 'state' | 'reserved'>>) => {
    const hasEnded = line.state === 'done' || line.state === 'dropped';
    const isTaken = line.reserved !== null && line.reserved !== undefined && !line.reserved.isMine;
    lookAt(hasEnded || isTaken ? line.id : null);
    if (!hasEnded && !isTaken) take.mutate({ id: line.id }, { onError: notify.failed });
  };
  const openNext = (kind: QueueKind | null) => {
    lookAt(null);
    const onSuccess = (item: QueueItem | null) => {
      if (item === null) notify.done(t('queue.nextNone'));
    };
    if (!next.isPending)
      next.mutate({ kinds: kind === null ? [] : [kind] }, { onSuccess, onError: notify.failed });
  };
  const leave = () => {
    if (lookedAt !== null) lookAt(null);
    else if (mine.data) leaving.mutate({ id: mine.data.id }, { onError: notify.failed });
  };
  const looked = lookedAt === null ? null : (other.data ?? null);
  return {
    item: looked ?? mine.data ?? null,
    isMine: lookedAt === null,
    error: mine.error ?? other.error,
    open,
    openNext,
    leave,
  };
}
