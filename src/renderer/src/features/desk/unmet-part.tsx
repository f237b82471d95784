import { ActionIcon, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, type LocalDate } from '../../../../shared/domain/time';
import { ErrorNotice } from '../../components/error-notice';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import classes from './desk.module.css';
import { useCauseWords } from './use-cause-words';

/** What was not met in a month, as numbers for those who answer for them. */
export function UnmetPart({ today }: { today: LocalDate }) {
  const { t, i18n } = useTranslation();
  const [first, setFirst] = useState(`${today.slice(0, 7)}-01`);
  const { data, error } = useCall('desk.unmet', { month: first.slice(0, 7) }, { keepPrevious: true });
  const monthWords = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const go = (months: number) => () => {
    setFirst(addMonths(first, months));
  };
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-label={t('desk.unmet.title')}>
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('desk.unmet.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('desk.unmet.hint')}
        </Text>
        <Group gap="xs">
          <ActionIcon variant="default" aria-label={t('desk.unmet.earlier')} onClick={go(-1)}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Text role="status" size="sm" fw={600}>
            {monthWords.format(Date.parse(`${first}T12:00Z`))}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={t('desk.unmet.later')}
            disabled={first.slice(0, 7) >= today.slice(0, 7)}
            onClick={go(1)}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Group>
        <ErrorNotice error={error} />
        <Counts rows={data ?? []} />
      </Stack>
    </Paper>
  );
}

interface CountsProps {
  rows: readonly { category: string; cause: string; count: number }[];
}

function Counts({ rows }: CountsProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const causeWords = useCauseWords();
  if (rows.length === 0) return <Text size="sm">{t('desk.unmet.none')}</Text>;
  return (
    <>
      <table className={classes['counts']}>
        <thead>
          <tr>
            <th scope="col">{t('desk.unmet.category')}</th>
            <th scope="col">{t('desk.unmet.cause')}</th>
            <th scope="col">{t('desk.unmet.count')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ category, cause, count }) => (
            <tr key={`${category} ${cause}`}>
              <td>{terms.label(category)}</td>
              <td>{causeWords(cause)}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" fw={600}>
        {t('desk.unmet.total', { count: rows.reduce((sum, { count }) => sum + count, 0) })}
      </Text>
    </>
  );
}
