import { Button, Code, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useCan } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { Part } from './part';

/** Where the data lies, what its key protects, and what leaves this computer. */
export function DataPart() {
  const { t } = useTranslation();
  const { dataFolder, keyKeeping, version, user, organisation } = useAppState();
  const isAllowed = useCan()('organisation.manage');
  return (
    <Part title={t('settings.tab.data')} hint={t('settings.data.offline')}>
      <Fact name={t('settings.data.folder')} hint={t('settings.data.folderHint')}>
        <Code>{dataFolder}</Code>
      </Fact>
      <Fact name={t('settings.data.key')}>{t(`app.about.key.${keyKeeping}`)}</Fact>
      <Fact name={t('settings.data.user')}>{user.name}</Fact>
      <Fact name={t('settings.data.version')}>{version}</Fact>
      {organisation?.isSample === false && isAllowed && <SampleFact />}
    </Part>
  );
}

function SampleFact() {
  const { t } = useTranslation();
  const notify = useNotify();
  const open = useCommand('app.openSample');
  return (
    <Fact name={t('settings.data.sample')} hint={t('settings.data.sampleHint')}>
      <Button
        size="xs"
        variant="default"
        loading={open.isPending}
        onClick={() => open.mutate({}, { onError: notify.failed })}
      >
        {t('settings.data.openSample')}
      </Button>
    </Fact>
  );
}

function Fact({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <Stack gap={2}>
      <Text fw={600} size="sm">
        {name}
      </Text>
      <Text component="div">{children}</Text>
      {hint !== undefined && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </Stack>
  );
}
