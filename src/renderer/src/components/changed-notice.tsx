import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { intoView } from '../lib/into-view';

interface ChangedNoticeProps {
  /** Who changed the record, where that is known. */
  by: string | null;
  /** How long ago, in words; null when unknown. */
  ago: string | null;
  /** Shows the newest version and lets go of what was typed. */
  onReload: () => void;
  /** Saves what was typed over the newest version. */
  onKeepMine: () => void;
}

/** Somebody else saved the same record first: nothing that was typed is lost, and the person decides. */
export function ChangedNotice({ by, ago, onReload, onKeepMine }: ChangedNoticeProps) {
  const { t } = useTranslation();
  const who = by === null ? 'unknown' : 'known';
  return (
    <Alert
      ref={intoView}
      color="yellow"
      title={t('people.changed.title')}
      icon={<IconUsers aria-hidden />}
      role="alert"
    >
      <Stack gap="xs">
        <Text size="sm">{t(`people.changed.${who}`, { by, ago: ago ?? '' })}</Text>
        <Group gap="sm">
          <Button size="xs" variant="default" onClick={onReload}>
            {t('people.changed.reload')}
          </Button>
          <Button size="xs" variant="default" onClick={onKeepMine}>
            {t('people.changed.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
