import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupSummary } from '../../../shared/contract/backups';
import { BackupTable } from '../backups/backup-table';
import { RestoreDialog } from '../backups/restore-dialog';
import { useRestore, type Restore } from '../backups/use-restore';
import { ErrorNotice } from '../components/error-notice';
import { usePlainFormat, type Format } from '../lib/format';
import { useCall, useCommand } from '../lib/query';

interface RecoveryScreenProps {
  /** What happened, in words. */
  message: string;
  /** What to try before a backup is put back. */
  hint?: string | null;
  /** False for what passes, such as a full disk: going back to a backup would lose work for nothing. */
  isLost: boolean;
  onOpened: () => void;
}

/** Stands in the window when the organisation's data cannot be opened: what is wrong, and the way back to a backup. */
export function RecoveryScreen({ message, hint = null, isLost, onOpened }: RecoveryScreenProps) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={1} size="h3">
        {t('backups.recovery.title')}
      </Title>
      <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
        {message}
      </Alert>
      {hint !== null && <Text>{hint}</Text>}
      <Text>{t(isLost ? 'backups.recovery.calm' : 'backups.recovery.otherwise')}</Text>
      {isLost && <WayBack />}
      <AgainButton onOpened={onOpened} />
    </Stack>
  );
}

function AgainButton({ onOpened }: { onOpened: () => void }) {
  const { t } = useTranslation();
  const again = useCommand('app.openAgain');
  return (
    <Group>
      <Button
        variant="default"
        loading={again.isPending}
        onClick={() => again.mutate({}, { onSettled: onOpened })}
      >
        {t('backups.recovery.again')}
      </Button>
    </Group>
  );
}

function WayBack() {
  const { t } = useTranslation();
  const format = usePlainFormat();
  const { data, error, refetch } = useCall('backups.list', {});
  const restore = useRestore();
  const [last, ...others] = data ?? [];
  return (
    <>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      <ErrorNotice error={restore.previewError} />
      {last !== undefined && <LastBackup backup={last} format={format} restore={restore} />}
      {data?.length === 0 && (
        <Text>
          {t('backups.list.empty')}. {t('backups.list.emptyHint')}
        </Text>
      )}
      {others.length > 0 && (
        <section>
          <Title order={2} size="h5">
            {t('backups.recovery.others')}
          </Title>
          <BackupTable backups={others} format={format} onLook={restore.look} busyId={restore.busyId} />
        </section>
      )}
      <Group>
        <Button variant="default" loading={restore.isChoosing} onClick={restore.chooseFile}>
          {t('backups.list.elsewhere')}
        </Button>
      </Group>
      <RestoreDialog restore={restore} format={format} />
    </>
  );
}

interface LastBackupProps {
  backup: BackupSummary;
  format: Format;
  restore: Restore;
}

function LastBackup({ backup, format, restore }: LastBackupProps) {
  const { t } = useTranslation();
  const { requests, helpers, people, matches } = backup.counts;
  return (
    <Stack className="kith-card" component="section" p="lg" gap="xs">
      <Title order={2} size="h4">
        {t('backups.recovery.last', { ago: format.ago(backup.made) })}
      </Title>
      <Text>
        {t('backups.recovery.holds', {
          when: format.moment(backup.made),
          reason: t(`backups.reason.${backup.reason}`),
          requests: format.number(requests),
          helpers: format.number(helpers),
          people: format.number(people),
          matches: format.number(matches),
        })}
      </Text>
      <Text>{t('backups.recovery.lost')}</Text>
      <Group>
        <Button loading={restore.busyId === backup.id} onClick={() => restore.look(backup)}>
          {t('backups.recovery.use')}
        </Button>
      </Group>
    </Stack>
  );
}
