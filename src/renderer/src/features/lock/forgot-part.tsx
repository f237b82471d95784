import { Button, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** What to do about a forgotten passphrase: the usual way first, the code last. */
export function ForgotPart({ onBack, onRecover }: { onBack: () => void; onRecover: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Title order={1} size="h2">
        {t('session.forgot.title')}
      </Title>
      <Text>{t('session.forgot.ask')}</Text>
      <Text>{t('session.forgot.none')}</Text>
      <Stack gap="xs">
        <Button variant="default" onClick={onRecover}>
          {t('session.forgot.goOn')}
        </Button>
        <Button
          variant="subtle"
          autoFocus
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={onBack}
        >
          {t('common.action.back')}
        </Button>
      </Stack>
    </>
  );
}
