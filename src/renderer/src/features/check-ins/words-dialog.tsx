import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';

interface WordsDialogProps {
  opened: boolean;
  title: string;
  text: string;
  label: string;
  maxLength: number;
  doLabel: string;
  isBusy: boolean;
  error: unknown;
  onSubmit: (words: string) => void;
  onClose: () => void;
}

/** A step that needs a few words before it is taken. */
export function WordsDialog(props: WordsDialogProps) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <WordsForm {...props} />
    </Dialog>
  );
}

function WordsForm({ text, label, maxLength, doLabel, isBusy, error, onSubmit, onClose }: WordsDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // A dialog is drawn elsewhere, and to React it still lies within the form of the plan.
    event.stopPropagation();
    if (words.trim() !== '') onSubmit(words.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        <Textarea
          label={label}
          required
          autosize
          minRows={2}
          maxLength={maxLength}
          data-autofocus
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <ErrorNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={words.trim() === ''}>
            {doLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
