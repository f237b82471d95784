import { Select, Stack, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CALLBACK_REASONS } from '../../../shared/domain/queue';
import { DialogFoot } from '../components/dialog-foot';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import { DraftGate } from '../drafts/draft-gate';
import { DraftNotice } from '../drafts/draft-notice';
import { useKeptForm } from '../drafts/use-kept-form';
import { useAppState } from '../lib/app-state';
import { useDraft } from '../lib/use-draft';
import { keyOfCall, type CallSubject, type CallToAdd } from './call-subject';
import { CallTwins } from './call-twins';
import { RingTime } from './ring-time';
import { inAnHour } from './ring-times';
import { useAddCall } from './use-add-call';
import { WhoToRing, type Rung } from './who-to-ring';

interface DialogProps {
  /** Null where it is still to be said who is to be rung. */
  subject: CallSubject | null;
  opened: boolean;
  onClose: () => void;
}

/** A call to make. What was typed is let go of by "Cancel" alone; closed by a slip, it comes back. */
export function AddCallDialog({ subject, opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const title = subject === null ? t('queue.later.titleAny') : t('queue.later.title', { name: subject.name });
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="lg" closeOnClickOutside={false}>
      <DraftGate form="queue_item" draftKey={keyOfCall(subject)}>
        <AddCallForm subject={subject} onClose={onClose} />
      </DraftGate>
    </Dialog>
  );
}

const NOBODY: Rung = { personId: null, name: '', number: '', isVoicemail: false };
const noProblems = () => ({});

/** Enter adds it as it stands: in an hour, because they asked. */
function AddCallForm({ subject, onClose }: Omit<DialogProps, 'opened'>) {
  const { t } = useTranslation();
  const { today } = useAppState();
  const draft = useDraft<CallToAdd>(
    { who: NOBODY, reason: subject?.reason ?? 'asked', when: inAnHour(today), words: '' },
    noProblems,
  );
  const kept = useKeptForm(draft, null);
  const { who, reason, when, words } = draft.value;
  const add = useAddCall(subject, kept.draftId, () => {
    kept.saved();
    onClose();
  });
  const hasTwins = add.twins.length > 0;
  return (
    <form
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        event.stopPropagation();
        add.run(draft.value, hasTwins);
      }}
      noValidate
    >
      <Stack gap="md">
        <DraftNotice form="queue_item" kept={kept} />
        {subject === null && (
          <WhoToRing
            value={who}
            onChange={(rung) => {
              draft.set({ who: rung });
            }}
            problem={add.whoProblem}
          />
        )}
        {!who.isVoicemail && (
          <Select
            label={t('queue.reason.label')}
            data={CALLBACK_REASONS.map((value) => ({ value, label: t(`queue.reason.${value}`) }))}
            value={reason}
            allowDeselect={false}
            onChange={(value) => {
              draft.set({ reason: CALLBACK_REASONS.find((one) => one === value) ?? 'asked' });
            }}
          />
        )}
        <RingTime
          hasNow
          value={when}
          error={add.isPast ? t('queue.later.past') : undefined}
          onChange={(chosen) => {
            draft.set({ when: chosen });
          }}
        />
        <Textarea
          label={t('queue.later.words')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={words}
          {...(subject === null ? {} : { 'data-autofocus': true })}
          onChange={(event) => {
            draft.set({ words: event.currentTarget.value });
          }}
        />
        <ErrorNotice error={add.error} />
        {hasTwins && <CallTwins twins={add.twins} />}
        <DialogFoot
          confirm={t(hasTwins ? 'queue.later.twiceDo' : 'queue.later.save')}
          isBusy={add.isPending}
          onCancel={() => {
            kept.discard();
            onClose();
          }}
        />
      </Stack>
    </form>
  );
}
