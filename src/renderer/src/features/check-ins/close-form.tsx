import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  CHECK_IN_OUTCOMES,
  FEELINGS,
  needsWords,
  WORDS_LENGTH,
  type CheckIn,
  type CheckInOutcome,
  type Feeling,
} from '../../../../shared/domain/check-in';
import type { LadderState } from '../../../../shared/domain/check-in-ladder';
import { ErrorNotice } from '../../components/error-notice';
import { FormSection } from '../../components/form-section';
import { KeyHint } from '../../components/key-hint';
import { DraftNotice } from '../../drafts/draft-notice';
import { useKeptForm } from '../../drafts/use-kept-form';
import { focusFirstProblem } from '../../lib/focus-problem';
import { useLeaveGuard } from '../../lib/leave-guard';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { useDraft, type Draft, type Problems } from '../../lib/use-draft';
import { useProblem } from '../../lib/use-problem';
import { useSaveKey } from '../../lib/use-save-key';

interface EndForm {
  readonly outcome: CheckInOutcome | null;
  readonly feeling: Feeling | null;
  readonly words: string;
}
const BLANK: EndForm = { outcome: null, feeling: null, words: '' };

function checkFor(state: LadderState) {
  return ({ outcome, feeling, words }: EndForm): Problems<EndForm> => {
    const problems: Problems<EndForm> = {};
    if (outcome === null) problems.outcome = 'checkIns.close.problem.outcome';
    if (outcome === 'spoke' && feeling === null) problems.feeling = 'checkIns.close.problem.feeling';
    if (outcome !== null && words.trim() === '' && needsWords(outcome, state))
      problems.words = 'checkIns.close.problem.words';
    return problems;
  };
}

interface CloseFormProps {
  checkIn: CheckIn;
  /** Counts how often somebody said that the person has answered; each time leads here. */
  answered: number;
}

/** How it ended: the only way in which a check-in is closed. What was typed is kept until then. */
export function CloseForm({ checkIn, answered }: CloseFormProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLFormElement>(null);
  const { draft, kept, closing, submit, state } = useClosing(checkIn, box);
  useSaveKey(box);
  useAnswered(answered, draft, box);
  return (
    <form
      ref={box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FormSection title={t('checkIns.close.title')}>
        <DraftNotice form="check_in" kept={kept} />
        <EndFields draft={draft} state={state} />
        <ErrorNotice error={closing.error} />
        <Group justify="flex-end">
          <Button
            type="submit"
            loading={closing.isPending}
            aria-keyshortcuts="Control+S"
            rightSection={<KeyHint keys="mod+S" />}
          >
            {t('checkIns.close.do')}
          </Button>
        </Group>
      </FormSection>
    </form>
  );
}

function useClosing(checkIn: CheckIn, box: React.RefObject<HTMLFormElement | null>) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const notify = useNotify();
  const state = checkIn.stand?.state ?? 'due';
  const draft = useDraft(BLANK, checkFor(state));
  const kept = useKeptForm(draft, null);
  const release = useLeaveGuard(draft.isDirty, kept);
  const closing = useCommand('checkIns.close');
  const submit = () => {
    const form = draft.attempt();
    if (form === null || form.outcome === null) {
      focusFirstProblem(box.current);
      return;
    }
    const { outcome, words } = form;
    const feeling = outcome === 'spoke' ? form.feeling : null;
    const onSuccess = () => {
      kept.saved();
      release();
      notify.done(t('checkIns.close.done'));
      navigate('/check-ins');
    };
    closing.mutate({ id: checkIn.id, outcome, feeling, words, draftId: kept.draftId }, { onSuccess });
  };
  return { draft, kept, closing, submit, state };
}

/** "They answered" chooses that they were spoken to, and goes on to how they are. */
function useAnswered(answered: number, draft: Draft<EndForm>, box: React.RefObject<HTMLFormElement | null>) {
  const goOn = useEffectEvent(() => {
    draft.set({ outcome: 'spoke' });
    requestAnimationFrame(() => {
      box.current?.querySelector<HTMLElement>('[data-first-feeling] input')?.focus();
    });
  });
  useEffect(() => {
    if (answered > 0) goOn();
  }, [answered]);
}

function EndFields({ draft, state }: { draft: Draft<EndForm>; state: LadderState }) {
  const { t } = useTranslation();
  const problem = useProblem(draft);
  const { outcome, feeling, words } = draft.value;
  const isNeeded = outcome !== null && needsWords(outcome, state);
  return (
    <>
      <Radio.Group
        label={t('checkIns.close.outcome')}
        required
        value={outcome ?? ''}
        error={problem('outcome')}
        onChange={(value) => {
          draft.set({ outcome: CHECK_IN_OUTCOMES.find((one) => one === value) ?? null });
        }}
      >
        <Stack gap={6} mt={4}>
          {CHECK_IN_OUTCOMES.map((one) => (
            <Radio key={one} value={one} label={t(`checkIns.close.outcomes.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {outcome === 'spoke' && (
        <Radio.Group
          label={t('checkIns.close.feeling')}
          required
          value={feeling ?? ''}
          error={problem('feeling')}
          onChange={(value) => {
            draft.set({ feeling: FEELINGS.find((one) => one === value) ?? null });
          }}
        >
          <Group gap="md" mt={4} data-first-feeling>
            {FEELINGS.map((one) => (
              <Radio key={one} value={one} label={t(`checkIns.feeling.${one}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Textarea
        label={t('checkIns.close.words')}
        description={t(isNeeded ? 'checkIns.close.wordsNeeded' : 'checkIns.close.wordsMay')}
        required={isNeeded}
        autosize
        minRows={2}
        maxLength={WORDS_LENGTH}
        value={words}
        error={problem('words')}
        onChange={(event) => {
          draft.set({ words: event.currentTarget.value });
        }}
      />
    </>
  );
}
