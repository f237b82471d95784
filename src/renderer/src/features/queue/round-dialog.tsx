import { NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundFilter } from '../../../../shared/contract/queue';
import { URGENCIES } from '../../../../shared/domain/request';
import { DialogFoot } from '../../components/dialog-foot';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { TypedMultiSelect } from '../../components/typed-select';
import { DraftGate } from '../../drafts/draft-gate';
import { DraftNotice } from '../../drafts/draft-notice';
import { useKeptForm } from '../../drafts/use-kept-form';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { useDraft } from '../../lib/use-draft';

interface RoundDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Makes calls to everybody whose request is open: do they still need help? What was typed comes back. */
export function RoundDialog({ opened, onClose }: RoundDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('queue.round.title')} size="lg">
      <DraftGate form="queue_round" draftKey="new">
        <RoundForm onClose={onClose} />
      </DraftGate>
    </Dialog>
  );
}

interface Round {
  readonly filter: RoundFilter;
  readonly words: string;
}
const WEEK = 7;
const START: Round = { filter: { categories: [], urgencies: [], olderThanDays: WEEK }, words: '' };
const noProblems = () => ({});

function RoundForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const make = useCommand('queue.makeRound');
  const draft = useDraft(START, noProblems);
  const kept = useKeptForm(draft, null);
  const { filter, words } = draft.value;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const onSuccess = ({ made }: { made: number }) => {
      kept.saved();
      notify.done(t('queue.round.done', { count: made }));
      onClose();
    };
    if (!make.isPending) make.mutate({ filter, words, draftId: kept.draftId }, { onSuccess });
  };
  const fits = useFitting(filter);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <DraftNotice form="queue_round" kept={kept} />
        <Text size="sm">{t('queue.round.hint')}</Text>
        <FilterFields value={filter} onChange={(next) => draft.set({ filter: next })} />
        <Textarea
          label={t('queue.round.words')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={words}
          onChange={(event) => {
            draft.set({ words: event.currentTarget.value });
          }}
        />
        <Text fw={600} role="status">
          {fits.words}
        </Text>
        <ErrorNotice error={fits.error ?? make.error} />
        <DialogFoot
          confirm={t('queue.round.do')}
          isBusy={make.isPending}
          disabled={fits.count === 0}
          onCancel={() => {
            kept.discard();
            onClose();
          }}
        />
      </Stack>
    </form>
  );
}

/** How many calls there would be. */
function useFitting(filter: RoundFilter) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(filter, 200);
  const { data, error } = useCall('queue.previewRound', asked, { keepPrevious: true });
  const count = data?.requests ?? 0;
  const already = data?.already ?? 0;
  const words = data === undefined ? '' : t('queue.round.count', { count });
  return {
    count,
    error,
    words: already === 0 ? words : `${words} ${t('queue.round.already', { count: already })}`,
  };
}

interface FilterFieldsProps {
  value: RoundFilter;
  onChange: (filter: RoundFilter) => void;
}

function FilterFields({ value, onChange }: FilterFieldsProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const anyOr = (chosen: readonly unknown[]) => (chosen.length === 0 ? t('queue.round.any') : '');
  return (
    <>
      <TypedMultiSelect
        label={t('queue.round.categories')}
        placeholder={anyOr(value.categories)}
        data={terms.options('category')}
        value={value.categories}
        onChange={(categories) => {
          onChange({ ...value, categories });
        }}
      />
      <TypedMultiSelect
        label={t('queue.round.urgencies')}
        placeholder={anyOr(value.urgencies)}
        data={URGENCIES.map((one) => ({ value: one, label: t(`common.urgency.${one}`) }))}
        value={value.urgencies}
        onChange={(chosen) => {
          onChange({ ...value, urgencies: URGENCIES.filter((one) => chosen.includes(one)) });
        }}
      />
      <NumberInput
        label={t('queue.round.older')}
        min={0}
        max={3650}
        allowDecimal={false}
        w={260}
        value={value.olderThanDays}
        onChange={(days) => {
          if (typeof days === 'number') onChange({ ...value, olderThanDays: days });
        }}
      />
    </>
  );
}
