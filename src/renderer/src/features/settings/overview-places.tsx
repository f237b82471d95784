import { Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackupState } from '../../../../shared/contract/backups';
import { useAppState } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { Part } from './part';

/** Where the record and its copies lie, and how they are locked. */
export function OverviewPlaces({ backups: { isOwn, folder, last, secondPlace } }: { backups: BackupState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dataFolder, keyKeeping } = useAppState();
  const made =
    last === null
      ? t('care.overview.where.none')
      : t('care.overview.where.last', { ago: format.ago(last.made) });
  return (
    <Part title={t('care.overview.where.title')}>
      <Stack gap="sm">
        <Place
          label={t('care.overview.where.record')}
          path={dataFolder}
          words={t(
            keyKeeping === 'accounts' ? 'care.overview.where.encrypted' : 'care.overview.where.sample',
          )}
        />
        {isOwn && (
          <>
            <Place label={t('care.overview.where.backups')} path={folder} words={made} />
            <Place
              label={t('care.overview.where.second')}
              path={secondPlace?.folder ?? null}
              words={
                secondPlace === null ? t('care.overview.where.noSecond') : t('care.overview.where.encrypted')
              }
            />
          </>
        )}
      </Stack>
    </Part>
  );
}

function Place({ label, path, words }: { label: string; path: string | null; words: string }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {path !== null && <Code style={{ overflowWrap: 'anywhere' }}>{path}</Code>}
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </div>
  );
}
