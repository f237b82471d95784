import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lead } from '../../../../shared/domain/call';
import { ErrorNotice } from '../../components/error-notice';
import { WordsNoticed } from '../../flags/words-noticed';
import { useFormat } from '../../lib/format';
import { useCall, useCommand } from '../../lib/query';
import { addDays } from '../../lib/read-day';

const MOST = 50;

/** Who offered to help and waits for an answer; nothing where nobody does. */
export function Leads() {
  const { t } = useTranslation();
  const { data } = useCall('leads.list', { offset: 0, limit: MOST });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label={t('calls.leads.title')}>
      <Title order={2} size="h4" mb={4}>
        {t('calls.leads.title')}
      </Title>
      <Stack gap={6}>
        {data.items.map((lead) => (
          <LeadRow key={lead.id} lead={lead} />
        ))}
      </Stack>
    </section>
  );
}

function LeadRow({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const format = useFormat();
  const close = useCommand('leads.close');
  const move = useCommand('leads.moveDay');
  const isBusy = close.isPending || move.isPending;
  const isDue = lead.followUpOn <= format.today;
  return (
    <>
      <Group gap="sm" justify="space-between">
        <div>
          <Text size="sm" fw={600} span>
            {lead.personName}
          </Text>{' '}
          <Text size="sm" span>
            {[lead.phone, lead.words].filter(Boolean).join(', ')}
          </Text>{' '}
          <Badge color={isDue ? 'red' : 'gray'} variant="light">
            {t('calls.leads.due', { day: format.day(lead.followUpOn) })}
          </Badge>
        </div>
        <Group gap="xs">
          {!(lead.needsSecond && lead.isMine) && (
            <Button
              size="xs"
              disabled={isBusy}
              onClick={() => {
                close.mutate({ id: lead.id, status: 'became_helper' });
              }}
            >
              {t('calls.leads.becameHelper')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            onClick={() => {
              move.mutate({ id: lead.id, followUpOn: addDays(format.today, 1) });
            }}
          >
            {t('calls.leads.tomorrow')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            onClick={() => {
              close.mutate({ id: lead.id, status: 'not_now' });
            }}
          >
            {t('calls.leads.notNow')}
          </Button>
        </Group>
      </Group>
      {lead.needsSecond && (
        <Text size="sm" fw={600}>
          {t(lead.isMine ? 'calls.leads.needsOther' : 'calls.leads.needsSecond', { name: lead.createdBy })}
        </Text>
      )}
      <WordsNoticed texts={[lead.words]} speech="offer" hint={t('screening.noticed.offerHint')} />
      <ErrorNotice error={close.error ?? move.error} />
    </>
  );
}
