import { Button, Stack, Text, Title } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import type { CallId } from '../../../../shared/domain/ids';
import { ErrorNotice } from '../../components/error-notice';
import { KeyHint } from '../../components/key-hint';
import { PageHeader } from '../../components/page-header';
import { ANY_KEY, useWantedDraft } from '../../drafts/wanted-draft';
import { useCall } from '../../lib/query';
import { CallDialog } from './call-dialog';
import { CALL_PATH } from './call-path';
import { CallsTable } from './calls-table';
import { KeptCalls, MOST } from './kept-calls';
import { Leads } from './leads';

/** The calls of a day, those nobody finished, and who offered to help. */
export function PhoneScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [chosen, setOpened] = useState<CallId | null>(null);
  const opened = wantedCall(search.get('call')) ?? chosen;
  const unfinished = useCall('calls.list', { show: 'unfinished', day: null, offset: 0, limit: MOST });
  const left = unfinished.data?.items ?? [];
  useWantedDraft('call_correction', ANY_KEY, (key) => {
    setOpened(Number(key) as CallId);
  });
  return (
    <>
      <PageHeader
        title={t('calls.phone.title')}
        description={t('calls.phone.hint')}
        actions={
          <Button
            leftSection={<IconPhoneIncoming size={18} aria-hidden />}
            rightSection={<KeyHint keys="F2" />}
            aria-keyshortcuts="F2"
            onClick={() => {
              navigate(CALL_PATH);
            }}
          >
            {t('calls.answer')}
          </Button>
        }
      />
      <ErrorNotice error={unfinished.error} onRetry={() => void unfinished.refetch()} />
      <Stack gap="lg">
        {left.length > 0 && (
          <section>
            <Title order={2} size="h4" mb={4}>
              {t('calls.phone.unfinished', { count: left.length })}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {t('calls.phone.unfinishedHint')}
            </Text>
            <CallsTable
              calls={left}
              onOpen={setOpened}
              label={t('calls.phone.unfinished', { count: left.length })}
            />
          </section>
        )}
        <Leads />
        <KeptCalls onOpen={setOpened} />
      </Stack>
      <CallDialog
        id={opened}
        onClose={() => {
          setOpened(null);
          if (search.has('call')) navigate('/phone', { replace: true });
        }}
      />
    </>
  );
}

/** The call that a link from elsewhere leads to. */
function wantedCall(asked: string | null): CallId | null {
  return asked !== null && /^[1-9]\d{0,14}$/.test(asked) ? (Number(asked) as CallId) : null;
}
