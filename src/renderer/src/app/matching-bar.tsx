import { ActionIcon, Button, Group, Loader, Progress, Text, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MatchingStatus } from '../../../shared/contract/matches';
import { useCan } from '../lib/app-state';
import { useFormat } from '../lib/format';
import { useMatching } from './use-matching';

/** Says what the matching worker is doing, and lets a person start or stop it. */
export function MatchingBar() {
  const { t } = useTranslation();
  const { status, run, cancel } = useMatching();
  const mayRun = useCan()('match.review');
  if (status === null) return null;
  const isRunning = status.state === 'running';
  return (
    <Group
      gap="xs"
      wrap="nowrap"
      miw={0}
      // The words on undo beside it are longer, and give way first.
      {...(status.state === 'idle' ? { style: UNSHRUNK } : {})}
      role="group"
      aria-label={t('app.matching.label')}
    >
      <StateIcon state={status.state} />
      <StateWords status={status} />
      {mayRun && isRunning && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={cancel}
        >
          {t('app.matching.cancel')}
        </Button>
      )}
      {mayRun && !isRunning && (
        <Tooltip label={t('app.matching.run')}>
          <ActionIcon variant="default" size="lg" aria-label={t('app.matching.run')} onClick={run}>
            <IconRefresh size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </Group>
  );
}

const UNSHRUNK = { flexShrink: 0 };

function StateIcon({ state }: { state: MatchingStatus['state'] }) {
  if (state === 'running' || state === 'waiting') return <Loader size={16} aria-hidden style={UNSHRUNK} />;
  const color = state === 'failed' ? 'var(--mantine-color-error)' : 'var(--mantine-color-kith-text)';
  const Icon = state === 'failed' ? IconAlertTriangle : IconCheck;
  return <Icon size={18} color={color} aria-hidden style={UNSHRUNK} />;
}

function StateWords({ status }: { status: MatchingStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lastRun } = status;
  const words = {
    running: t('app.matching.running', { percent: format.percent(status.progress) }),
    waiting: t('app.matching.waiting'),
    failed: t('app.matching.failed'),
    idle:
      lastRun === null
        ? t('app.matching.never')
        : t('app.matching.ready', { ago: format.ago(lastRun.endedAt) }),
  }[status.state];
  const details = status.failure ?? (lastRun === null ? words : t('app.matching.details', { ...lastRun }));
  return (
    <Tooltip label={details} multiline maw={320}>
      <div style={{ minWidth: 0 }}>
        <Text size="sm" truncate aria-live={status.state === 'running' ? 'off' : 'polite'}>
          {words}
        </Text>
        {status.state === 'running' && (
          <Progress value={status.progress * 100} size="xs" mt={2} aria-label={t('app.matching.progress')} />
        )}
      </div>
    </Tooltip>
  );
}
