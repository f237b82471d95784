import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem, QueueLine } from '../../../../shared/domain/queue';
import type { TermCode } from '../../../../shared/domain/term';
import type { Instant } from '../../../../shared/domain/time';
import { useNow } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { useWhenWords } from '../../people/use-when-words';
import { NEEDS_NOTE, type Answer } from './answers';

export interface Noted {
  readonly words: string;
  readonly draftId: string | undefined;
  readonly saved: () => void;
}

/** Notes what came of the call that is open; asks first where the answer needs a time or a reason. */
export function useAnswer(item: QueueItem, note: Noted) {
  const record = useCommand('queue.record');
  const end = useCommand('queue.endRequest');
  const [asks, setAsks] = useState<'asked_later' | 'skipped' | null>(null);
  const [isNoteMissing, setNoteMissing] = useState(false);
  const tell = useTelling();
  const { id, version } = item;
  const isPending = record.isPending || end.isPending;
  const send = (outcome: Answer, nextAt: Instant | null, skipReason: TermCode | null) => {
    const { words, draftId } = note;
    const onSuccess = (line: QueueLine) => {
      setAsks(null);
      note.saved();
      tell(outcome, line);
    };
    if (isPending) return;
    if (outcome === 'no_longer') end.mutate({ id, version, words, draftId }, { onSuccess });
    else record.mutate({ id, version, outcome, words, nextAt, skipReason, draftId }, { onSuccess });
  };
  const answer = (outcome: Answer) => {
    const isMissing = NEEDS_NOTE.has(outcome) && note.words.trim() === '';
    setNoteMissing(isMissing);
    if (isMissing) return;
    if (outcome === 'asked_later' || outcome === 'skipped') setAsks(outcome);
    else send(outcome, null, null);
  };
  return {
    answer,
    send,
    asks,
    close: () => setAsks(null),
    isNoteMissing,
    isPending,
    error: record.error ?? end.error,
  };
}

/** Says what becomes of the call, for a few seconds. */
function useTelling(): (outcome: Answer, line: QueueLine) => void {
  const { t } = useTranslation();
  const whenWords = useWhenWords();
  const notify = useNotify();
  const now = useNow();
  return (outcome, { state, dueAt }) => {
    const waits = outcome === 'skipped' || outcome === 'handed_over' || dueAt <= now;
    const key = state === 'open' && waits ? 'waiting' : state;
    notify.done(t(`queue.recorded.${key}`, { when: whenWords(dueAt) }));
  };
}
