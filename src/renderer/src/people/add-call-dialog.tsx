import { Alert, Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CALLBACK_REASONS, type CallbackReason, type QueueLine } from '../../../shared/domain/queue';
import type { Instant } from '../../../shared/domain/time';
import { ErrorNotice } from '../components/error-notice';
import { useStackId } from '../components/use-stack-id';
import { useNow } from '../lib/app-state';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';
import { useWhenWords } from './use-when-words';
import { RingTime } from './ring-time';
import { WhoToRing, type Rung } from './who-to-ring';
import type { CallSubject } from './call-subject';

interface DialogProps {
  /** Null where it is still to be said who is to be rung. */
  subject: CallSubject | null;
  opened: boolean;
  onClose: () => void;
}

export function AddCallDialog({ subject, opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const stackId = useStackId();
  const title = subject === null ? t('queue.later.titleAny') : t('queue.later.title', { name: subject.name });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      stackId={stackId}
      closeOnClickOutside={false}
    >
      <AddCallForm subject={subject} onClose={onClose} />
    </Modal>
  );
}

const HOUR_MS = 3_600_000;
const NOBODY: Rung = { personId: null, name: '', number: '', isVoicemail: false };

/** Enter adds it as it stands: in an hour, because they asked. */
function AddCallForm({ subject, onClose }: Omit<DialogProps, 'opened'>) {
  const { t } = useTranslation();
  const now = useNow();
  const [rung, setRung] = useState<Rung>(NOBODY);
  const [reason, setReason] = useState<CallbackReason>(subject?.reason ?? 'asked');
  const [words, setWords] = useState('');
  const [dueAt, setDueAt] = useState<Instant | null>(now + HOUR_MS);
  const add = useAdding(onClose);
  const submit = (isWanted: boolean) => {
    add.run({
      kind: rung.isVoicemail ? 'voicemail' : 'callback',
      personId: subject?.personId ?? rung.personId,
      ...{ requestId: subject?.requestId ?? null, matchId: subject?.matchId ?? null },
      ...{ name: rung.name, number: rung.number, reason, words, dueAt, isWanted },
    });
  };
  return (
    <form
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        event.stopPropagation();
        submit(false);
      }}
      noValidate
    >
      <Stack gap="md">
        {subject === null && <WhoToRing value={rung} onChange={setRung} problem={add.whoProblem} />}
        {!rung.isVoicemail && (
          <Select
            label={t('queue.reason.label')}
            data={CALLBACK_REASONS.map((value) => ({ value, label: t(`queue.reason.${value}`) }))}
            value={reason}
            allowDeselect={false}
            onChange={(value) => {
              setReason(CALLBACK_REASONS.find((one) => one === value) ?? 'asked');
            }}
          />
        )}
        <RingTime hasNow error={add.isPast ? t('queue.later.past') : undefined} onChange={setDueAt} />
        <Textarea
          label={t('queue.later.words')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={words}
          {...(subject === null ? {} : { 'data-autofocus': true })}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={add.error} />
        {add.twins.length > 0 && <Twins twins={add.twins} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          {add.twins.length > 0 ? (
            <Button loading={add.isPending} onClick={() => submit(true)}>
              {t('queue.later.twiceDo')}
            </Button>
          ) : (
            <Button type="submit" loading={add.isPending}>
              {t('queue.later.save')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

type Wanted = Omit<Parameters<ReturnType<typeof useCommand<'queue.add'>>['mutate']>[0], 'dueAt'> & {
  dueAt: Instant | null;
};

/** Adds a call, or says what keeps it from being added. */
function useAdding(onDone: () => void) {
  const { t } = useTranslation();
  const whenWords = useWhenWords();
  const notify = useNotify();
  const now = useNow();
  const add = useCommand('queue.add');
  const [problem, setProblem] = useState<'past' | 'nobody' | null>(null);
  const [twins, setTwins] = useState<readonly QueueLine[]>([]);
  const run = (wanted: Wanted) => {
    const { dueAt, personId, name, number } = wanted;
    const isNobody = personId === null && name.trim() === '' && number.trim() === '';
    const isPast = dueAt === null || dueAt < now - HOUR_MS / 60;
    setProblem(isNobody ? 'nobody' : isPast ? 'past' : null);
    if (isNobody || isPast || add.isPending) return;
    add.mutate(
      { ...wanted, dueAt },
      {
        onSuccess: ({ added, there }) => {
          setTwins(there);
          if (added === null) return;
          const isDue = added.dueAt <= now;
          notify.done(
            isDue ? t('queue.later.doneNow') : t('queue.later.done', { when: whenWords(added.dueAt) }),
          );
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

function Twins({ twins }: { twins: readonly QueueLine[] }) {
  const { t } = useTranslation();
  const whenWords = useWhenWords();
  return (
    <Alert role="alert" icon={<IconCopyCheck aria-hidden />} color="yellow" title={t('queue.later.twice')}>
      {twins.map(({ id, name, number, reason, dueAt }) => (
        <Text key={id} size="sm" fw={600}>
          {t('queue.later.twiceLine', {
            name: name === '' ? number : name,
            reason: t(`queue.reason.${reason}`),
            due: t('queue.due.at', { when: whenWords(dueAt) }),
          })}
        </Text>
      ))}
      <Text size="sm">{t('queue.later.twiceHint')}</Text>
    </Alert>
  );
}
