import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../components/banner';
import { Dialog } from '../components/dialog';
import { useAppState } from '../lib/app-state';
import { useFormat } from '../lib/format';
import { useCall } from '../lib/query';

/** An alarm for as long as nothing can be saved, because the data file is not where it was. What was typed stays. */
export function FileGoneBanner() {
  const { t } = useTranslation();
  const { dataFolder } = useAppState();
  const format = useFormat();
  const last = useCall('backups.state', {}).data?.last;
  const [isShown, help] = useDisclosure(false);
  return (
    <>
      <Banner
        icon={IconAlertTriangle}
        label={t('app.fileGone.label')}
        text={t('app.fileGone.text')}
        action={{ label: t('app.fileGone.open'), onClick: help.open }}
        isAlarm
      />
      <Dialog opened={isShown} onClose={help.close} title={t('app.fileGone.label')}>
        <Stack>
          <Text>{t('app.fileGone.why', { folder: dataFolder })}</Text>
          {last?.reason === 'before-loss' && (
            <Text>{t('app.fileGone.rescued', { ago: format.ago(last.made) })}</Text>
          )}
          <List type="ordered" spacing="xs">
            <List.Item>{t('app.fileGone.putBack')}</List.Item>
            <List.Item>{t('app.fileGone.startAnew')}</List.Item>
          </List>
          <Group justify="flex-end">
            <Button onClick={help.close} data-autofocus>
              {t('common.action.close')}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}
