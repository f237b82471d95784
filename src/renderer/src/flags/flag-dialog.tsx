import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flag } from '../../../shared/contract/screening';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import { useCommand } from '../lib/query';

interface FlagDialogProps {
  flag: Flag;
  /** Null while it is closed. */
  answer: 'dismissed' | 'scam' | null;
  onClose: () => void;
}

/** Asks why somebody finds a flag fine, or is sure that it is a scam. */
export function FlagDialog({ flag, answer, onClose }: FlagDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={answer !== null}
      onClose={onClose}
      title={t(answer === 'scam' ? 'screening.dialog.scamTitle' : 'screening.dialog.fineTitle')}
    >
      {answer !== null && <AnswerForm flag={flag} answer={answer} onClose={onClose} />}
    </Dialog>
  );
}

/** Its own component, so that each opening starts empty. */
function AnswerForm({ flag, answer, onClose }: FlagDialogProps & { answer: 'dismissed' | 'scam' }) {
  const { t } = useTranslation();
  const decide = useCommand('flags.decide');
  const [note, setNote] = useState('');
  const [coversPerson, setCoversPerson] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isFine = answer === 'dismissed';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // React passes it on to the form that the dialog was opened from, which would be saved by it.
    event.stopPropagation();
    setAsked(true);
    if (note.trim() === '') return;
    const covers = isFine && coversPerson ? 'person' : 'words';
    const { id, version } = flag;
    decide.mutate({ id, version, state: answer, covers, note: note.trim() }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{t(isFine ? 'screening.dialog.fineHint' : 'screening.dialog.scamHint')}</Text>
        <Textarea
          label={t('screening.dialog.note')}
          placeholder={isFine ? t('screening.dialog.notePlaceholder') : ''}
          required
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={note}
          error={isAsked && note.trim() === '' ? t('screening.dialog.noteNeeded') : null}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        {isFine && (
          <Checkbox
            label={t('screening.dialog.coversPerson', { name: flag.personName })}
            checked={coversPerson}
            onChange={(event) => {
              setCoversPerson(event.currentTarget.checked);
            }}
          />
        )}
        <ErrorNotice error={decide.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {t(isFine ? 'screening.dialog.fine' : 'screening.dialog.scam')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
