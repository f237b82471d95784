import { Stack, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelperId, RequestId } from '../../../shared/domain/ids';
import { ErrorNotice } from '../components/error-notice';
import { useCan } from '../lib/app-state';
import { useCall } from '../lib/query';
import { DecidedFlag } from './decided-flag';
import { FlagCard } from './flag-card';

interface FlagNotesProps {
  requestId: RequestId | null;
  helperIds: readonly HelperId[];
}

/** What screening noticed about a request and these helpers, for whoever may decide on it. Nothing when there is nothing. */
export function FlagNotes({ requestId, helperIds }: FlagNotesProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const mayDecide = useCan()('match.review');
  const input = { requestId, helperIds: [...helperIds].slice(0, 20) };
  const { data, error, refetch } = useCall('flags.of', input, { enabled: mayDecide, keepPrevious: true });
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!mayDecide || data === undefined || data.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby={headingId} maw={720}>
      <Title order={3} size="h5" id={headingId}>
        {t('screening.title')}
      </Title>
      {data.map((flag) =>
        flag.state === 'open' ? (
          <FlagCard key={flag.id} flag={flag} />
        ) : (
          <DecidedFlag key={flag.id} flag={flag} />
        ),
      )}
    </Stack>
  );
}
