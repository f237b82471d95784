import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term, TermCode } from '../../../shared/domain/term';
import { useStackId } from './use-stack-id';

interface ReasonDialogProps {
  opened: boolean;
  title: string;
  /** What the reason is for, above the list. */
  intro?: ReactNode;
  /** The terms to choose from, usually `useTerms().list('turn_down')`. */
  reasons: readonly Term[];
  confirmLabel: string;
  isBusy?: boolean;
  /** Further fields of the step, between the reasons and the note. */
  children?: ReactNode;
  onSubmit: (answer: { reason: TermCode; note: string }) => void;
  onClose: () => void;
}

/** Asks for a reason from a list and an optional note. Arrow keys choose, Enter sends. */
export function ReasonDialog(props: ReasonDialogProps) {
  const stackId = useStackId();
  return (
    <Modal stackId={stackId} opened={props.opened} onClose={props.onClose} title={props.title}>
      <ReasonForm {...props} />
    </Modal>
  );
}

/** Its own component, so that each opening starts empty. */
function ReasonForm(props: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<TermCode | null>(null);
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // React passes it on to the form that the dialog was opened from, which would be saved by it.
    event.stopPropagation();
    if (reason === null) setAsked(true);
    else props.onSubmit({ reason, note: note.trim() });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {props.intro !== undefined && <Text size="sm">{props.intro}</Text>}
        <Radio.Group
          label={t('common.reason.label')}
          withAsterisk
          value={reason}
          onChange={setReason}
          error={isAsked && reason === null ? t('common.reason.choose') : null}
        >
          <Stack gap="xs" mt="xs" mb="xs">
            {props.reasons.map((term, index) => (
              <Radio
                key={term.code}
                value={term.code}
                label={term.label}
                {...(index === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
          </Stack>
        </Radio.Group>
        {props.children}
        <Textarea
          label={t('common.reason.note')}
          description={t('common.reason.noteHint')}
          autosize
          minRows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={props.isBusy ?? false}>
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
