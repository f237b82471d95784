import { Box, Button, Center, Container, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHeartHandshake, IconLock, IconTelescope } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { useCommand } from '../../lib/query';
import { FirstAccountForm } from './first-account-form';

interface FirstRunScreenProps {
  /** Something is held already, from a version of Kith that had no accounts. */
  hasRecord: boolean;
  progress: ReactNode;
  onCode: (recoveryCode: string) => void;
}

/** What stands before the first account: look around in the sample, or begin with one's own organisation. */
export function FirstRunScreen({ hasRecord, progress, onCode }: FirstRunScreenProps) {
  const [isOwn, own] = useDisclosure(false);
  const account = { hasRecord, progress, onCode };
  return (
    <Box component="main" className="kith-main kith-first">
      {hasRecord || isOwn ? (
        <FirstAccountForm {...account} onBack={hasRecord ? null : own.close} />
      ) : (
        <Choice onOwn={own.open} />
      )}
    </Box>
  );
}

function Choice({ onOwn }: { onOwn: () => void }) {
  const { t } = useTranslation();
  const sample = useCommand('app.openSample');
  return (
    <Container size="md">
      <Stack gap="xl">
        <Stack gap={4} ta="center">
          <Title order={1}>{t('app.firstRun.welcome')}</Title>
          <Text c="dimmed">{t('app.firstRun.intro')}</Text>
        </Stack>
        <ErrorNotice error={sample.error} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          <Way icon={<IconTelescope size={28} aria-hidden />} name="sample">
            <Button size="md" variant="default" loading={sample.isPending} onClick={() => sample.mutate({})}>
              {t('app.firstRun.sample.open')}
            </Button>
          </Way>
          <Way icon={<IconHeartHandshake size={28} aria-hidden />} name="own">
            <Button size="md" disabled={sample.isPending} onClick={onOwn}>
              {t('app.firstRun.own.open')}
            </Button>
          </Way>
        </SimpleGrid>
        <Center>
          <Text size="sm" c="dimmed">
            <IconLock size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('app.firstRun.private')}
          </Text>
        </Center>
      </Stack>
    </Container>
  );
}

function Way({ icon, name, children }: { icon: ReactNode; name: 'sample' | 'own'; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Stack className="kith-card" p="xl" gap="md" component="section">
      <ThemeIcon size={52} radius="xl" variant="light">
        {icon}
      </ThemeIcon>
      <Title order={2} size="h3">
        {t(`app.firstRun.${name}.title`)}
      </Title>
      <Text style={{ flex: 1 }}>{t(`app.firstRun.${name}.hint`)}</Text>
      {children}
    </Stack>
  );
}
