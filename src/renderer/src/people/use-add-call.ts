import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueLine } from '../../../shared/domain/queue';
import { useNow, useOrganisation } from '../lib/app-state';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';
import type { CallSubject, CallToAdd } from './call-subject';
import { ringInstant } from './ring-times';
import { useWhenWords } from './use-when-words';

const MINUTE_MS = 60_000;

/** Adds a call, or says what keeps it from being added: nobody to ring, a time that has passed, or one that is there already. */
export function useAddCall(subject: CallSubject | null, draftId: string | undefined, onDone: () => void) {
  const { t } = useTranslation();
  const whenWords = useWhenWords();
  const notify = useNotify();
  const now = useNow();
  const { timeZone } = useOrganisation();
  const add = useCommand('queue.add');
  const [problem, setProblem] = useState<'past' | 'nobody' | null>(null);
  const [twins, setTwins] = useState<readonly QueueLine[]>([]);
  const tell = ({ dueAt }: QueueLine) => {
    notify.done(dueAt <= now ? t('queue.later.doneNow') : t('queue.later.done', { when: whenWords(dueAt) }));
  };
  const run = ({ who, reason, when, words }: CallToAdd, isWanted: boolean) => {
    const personId = subject?.personId ?? who.personId;
    const dueAt = ringInstant(when, now, timeZone);
    const isNobody = personId === null && who.name.trim() === '' && who.number.trim() === '';
    const isPast = dueAt === null || dueAt < now - MINUTE_MS;
    setProblem(isNobody ? 'nobody' : isPast ? 'past' : null);
    if (isNobody || isPast || add.isPending) return;
    add.mutate(
      {
        kind: who.isVoicemail ? 'voicemail' : 'callback',
        ...{ personId, requestId: subject?.requestId ?? null, matchId: subject?.matchId ?? null },
        ...{ name: who.name, number: who.number, reason, words, dueAt, isWanted, draftId },
      },
      {
        onSuccess: ({ added, there }) => {
          setTwins(there);
          if (added === null) return;
          tell(added);
          onDone();
        },
      },
    );
  };
  return {
    ...{ run, twins, error: add.error, isPending: add.isPending, isPast: problem === 'past' },
    whoProblem: problem === 'nobody' ? t('queue.later.nobody') : undefined,
  };
}
