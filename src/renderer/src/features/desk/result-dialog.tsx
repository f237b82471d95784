import { Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardMatch, MatchResult } from '../../../../shared/contract/desk';
import { DialogFoot } from '../../components/dialog-foot';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useCommand } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { useDraft } from '../../lib/use-draft';
import { checkResult, NO_RESULT, resultKeyOf, resultsOf, usualReason } from './result-form';
import { SideChoice } from './side-choice';

interface ResultDialogProps {
  /** Whose result is asked for; null while nothing is asked. */
  match: BoardMatch | null;
  title: string;
  isLast: boolean;
  onSaved: (match: BoardMatch) => void;
  onLater: () => void;
  onClose: () => void;
}

/** Asks how one match went. Arrow keys choose, Enter saves. */
export function ResultDialog({ match, title, onClose, ...rest }: ResultDialogProps) {
  return (
    <Dialog opened={match !== null} onClose={onClose} title={title}>
      {match !== null && (
        <DraftGate form="reason" draftKey={resultKeyOf(match.matchId)}>
          <ResultForm key={match.matchId} match={match} {...rest} />
        </DraftGate>
      )}
    </Dialog>
  );
}

type ResultFormProps = Omit<ResultDialogProps, 'match' | 'title' | 'onClose'> & { match: BoardMatch };

function ResultForm({ match, isLast, onSaved, onLater }: ResultFormProps) {
  const { t } = useTranslation();
  const record = useCommand('desk.recordResult');
  const draft = useDraft(NO_RESULT, checkResult);
  // What is only chosen is chosen again in a moment.
  const kept = useKeptForm({ ...draft, isDirty: draft.value.note.trim() !== '' }, null);
  const names = { helper: match.helperName, requester: match.requesterName };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const value = draft.attempt();
    if (value === null || value.result === null || record.isPending) return;
    const isDone = value.result === 'done';
    record.mutate(
      {
        ...{ matchId: match.matchId, version: match.version, result: value.result },
        side: value.result === 'called_off' ? value.side : null,
        reason: isDone ? null : value.reason,
        ...{ note: value.note.trim(), draftId: kept.draftId },
      },
      {
        onSuccess: () => {
          onSaved(match);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <DraftNotice form="reason" kept={kept} />
        <div>
          <Text fw={600}>{t('desk.result.whom', names)}</Text>
          <Text size="sm">{match.summary}</Text>
        </div>
        <ResultFields draft={draft} match={match} />
        <ErrorNotice error={record.error} />
        <DialogFoot
          confirm={t(isLast ? 'desk.result.save' : 'desk.result.saveNext')}
          isBusy={record.isPending}
          cancel={t('desk.result.later')}
          onCancel={onLater}
        />
      </Stack>
    </form>
  );
}

interface ResultFieldsProps {
  draft: ReturnType<typeof useDraft<typeof NO_RESULT>>;
  match: BoardMatch;
}

function ResultFields({ draft, match }: ResultFieldsProps) {
  const { t } = useTranslation();
  const reasons = useTerms().list('cancel');
  const names = { helper: match.helperName, requester: match.requesterName };
  const { result, reason, side, note } = draft.value;
  const wordsOf = (field: 'result' | 'reason' | 'side') => {
    const problem = draft.problem(field);
    return problem === undefined ? null : t(problem);
  };
  const choose = (chosen: MatchResult) => {
    const usual = usualReason(chosen, reasons);
    // A reason that stays empty was not touched by anybody.
    draft.set(usual === reason ? { result: chosen } : { result: chosen, reason: usual });
  };
  return (
    <>
      <Radio.Group
        label={t('desk.result.label')}
        withAsterisk
        value={result}
        onChange={choose}
        error={wordsOf('result')}
        {...(match.isTold ? {} : { description: t('desk.result.untold', names) })}
      >
        <Stack gap="xs" my="xs">
          {resultsOf(match).map((one, index) => (
            <Radio
              key={one}
              value={one}
              label={t(`desk.result.${one}`, names)}
              {...(index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </Stack>
      </Radio.Group>
      {result === 'called_off' && (
        <SideChoice
          names={names}
          value={side}
          error={wordsOf('side')}
          onChange={(chosen) => {
            draft.set({ side: chosen });
          }}
        />
      )}
      {result !== null && result !== 'done' && (
        <Select
          label={t('desk.result.reason')}
          withAsterisk
          allowDeselect={false}
          data={reasons.map(({ code, label }) => ({ value: code, label }))}
          value={reason}
          error={wordsOf('reason')}
          onChange={(chosen) => {
            draft.set({ reason: chosen });
          }}
        />
      )}
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
    </>
  );
}
