import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconDatabaseOff, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '../../../../shared/contract/backups';
import { BackupTable } from '../../backups/backup-table';
import { RestoreDialog } from '../../backups/restore-dialog';
import { useRestore } from '../../backups/use-restore';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useAppState, useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';
import { SecondPlacePart } from './second-place-part';

/** How old the last backup is, where the second one lies, and the way back. */
export function BackupsPart() {
  const { t } = useTranslation();
  const { data: state, error, refetch } = useCall('backups.state', {});
  const can = useCan();
  return (
    <>
      <Part title={t('settings.tab.backups')} hint={t('backups.hint')}>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {state === undefined && error === null && <ListSkeleton rows={2} />}
        {state !== undefined && !state.isOwn && <Text>{t('backups.sample')}</Text>}
        {state?.isOwn === true && <State state={state} />}
      </Part>
      {state?.isOwn === true && (
        <>
          <SecondPlacePart place={state.secondPlace} />
          {can('backup.restore') && <RestorePart />}
        </>
      )}
    </>
  );
}

function State({ state: { last, hasFailed, folder } }: { state: BackupState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { keyKeeping } = useAppState();
  return (
    <>
      {hasFailed && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('backups.failed')}
        </Alert>
      )}
      <Group justify="space-between" align="flex-start">
        <Stack gap={2}>
          <Group gap="xs">
            {last !== null && (
              <IconShieldCheck size={20} color="var(--mantine-color-kith-text)" aria-hidden />
            )}
            <Text fw={600}>
              {last === null ? t('backups.none') : t('backups.last', { ago: format.ago(last.made) })}
            </Text>
          </Group>
          <Text size="sm" c="dimmed">
            {last === null
              ? t('backups.noneHint')
              : t('backups.lastHint', {
                  when: format.moment(last.made),
                  reason: t(`backups.reason.${last.reason}`),
                })}
          </Text>
        </Stack>
        <MakeButton />
      </Group>
      <Text size="sm">
        {t('backups.folder')} <Code style={{ overflowWrap: 'anywhere' }}>{folder}</Code>
      </Text>
      <Text size="sm">{t(`backups.key.${keyKeeping}`)}</Text>
      <Text size="sm" c="dimmed">
        {t('backups.keptFor')}
      </Text>
    </>
  );
}

function MakeButton() {
  const { t } = useTranslation();
  const notify = useNotify();
  const make = useCommand('backups.make');
  const isAllowed = useCan()('backup.make');
  if (!isAllowed) return null;
  return (
    <Button
      loading={make.isPending}
      onClick={() =>
        make.mutate({}, { onSuccess: () => notify.done(t('backups.made')), onError: notify.failed })
      }
    >
      {t('backups.make')}
    </Button>
  );
}

function RestorePart() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useCall('backups.list', {});
  const restore = useRestore();
  return (
    <Part title={t('backups.list.title')} hint={t('backups.list.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <ErrorNotice error={restore.previewError} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data?.length === 0 && (
        <EmptyState
          icon={<IconDatabaseOff size={36} />}
          title={t('backups.list.empty')}
          hint={t('backups.list.emptyHint')}
        />
      )}
      {data !== undefined && data.length > 0 && (
        <BackupTable backups={data} format={format} onLook={restore.look} busyId={restore.busyId} />
      )}
      <Group>
        <Button variant="default" loading={restore.isChoosing} onClick={restore.chooseFile}>
          {t('backups.list.elsewhere')}
        </Button>
      </Group>
      <RestoreDialog restore={restore} format={format} />
    </Part>
  );
}
