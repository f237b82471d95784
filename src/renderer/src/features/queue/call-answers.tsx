import { Button, Stack, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../shared/domain/queue';
import { ErrorNotice } from '../../components/error-notice';
import { KeyHint } from '../../components/key-hint';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useShortcuts } from '../../lib/shortcuts';
import { useDraft } from '../../lib/use-draft';
import { answersFor, type Answer } from './answers';
import { LaterDialog } from './later-dialog';
import { SkipDialog } from './skip-dialog';
import { useAnswer } from './use-answer';
import classes from './queue.module.css';

interface CallAnswersProps {
  item: QueueItem;
  onLeave: () => void;
}

/** What came of the call, by a click or by its key, with a note; the note is kept while it is typed. */
export function CallAnswers(props: CallAnswersProps) {
  return (
    <DraftGate form="queue_try" draftKey={String(props.item.id)} screen="/queue">
      <Answers {...props} />
    </DraftGate>
  );
}

const NOTHING = { words: '' };
const noProblems = () => ({});

function Answers({ item, onLeave }: CallAnswersProps) {
  const { t } = useTranslation();
  const draft = useDraft(NOTHING, noProblems);
  const kept = useKeptForm(draft, null);
  const { words } = draft.value;
  const { draftId, saved } = kept;
  const field = useRef<HTMLTextAreaElement>(null);
  const { answer, send, asks, close, isNoteMissing, isPending, error } = useAnswer(item, {
    words,
    draftId: draft.isDirty ? draftId : undefined,
    saved,
  });
  const give = (outcome: Answer) => {
    answer(outcome);
    if ((outcome === 'handed_over' || outcome === 'dropped') && words.trim() === '') field.current?.focus();
  };
  return (
    <Stack gap="sm">
      <DraftNotice form="queue_try" kept={kept} />
      <Textarea
        ref={field}
        label={t('queue.note.label')}
        description={t('queue.note.hint')}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={2000}
        value={words}
        error={isNoteMissing && words.trim() === '' ? t('queue.note.missing') : undefined}
        onChange={(event) => {
          draft.set({ words: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          // Out of the note, so that the next key is an answer.
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <ErrorNotice error={error} />
      <AnswerButtons item={item} isBusy={isPending} onAnswer={give} onLeave={onLeave} />
      <LaterDialog
        opened={asks === 'asked_later'}
        isBusy={isPending}
        onClose={close}
        onChoose={(at) => send('asked_later', at, null)}
      />
      <SkipDialog
        opened={asks === 'skipped'}
        isBusy={isPending}
        onClose={close}
        onChoose={(reason) => send('skipped', null, reason)}
      />
    </Stack>
  );
}

interface AnswerButtonsProps {
  item: QueueItem;
  isBusy: boolean;
  onAnswer: (answer: Answer) => void;
  onLeave: () => void;
}

function AnswerButtons({ item, isBusy, onAnswer, onLeave }: AnswerButtonsProps) {
  const { t } = useTranslation();
  const answers = answersFor(item);
  useShortcuts(
    Object.fromEntries(answers.map((one, index) => [String(index + 1), () => onAnswer(one)])),
    !isBusy,
  );
  return (
    <div className={classes['answers']} role="group" aria-label={t('queue.answers')}>
      {answers.map((one, index) => (
        <Button
          key={one}
          variant={index === 0 ? 'filled' : 'default'}
          justify="space-between"
          px="sm"
          h="auto"
          mih={36}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.25 } }}
          disabled={isBusy}
          aria-keyshortcuts={String(index + 1)}
          rightSection={<KeyHint keys={String(index + 1)} />}
          onClick={() => onAnswer(one)}
        >
          {t(`queue.outcome.${one}`)}
        </Button>
      ))}
      <Button
        variant="subtle"
        color="gray"
        justify="space-between"
        px="sm"
        aria-keyshortcuts="Escape"
        rightSection={<KeyHint keys="Esc" />}
        onClick={onLeave}
      >
        {t('queue.leave')}
      </Button>
    </div>
  );
}
