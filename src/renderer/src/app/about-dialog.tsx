import { Code, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog';
import { useAppState } from '../lib/app-state';

/** Version, licences, where the data lies and what its key does and does not protect. */
export function AboutDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { version, dataFolder, keyKeeping } = useAppState();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app.about.title')} size="lg">
      <Stack gap="sm">
        <Text>{t('app.about.what')}</Text>
        <Text>{t('app.about.version', { version })}</Text>
        <Title order={3} size="h5">
          {t('app.about.data')}
        </Title>
        <Text size="sm">
          {t('app.about.folder')} <Code>{dataFolder}</Code>
        </Text>
        <Text size="sm">{t(`app.about.key.${keyKeeping}`)}</Text>
        <Title order={3} size="h5">
          {t('app.about.licences')}
        </Title>
        <Text size="sm">{t('app.about.licence')}</Text>
        <List size="sm">
          {(['streets', 'world', 'towns'] as const).map((source) => (
            <List.Item key={source}>{t(`app.about.source.${source}`)}</List.Item>
          ))}
        </List>
      </Stack>
    </Dialog>
  );
}
