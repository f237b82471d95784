import { ActionIcon, Switch, Table, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CategoryDetail, Term, TermList, VettingDetail } from '../../../../shared/domain/term';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { useTerms } from '../../lib/terms';

interface TermRowProps {
  term: Term;
  isAllowed: boolean;
  onChange: (term: Term) => void;
}

/** Whether entries of a list say more than their words. */
export function hasDetails(list: TermList): boolean {
  return list === 'category' || list === 'vetting';
}

/** One entry of a list, with its switch for hiding. */
export function TermRow({ term, isAllowed, onChange }: TermRowProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const update = useCommand('terms.update');
  const { code, label, category, vetting } = term;
  const show = (isActive: boolean) => {
    update.mutate({ code, label, category, vetting, isActive }, { onError: notify.failed });
  };
  return (
    <Table.Tr>
      <Table.Td>
        <Text {...(term.isActive ? {} : { c: 'dimmed' })}>{label}</Text>
      </Table.Td>
      {hasDetails(term.list) && (
        <Table.Td>
          {category !== null && <CategoryWords category={category} />}
          {vetting !== null && <VettingWords vetting={vetting} />}
        </Table.Td>
      )}
      <Table.Td>
        <Switch
          aria-label={t('settings.lists.isShown', { label })}
          label={term.isActive ? t('settings.lists.shown') : t('settings.lists.hidden')}
          checked={term.isActive}
          disabled={!isAllowed || update.isPending}
          onChange={(event) => show(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        {isAllowed && (
          <Tooltip label={t('settings.lists.change', { label })}>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('settings.lists.change', { label })}
              onClick={() => onChange(term)}
            >
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function VettingWords({ vetting: { months, graceDays } }: { vetting: VettingDetail }) {
  const { t } = useTranslation();
  const words = [
    months === null ? t('settings.lists.short.noEnd') : t('settings.lists.short.months', { count: months }),
    ...(graceDays === 0 ? [] : [t('settings.lists.short.grace', { count: graceDays })]),
  ];
  return (
    <Text size="sm" c="dimmed">
      {words.join(' · ')}
    </Text>
  );
}

function CategoryWords({ category }: { category: CategoryDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const words = [
    format.duration(category.minutes),
    ...(category.hasDestination ? [t('settings.lists.short.destination')] : []),
    ...(category.needsVehicle ? [t('settings.lists.short.vehicle')] : []),
    ...category.vetting.map(terms.label),
  ];
  return (
    <Text size="sm" c="dimmed">
      {words.join(' · ')}
    </Text>
  );
}
