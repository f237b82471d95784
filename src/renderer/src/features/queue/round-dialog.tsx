import { Button, Group, Modal, MultiSelect, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundFilter } from '../../../../shared/contract/queue';
import { URGENCIES } from '../../../../shared/domain/request';
import { ErrorNotice } from '../../components/error-notice';
import { useStackId } from '../../components/use-stack-id';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { useTerms } from '../../lib/terms';

interface RoundDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Makes calls to everybody whose request is open: do they still need help? */
export function RoundDialog({ opened, onClose }: RoundDialogProps) {
  const { t } = useTranslation();
  const stackId = useStackId();
  return (
    <Modal opened={opened} onClose={onClose} title={t('queue.round.title')} size="lg" stackId={stackId}>
      <RoundForm onClose={onClose} />
    </Modal>
  );
}

const WEEK = 7;

function RoundForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const make = useCommand('queue.makeRound');
  const [filter, setFilter] = useState<RoundFilter>({ categories: [], urgencies: [], olderThanDays: WEEK });
  const [words, setWords] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const onSuccess = ({ made }: { made: number }) => {
      notify.done(t('queue.round.done', { count: made }));
      onClose();
    };
    if (!make.isPending) make.mutate({ filter, words }, { onSuccess });
  };
  const fits = useFitting(filter);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text size="sm">{t('queue.round.hint')}</Text>
        <FilterFields value={filter} onChange={setFilter} />
        <Textarea
          label={t('queue.round.words')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <Text fw={600} role="status">
          {fits.words}
        </Text>
        <ErrorNotice error={fits.error ?? make.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={make.isPending} disabled={fits.count === 0}>
            {t('queue.round.do')}
          </Button>
        </Group>
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
      <MultiSelect
        label={t('queue.round.categories')}
        placeholder={anyOr(value.categories)}
        data={terms.options('category')}
        value={value.categories}
        onChange={(categories) => {
          onChange({ ...value, categories });
        }}
      />
      <MultiSelect
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
