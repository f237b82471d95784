import { useTranslation } from 'react-i18next';
import type { QueueLine } from '../../../../shared/domain/queue';
import { useFormat } from '../../lib/format';
import { useWhenWords } from '../../people/use-when-words';

export interface DueWords {
  readonly words: string;
  /** Whether somebody has waited longer than they should. */
  readonly isOverdue: boolean;
}

const MINUTE_MS = 60_000;

/** When a call is to be made, in words: "2 hours overdue", "due now", "due tomorrow, 09:00". */
export function useDueWords(): (line: Pick<QueueLine, 'state' | 'dueAt'>, now: number) => DueWords {
  const { t } = useTranslation();
  const format = useFormat();
  const whenWords = useWhenWords();
  return ({ state, dueAt }, now) => {
    if (state !== 'open') return { words: t(`queue.due.${state}`), isOverdue: state === 'stuck' };
    if (dueAt >= now + MINUTE_MS)
      return { words: t('queue.due.at', { when: whenWords(dueAt) }), isOverdue: false };
    // The clock of a screen goes by whole minutes.
    if (now - dueAt < MINUTE_MS) return { words: t('queue.due.now'), isOverdue: false };
    return { words: t('queue.due.overdue', { span: format.span(dueAt) }), isOverdue: true };
  };
}
