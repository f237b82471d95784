import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CheckInPlan, Feeling } from '../../../../shared/domain/check-in';
import { FormSection } from '../../components/form-section';
import { useFormat } from '../../lib/format';
import classes from './check-ins.module.css';
import { Trend } from './trend';

const TREND = 12;

/** How the person was, as a line and in words, the latest first. */
export function PlanPast({ plan: { past } }: { plan: CheckInPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const feelings = past.flatMap(({ feeling }): Feeling[] => (feeling === null ? [] : [feeling]));
  return (
    <FormSection title={t('checkIns.plan.past')}>
      {past.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('checkIns.plan.pastNone')}
        </Text>
      ) : (
        <Trend feelings={feelings.slice(0, TREND).reverse()} />
      )}
      <Stack component="ol" gap="xs" className={classes['list'] ?? ''}>
        {past.map(({ id, date, outcome, feeling, words, closedBy }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              <Anchor component={Link} href={`/check-ins/${String(id)}`} size="sm">
                {format.day(date)}
              </Anchor>
              {`: ${t(`checkIns.outcome.${outcome}`)}`}
              {feeling !== null && `, ${t(`checkIns.feeling.${feeling}`)}`}
            </Text>
            <Text size="xs" c="dimmed">
              {closedBy}
            </Text>
            {words !== '' && <p className={classes['words']}>{words}</p>}
          </li>
        ))}
      </Stack>
    </FormSection>
  );
}
