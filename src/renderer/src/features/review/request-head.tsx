import { Anchor, Badge, Group, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import { UrgencyBadge } from '../../components/urgency-badge';
import { useFormat } from '../../lib/format';
import { useMoney } from '../../lib/money';
import { useTerms } from '../../lib/terms';
import { CallLater } from '../../people/call-later';
import { RaiseConcern } from '../../people/raise-concern';
import { requestFacts } from './request-facts';
import classes from './review.module.css';

/** Who asks for what, when and where. */
export function RequestHead({ detail }: { detail: ReviewDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const money = useMoney();
  const { request, requester } = detail;
  const notes = [request.details, requester.notes].filter((text) => text !== '');
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2} size="h4">
          {requester.displayName}
        </Title>
        <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
          <CallLater
            look="icon"
            hasKey
            subject={{ personId: requester.id, name: requester.displayName, requestId: request.id }}
          />
          <RaiseConcern
            look="icon"
            hasKey
            subject={{
              personId: requester.id,
              name: requester.displayName,
              source: { kind: 'request', id: request.id },
            }}
          />
          <Anchor
            component={Link}
            href={`/requests/${String(request.id)}`}
            size="sm"
            style={{ flex: 'none' }}
          >
            {t('review.panel.open')}
          </Anchor>
        </Group>
      </Group>
      <Group gap={6}>
        <UrgencyBadge urgency={request.urgency} />
        <Badge size="sm" variant="default">
          {terms.label(request.category)}
        </Badge>
        {request.helpersNeeded > 1 && (
          <Badge size="sm" variant="default">
            {t('review.panel.found', { taken: detail.helpersTaken, needed: request.helpersNeeded })}
          </Badge>
        )}
        <Text size="xs" c="dimmed">
          {format.waiting(request.createdAt)}
        </Text>
      </Group>
      <Text fw={600} size="sm">
        {request.summary}
      </Text>
      {notes.length > 0 && (
        <Spoiler maxHeight={42} showLabel={t('review.panel.showMore')} hideLabel={t('review.panel.showLess')}>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {notes.join('\n')}
          </Text>
        </Spoiler>
      )}
      <dl className={classes['facts']}>
        {requestFacts(detail, { t, format, terms, money }).map(({ name, words }) => (
          <FactLine key={name} name={name} words={words} />
        ))}
      </dl>
    </Stack>
  );
}

function FactLine({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}
