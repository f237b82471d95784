import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HelperId } from '../../../../shared/domain/ids';
import { DayStops } from '../../components/day-stops';
import { ErrorNotice } from '../../components/error-notice';
import { FormSection } from '../../components/form-section';
import { ListSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';

/** The next days of a helper, with what is suggested and what is confirmed. */
export function HelperDays({ id }: { id: HelperId }) {
  const { t } = useTranslation();
  return (
    <FormSection title={t('helpers.section.days')}>
      <Days id={id} />
    </FormSection>
  );
}

function Days({ id }: { id: HelperId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useCall('helpers.days', { id });
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={2} />;
  if (data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('helpers.days.none')}
      </Text>
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('helpers.days.hint')}{' '}
        <Anchor component={Link} href="/review" inherit underline="always">
          {t('helpers.days.decide')}
        </Anchor>
      </Text>
      {data.map((day) => (
        <div key={day.date}>
          <Title order={3} size="h6">
            {format.day(day.date)}
          </Title>
          <DayStops day={day} />
        </div>
      ))}
    </Stack>
  );
}
