import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/accounts';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ErrorNotice } from '../../components/error-notice';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

/** Asks before somebody is locked out. */
export function DisableDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const disable = useCommand('accounts.disable');
  const { id, name } = account;
  const onSuccess = () => {
    notify.done(t('accounts.disable.done', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('accounts.disable.title', { name })}
      confirmLabel={t('accounts.disable.confirm')}
      isDangerous
      isBusy={disable.isPending}
      onClose={onClose}
      onConfirm={() => disable.mutate({ id }, { onSuccess })}
    >
      <Stack gap="xs">
        <Text>{t('accounts.disable.text', { name })}</Text>
        <ErrorNotice error={disable.error} />
      </Stack>
    </ConfirmDialog>
  );
}
