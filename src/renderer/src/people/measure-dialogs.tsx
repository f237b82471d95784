import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appeal, Measure } from '../../../shared/domain/measure';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import type { ApiError } from '../lib/api';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';

/** What is being done with a measure. */
export type MeasureStep = { kind: 'lift' } | { kind: 'appeal' } | { kind: 'decide'; appeal: Appeal };

interface MeasureDialogsProps {
  measure: Measure;
  step: MeasureStep | null;
  onClose: () => void;
}

export function MeasureDialogs({ measure, step, onClose }: MeasureDialogsProps) {
  const { t } = useTranslation();
  const title = step === null ? '' : t(`moderation.${step.kind}Title`);
  return (
    <Dialog opened={step !== null} onClose={onClose} title={title}>
      {step?.kind === 'lift' && <LiftForm measure={measure} onClose={onClose} />}
      {step?.kind === 'appeal' && <AppealForm measure={measure} onClose={onClose} />}
      {step?.kind === 'decide' && <DecideForm appeal={step.appeal} onClose={onClose} />}
    </Dialog>
  );
}

interface FrameProps {
  error: ApiError | null;
  onSubmit: () => void;
  onClose: () => void;
  fields: ReactNode;
  buttons: ReactNode;
}

/** The form stands inside that of a person or helper, whose saving it must not set off. */
function Frame({ error, onSubmit, onClose, fields, buttons }: FrameProps) {
  const { t } = useTranslation();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {fields}
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          {buttons}
        </Group>
      </Stack>
    </form>
  );
}

function WordsField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (v: string) => void;
}) {
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxLength={1000}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

function LiftForm({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const lift = useCommand('measures.lift');
  const [note, setNote] = useState('');
  const onSuccess = () => {
    notify.done(t('moderation.lifted'));
    onClose();
  };
  return (
    <Frame
      error={lift.error}
      onClose={onClose}
      onSubmit={() => {
        lift.mutate({ id: measure.id, note: note.trim() }, { onSuccess });
      }}
      fields={<WordsField label={t('moderation.liftNote')} value={note} onChange={setNote} />}
      buttons={
        <Button type="submit" loading={lift.isPending}>
          {t('moderation.liftDo')}
        </Button>
      }
    />
  );
}

function AppealForm({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const { t } = useTranslation();
  const appeal = useCommand('measures.noteAppeal');
  const [who, setWho] = useState(measure.personName);
  const [words, setWords] = useState('');
  return (
    <Frame
      error={appeal.error}
      onClose={onClose}
      onSubmit={() => {
        appeal.mutate({ id: measure.id, who, words: words.trim() }, { onSuccess: onClose });
      }}
      fields={
        <>
          <TextInput
            label={t('moderation.appealWho')}
            required
            maxLength={120}
            value={who}
            onChange={(event) => {
              setWho(event.currentTarget.value);
            }}
          />
          <WordsField label={t('moderation.appealWords')} value={words} onChange={setWords} />
        </>
      }
      buttons={
        <Button type="submit" loading={appeal.isPending} disabled={who.trim() === ''}>
          {t('moderation.appealDo')}
        </Button>
      }
    />
  );
}

function DecideForm({ appeal, onClose }: { appeal: Appeal; onClose: () => void }) {
  const { t } = useTranslation();
  const decide = useCommand('measures.decideAppeal');
  const [words, setWords] = useState('');
  const send = (outcome: 'kept' | 'lifted') => {
    decide.mutate({ id: appeal.id, outcome, words: words.trim() }, { onSuccess: onClose });
  };
  return (
    <Frame
      error={decide.error}
      onClose={onClose}
      onSubmit={() => {
        send('kept');
      }}
      fields={<WordsField label={t('moderation.decideWords')} value={words} onChange={setWords} />}
      buttons={
        <>
          <Button
            variant="default"
            disabled={decide.isPending}
            onClick={() => {
              send('lifted');
            }}
          >
            {t('moderation.liftDo')}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {t('moderation.keep')}
          </Button>
        </>
      }
    />
  );
}
