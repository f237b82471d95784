import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Term, TermCode } from '../../../shared/domain/term';
import { DialogFoot } from '../components/dialog-foot';
import { Dialog } from '../components/dialog';
import { useNotify } from '../lib/notify';
import { useDraft } from '../lib/use-draft';
import { DraftGate } from './draft-gate';
import { DraftNotice } from './draft-notice';
import { discardDraft } from './open-drafts';
import { useKeptForm } from './use-kept-form';

export interface ReasonAnswer {
  readonly reason: TermCode;
  readonly note: string;
  /** The draft that the step lets go of. */
  readonly draftId: string | undefined;
}

interface ReasonDialogProps {
  opened: boolean;
  /** Names the step, such as `turn_down:7`: a note that was begun for it comes back. */
  draftKey: string;
  title: string;
  /** What the reason is for, above the list. */
  intro?: ReactNode;
  /** The terms to choose from, usually `useTerms().list('turn_down')`. */
  reasons: readonly Term[];
  confirmLabel: string;
  isBusy?: boolean;
  /** Further fields of the step, between the reasons and the note. */
  children?: ReactNode;
  onSubmit: (answer: ReasonAnswer) => void;
  onClose: () => void;
}

/**
 * Asks for a reason from a list and an optional note. Arrow keys choose, Enter sends. A note is let go of by "Cancel" alone;
 * closed by a slip, it comes back.
 */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <DraftGate form="reason" draftKey={props.draftKey}>
        <ReasonForm {...props} />
      </DraftGate>
    </Dialog>
  );
}

interface ReasonWords {
  readonly reason: TermCode | null;
  readonly note: string;
}
const NOTHING: ReasonWords = { reason: null, note: '' };
const noProblems = () => ({});

/** Its own component, so that each opening starts empty, or with what was kept. */
function ReasonForm(props: ReasonDialogProps) {
  const { t } = useTranslation();
  const draft = useDraft(NOTHING, noProblems);
  const { reason, note } = draft.value;
  // A reason alone is chosen again in a moment.
  const kept = useKeptForm({ ...draft, isDirty: note.trim() !== '' }, null);
  const notify = useNotify();
  const [isAsked, setAsked] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // React passes it on to the form that the dialog was opened from, which would be saved by it.
    event.stopPropagation();
    if (reason === null) setAsked(true);
    else props.onSubmit({ reason, note: note.trim(), draftId: kept.draftId });
  };
  const cancel = () => {
    discardDraft({ form: 'reason', key: props.draftKey }).catch(notify.failed);
    props.onClose();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <DraftNotice form="reason" kept={kept} />
        {props.intro !== undefined && <Text size="sm">{props.intro}</Text>}
        <Radio.Group
          label={t('common.reason.label')}
          withAsterisk
          value={reason}
          onChange={(chosen) => {
            draft.set({ reason: chosen });
          }}
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
            draft.set({ note: event.currentTarget.value });
          }}
        />
        <DialogFoot confirm={props.confirmLabel} isBusy={props.isBusy ?? false} onCancel={cancel} />
      </Stack>
    </form>
  );
}
