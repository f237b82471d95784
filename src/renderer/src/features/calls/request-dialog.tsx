import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { RequestId } from '../../../../shared/domain/ids';
import { placeWords } from '../../../../shared/domain/place';
import { placeOfRequest } from '../../../../shared/domain/request';
import { ErrorNotice } from '../../components/error-notice';
import { focusOnceShown } from '../../components/focus-once-shown';
import { PanelSkeleton } from '../../components/skeletons';
import { StatusBadge } from '../../components/status-badge';
import { UrgencyBadge } from '../../components/urgency-badge';
import { Dialog } from '../../components/dialog';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';

interface RequestDialogProps {
  id: RequestId | null;
  onClose: () => void;
}

/** An open request of whoever is on the line: what a caller asks about, read while the call goes on behind it. */
export function RequestDialog({ id, onClose }: RequestDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={id !== null} onClose={onClose} title={t('calls.request.title')} size="lg">
      {id !== null && <Loaded key={id} id={id} />}
    </Dialog>
  );
}

function Loaded({ id }: { id: RequestId }) {
  const { t } = useTranslation();
  const { data, error } = useCall('review.get', { requestId: id });
  if (error !== null) return <ErrorNotice error={error} />;
  if (data === undefined) return <PanelSkeleton />;
  return (
    <Stack gap="sm">
      <What detail={data} />
      <Who detail={data} />
      <div>
        <Anchor component={Link} href={`/review/${String(id)}`} size="sm" ref={focusOnceShown} data-autofocus>
          {t('calls.request.open')}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t('calls.request.stays')}
        </Text>
      </div>
    </Stack>
  );
}

function What({ detail: { request, requester } }: { detail: ReviewDetail }) {
  const terms = useTerms();
  const format = useFormat();
  const place = placeOfRequest(request, requester);
  const way = [place, request.destination].flatMap((one) => (one === null ? [] : [placeWords(one)]));
  return (
    <div>
      <Group gap="xs">
        <Text fw={700}>{request.summary}</Text>
        <UrgencyBadge urgency={request.urgency} />
        {request.status !== 'open' && <StatusBadge kind="request" status={request.status} />}
      </Group>
      <Text size="sm" c="dimmed">
        {[terms.label(request.category), format.when(request.when), format.waiting(request.createdAt)].join(
          ' · ',
        )}
      </Text>
      {way.length > 0 && <Text size="sm">{way.join(' → ')}</Text>}
      {request.details !== '' && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {request.details}
        </Text>
      )}
    </div>
  );
}

/** How far it has come: who was found, and how that stands. */
function Who({ detail: { matches, suggestions, unmatched } }: { detail: ReviewDetail }) {
  const { t } = useTranslation();
  const lines = [
    ...matches.map(({ id, helperName, status }) => ({ id, name: helperName, status })),
    ...suggestions.map(({ helperId, name }) => ({ id: helperId, name, status: 'suggested' as const })),
  ];
  return (
    <section aria-label={t('calls.request.helpers')}>
      <Text size="sm" fw={600}>
        {t('calls.request.helpers')}
      </Text>
      {lines.length === 0 && (
        <Text size="sm">{t(unmatched === null ? 'calls.request.notYet' : 'calls.request.nobody')}</Text>
      )}
      {lines.map(({ id, name, status }) => (
        <Group key={`${status} ${String(id)}`} gap="xs">
          <Text size="sm">{name}</Text>
          <StatusBadge kind="match" status={status} />
        </Group>
      ))}
      {lines.some(({ status }) => status === 'suggested') && (
        <Text size="xs" c="dimmed">
          {t('calls.request.suggestedOnly')}
        </Text>
      )}
    </section>
  );
}
