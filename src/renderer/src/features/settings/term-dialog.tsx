import { NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Term, TermList } from '../../../../shared/domain/term';
import { DialogFoot } from '../../components/dialog-foot';
import { ErrorNotice } from '../../components/error-notice';
import { TypedMultiSelect } from '../../components/typed-select';
import { Dialog } from '../../components/dialog';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { keepable } from '../../drafts/keepable';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import {
  areGraceDaysFine,
  areMinutesFine,
  areMonthsFine,
  categoryOf,
  draftOf,
  labelProblem,
  vettingOf,
  type TermDraft,
} from './term-form';

/** The entry to change, or the list to add to. */
export interface TermTarget {
  readonly list: TermList;
  readonly term: Term | null;
}

interface TermDialogProps {
  target: TermTarget | null;
  onClose: () => void;
}

export function TermDialog({ target, onClose }: TermDialogProps) {
  const { t } = useTranslation();
  const title =
    target === null
      ? ''
      : target.term === null
        ? t('settings.lists.addTitle', { list: t(`settings.lists.name.${target.list}`) })
        : t('settings.lists.change', { label: target.term.label });
  return (
    <Dialog opened={target !== null} onClose={onClose} title={title}>
      {target !== null && (
        <DraftGate form="term" draftKey={keyOfTerm(target)} screen="/settings?part=lists">
          <TermForm target={target} onClose={onClose} />
        </DraftGate>
      )}
    </Dialog>
  );
}

/** Names what is typed, so that it comes back. */
export const keyOfTerm = ({ list, term }: TermTarget) => term?.code ?? `new:${list}`;

function useTermForm({ list, term }: TermTarget) {
  const { t } = useTranslation();
  const others = useTerms()
    .all(list)
    .filter((other) => other.code !== term?.code);
  return useForm<TermDraft>({
    initialValues: draftOf(term),
    validateInputOnChange: true,
    validate: {
      label: (label) => {
        const problem = labelProblem(label, others);
        return problem === null ? null : t(`settings.lists.${problem}`);
      },
      minutes: (minutes) =>
        list === 'category' && !areMinutesFine(minutes) ? t('settings.lists.minutesWrong') : null,
      months: (months) => (areMonthsFine(months) ? null : t('settings.lists.monthsWrong')),
      graceDays: (days) => (areGraceDaysFine(days) ? null : t('settings.lists.graceDaysWrong')),
    },
  });
}

function TermForm({ target, onClose }: { target: TermTarget; onClose: () => void }) {
  const { t } = useTranslation();
  const { list, term } = target;
  const form = useTermForm(target);
  const kept = useKeptForm(keepable(form, draftOf(term)), null);
  const { save, error, isPending } = useSaveTerm(target, kept.draftId, () => {
    kept.saved();
    onClose();
  });
  return (
    <form onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <DraftNotice form="term" kept={kept} />
        <TextInput
          label={t('settings.lists.label')}
          withAsterisk
          maxLength={80}
          data-autofocus
          {...form.getInputProps('label')}
        />
        {list === 'category' && <CategoryFields form={form} />}
        {list === 'vetting' && <VettingFields form={form} />}
        {term !== null && (
          <Switch
            label={t('settings.lists.isActive')}
            {...form.getInputProps('isActive', { type: 'checkbox' })}
          />
        )}
        <ErrorNotice error={error} />
        <DialogFoot
          confirm={t(term === null ? 'common.action.add' : 'common.action.save')}
          isBusy={isPending}
          onCancel={() => {
            kept.discard();
            onClose();
          }}
        />
      </Stack>
    </form>
  );
}

function useSaveTerm({ list, term }: TermTarget, draftId: string | undefined, onSaved: () => void) {
  const { t } = useTranslation();
  const notify = useNotify();
  const add = useCommand('terms.add');
  const update = useCommand('terms.update');
  const done = (key: string) => (saved: Term) => {
    notify.done(t(key, { label: saved.label }));
    onSaved();
  };
  const save = (draft: TermDraft) => {
    const label = draft.label.trim();
    const detail = { category: categoryOf(list, draft), vetting: vettingOf(list, draft) };
    if (term === null)
      add.mutate({ list, label, ...detail, draftId }, { onSuccess: done('settings.lists.added') });
    else {
      const { code } = term;
      update.mutate(
        { code, label, ...detail, isActive: draft.isActive, draftId },
        { onSuccess: done('settings.lists.saved') },
      );
    }
  };
  return { save, error: add.error ?? update.error, isPending: add.isPending || update.isPending };
}

/** How long a kind of check is valid, and whether it counts a little longer. */
function VettingFields({ form }: { form: UseFormReturnType<TermDraft> }) {
  const { t } = useTranslation();
  return (
    <>
      <NumberInput
        label={t('settings.lists.months')}
        description={t('settings.lists.monthsHint')}
        min={1}
        max={240}
        step={12}
        allowDecimal={false}
        clampBehavior="none"
        {...form.getInputProps('months')}
      />
      <NumberInput
        label={t('settings.lists.graceDays')}
        description={t('settings.lists.graceDaysHint')}
        min={0}
        max={90}
        allowDecimal={false}
        clampBehavior="none"
        {...form.getInputProps('graceDays')}
      />
    </>
  );
}

/** What a category asks for by itself. */
function CategoryFields({ form }: { form: UseFormReturnType<TermDraft> }) {
  const { t } = useTranslation();
  const terms = useTerms();
  return (
    <>
      <NumberInput
        label={t('settings.lists.minutes')}
        min={5}
        max={1440}
        step={15}
        clampBehavior="none"
        {...form.getInputProps('minutes')}
      />
      <Switch
        label={t('settings.lists.hasDestination')}
        {...form.getInputProps('hasDestination', { type: 'checkbox' })}
      />
      <Switch
        label={t('settings.lists.needsVehicle')}
        {...form.getInputProps('needsVehicle', { type: 'checkbox' })}
      />
      <Switch
        label={t('settings.lists.involvesSpending')}
        {...form.getInputProps('involvesSpending', { type: 'checkbox' })}
      />
      <TypedMultiSelect
        label={t('settings.lists.vetting')}
        placeholder={form.values.vetting.length === 0 ? t('settings.lists.vettingNone') : ''}
        data={terms.options('vetting', form.values.vetting)}
        maxValues={10}
        clearable
        {...form.getInputProps('vetting')}
        value={form.values.vetting}
      />
    </>
  );
}
