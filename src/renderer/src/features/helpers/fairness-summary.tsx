import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract';
import { useFormat } from '../../lib/format';
import classes from './fairness.module.css';

/** How evenly the work is spread, in one sentence, and what the bars mean. */
export function FairnessSummary({ found }: { found: OutputOf<'matches.fairness'> | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (found === null) return null;
  const [before, after] = [format.percent(found.busiestBefore), format.percent(found.busiestAfter)];
  const key = found.minutesAfter === 0 ? 'busiestNone' : before === after ? 'busiestSame' : 'busiest';
  return (
    <div className={classes['summary']}>
      <Text fw={600}>{t(`fairness.${key}`, { before, after })}</Text>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t('fairness.hint')}
        </Text>
        <Group gap="md">
          <Sign kind="before">{t('fairness.without')}</Sign>
          <Sign kind="more">{t('fairness.with')}</Sign>
        </Group>
      </Group>
    </div>
  );
}

function Sign({ kind, children }: { kind: 'before' | 'more'; children: ReactNode }) {
  return (
    <Group gap={6} wrap="nowrap">
      <span className={classes['sign']} data-kind={kind} aria-hidden />
      <Text size="sm">{children}</Text>
    </Group>
  );
}
