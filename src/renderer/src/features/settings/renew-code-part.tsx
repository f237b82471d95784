import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryCode } from '../../accounts/recovery-code';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { useCommand } from '../../lib/query';
import { Part } from './part';

/** A new recovery code in place of one that is lost or known to others. */
export function RenewCodePart() {
  const { t } = useTranslation();
  const [isAsking, ask] = useDisclosure(false);
  const [code, setCode] = useState<string | null>(null);
  const renew = useCommand('accounts.renewRecoveryCode');
  const onSuccess = ({ recoveryCode }: { recoveryCode: string }) => {
    ask.close();
    setCode(recoveryCode);
  };
  return (
    <Part title={t('accounts.renew.heading')} hint={t('accounts.renew.hint')}>
      <Group>
        <Button variant="default" onClick={ask.open}>
          {t('accounts.renew.open')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={isAsking}
        title={t('accounts.renew.title')}
        confirmLabel={t('accounts.renew.confirm')}
        isDangerous
        isBusy={renew.isPending}
        onClose={ask.close}
        onConfirm={() => renew.mutate({}, { onSuccess })}
      >
        <Stack gap="xs">
          <Text>{t('accounts.renew.text')}</Text>
          <ErrorNotice error={renew.error} />
        </Stack>
      </ConfirmDialog>
      {code !== null && <CodeDialog code={code} onDone={() => setCode(null)} />}
    </Part>
  );
}

/** Closed only by saying that the code is in a safe place: it cannot be shown again. */
function CodeDialog({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      opened
      onClose={() => undefined}
      title={t('session.recoveryCode.title')}
      size="xl"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <RecoveryCode code={code} isRenewed onDone={onDone} />
    </Dialog>
  );
}
