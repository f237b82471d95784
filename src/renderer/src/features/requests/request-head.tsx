import { Group, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/domain/person';
import type { HelpRequest } from '../../../../shared/domain/request';
import { BackButton } from '../../components/back-button';
import { PageHeader } from '../../components/page-header';
import { StatusBadge } from '../../components/status-badge';
import { useFormat } from '../../lib/format';
import { useTerms } from '../../lib/terms';
import { CallLater } from '../../people/call-later';
import { RaiseConcern } from '../../people/raise-concern';

interface RequestHeadProps {
  request: HelpRequest | null;
  requester: Person | null;
}

/** Whose request this is, where it stands, and who touched it last. */
export function RequestHead({ request, requester }: RequestHeadProps) {
  const { t } = useTranslation();
  if (request === null || requester === null) {
    return <PageHeader title={t('requests.title.new')} description={t('requests.title.newHint')} />;
  }
  return (
    <PageHeader
      title={t('requests.title.of', { name: requester.displayName })}
      description={<Facts request={request} />}
      actions={
        <>
          <CallLater
            look="button"
            hasKey
            subject={{ personId: requester.id, name: requester.displayName, requestId: request.id }}
          />
          <RaiseConcern
            look="button"
            hasKey
            subject={{
              personId: requester.id,
              name: requester.displayName,
              source: { kind: 'request', id: request.id },
            }}
          />
          <BackButton href={`/review/${request.id}`}>{t('requests.toReview')}</BackButton>
        </>
      }
    />
  );
}

function Facts({ request }: { request: HelpRequest }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const reason = request.statusReason === null ? '' : terms.label(request.statusReason);
  const words = [
    reason,
    request.statusNote,
    t('requests.touched', { by: request.updatedBy, ago: format.ago(request.updatedAt) }),
  ];
  return (
    <Group gap="xs">
      <StatusBadge kind="request" status={request.status} />
      {request.seriesId !== null && (
        <Text component="span" size="sm">
          <IconRepeat size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('requests.series.one')}
        </Text>
      )}
      <span>{words.filter((part) => part !== '').join(' · ')}</span>
    </Group>
  );
}
