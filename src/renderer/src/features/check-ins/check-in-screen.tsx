import { Button, Stack, Text } from '@mantine/core';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CheckIn } from '../../../../shared/domain/check-in';
import type { CheckInId } from '../../../../shared/domain/ids';
import { BackButton } from '../../components/back-button';
import { ErrorNotice } from '../../components/error-notice';
import { PageHeader } from '../../components/page-header';
import { PanelSkeleton } from '../../components/skeletons';
import { DraftGate } from '../../drafts/draft-gate';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { CallLadder } from './call-ladder';
import { CallLog } from './call-log';
import { CallPerson } from './call-person';
import { CloseForm } from './close-form';
import classes from './check-ins.module.css';
import { useStandWords } from '../../lib/use-stand-words';

/** One check-in: whom to call, what to do when nobody answers, what was done, and how it ended. */
export function CheckInScreen({ id }: { id: CheckInId }) {
  const { data, error, refetch } = useCall('checkIns.get', { id });
  if (error !== null)
    return <ErrorNotice error={error} onRetry={() => void refetch()} actions={<BackToToday />} />;
  return data === undefined ? <PanelSkeleton lines={10} /> : <Shown checkIn={data} />;
}

function BackToToday() {
  const { t } = useTranslation();
  return <BackButton href="/check-ins">{t('checkIns.backToToday')}</BackButton>;
}

function Shown({ checkIn }: { checkIn: CheckIn }) {
  const { t } = useTranslation();
  const [hasAnswered, setAnswered] = useState(0);
  return (
    <>
      <PageHeader
        title={t('checkIns.call.title', { name: checkIn.personName })}
        description={<HeadWords checkIn={checkIn} />}
        actions={
          <>
            <BackToToday />
            <Button
              component={Link}
              href={`/check-ins/plans/${String(checkIn.planId)}`}
              variant="default"
              leftSection={<IconCalendarRepeat size={16} aria-hidden />}
            >
              {t('checkIns.plans')}
            </Button>
          </>
        }
      />
      <div className={classes['columns']}>
        <Stack gap="sm">
          <CallPerson checkIn={checkIn} />
          {checkIn.stand !== null && (
            <CallLadder
              checkIn={checkIn}
              onAnswered={() => {
                setAnswered(hasAnswered + 1);
              }}
            />
          )}
        </Stack>
        <Stack gap="sm">
          {checkIn.stand !== null && (
            <DraftGate form="check_in" draftKey={String(checkIn.id)}>
              <CloseForm checkIn={checkIn} answered={hasAnswered} />
            </DraftGate>
          )}
          <CallLog checkIn={checkIn} />
        </Stack>
      </div>
    </>
  );
}

function HeadWords({ checkIn: { stand, closed, days } }: { checkIn: CheckIn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const standWords = useStandWords();
  const earlier = days > 1 ? ` ${t('checkIns.line.days', { count: days - 1 })}.` : '';
  if (closed !== null)
    return t('checkIns.call.closed', { by: closed.closedBy, when: format.moment(closed.closedAt) });
  if (stand === null) return null;
  return (
    <Text
      component="span"
      size="sm"
      role="status"
      fw={stand.state === 'alarm' ? 700 : 400}
      c={stand.state === 'alarm' ? 'var(--mantine-color-error)' : 'inherit'}
    >
      {standWords(stand)}
      {earlier}
    </Text>
  );
}
