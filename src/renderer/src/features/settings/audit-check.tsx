import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditVerdict } from '../../../../shared/contract/audit';
import { ErrorNotice } from '../../components/error-notice';
import { useCall } from '../../lib/query';
import { Part } from './part';

/** Whether every entry is still as it was written, and the seal that stands for all of them. */
export function AuditCheck() {
  const { t } = useTranslation();
  const [wasAsked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useCall('audit.verify', {}, { enabled: wasAsked });
  return (
    <Part title={t('audit.check.title')} hint={t('audit.check.hint')}>
      <Group>
        <Button
          variant="default"
          loading={isFetching}
          leftSection={<IconShieldCheck size={18} aria-hidden />}
          onClick={() => {
            if (wasAsked) void refetch();
            else setAsked(true);
          }}
        >
          {t('audit.check.run')}
        </Button>
      </Group>
      <ErrorNotice error={error} />
      <div role="status">{data !== undefined && !isFetching && <Outcome verdict={data} />}</div>
    </Part>
  );
}

function Outcome({ verdict }: { verdict: AuditVerdict }) {
  return verdict.broken === null ? <Whole verdict={verdict} /> : <Broken broken={verdict.broken} />;
}

function Broken({ broken: { id, fault } }: { broken: NonNullable<AuditVerdict['broken']> }) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('audit.check.broken')}
    >
      <Text size="sm">{t(`audit.check.fault.${fault}`, { id })}</Text>
      <Text size="sm">{t('audit.check.brokenHint')}</Text>
    </Alert>
  );
}

function Whole({ verdict: { entries, from, cleared, seal } }: { verdict: AuditVerdict }) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text fw={600}>{t('audit.check.ok', { count: entries })}</Text>
      {from > 1 && <Text size="sm">{t('audit.check.from', { id: from })}</Text>}
      {cleared > 0 && <Text size="sm">{t('audit.check.cleared', { count: cleared })}</Text>}
      <Group gap="xs">
        <Text size="sm">{t('audit.check.seal')}</Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{seal}</Code>
        <CopyButton value={seal}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="subtle" onClick={copy}>
              {t(copied ? 'common.action.copied' : 'common.action.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm" c="dimmed">
        {t('audit.check.sealHint')}
      </Text>
    </Stack>
  );
}
