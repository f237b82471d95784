import { Button, Group, Stack, Text } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/accounts';
import { NewPassphraseFields } from '../../accounts/new-passphrase-fields';
import { useNewPassphrase } from '../../accounts/use-new-passphrase';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

interface NewPassphraseDialogProps {
  account: Account;
  onClose: () => void;
}

/** Gives somebody a new passphrase, which also lets a disabled account log in again. */
export function NewPassphraseDialog({ account, onClose }: NewPassphraseDialogProps) {
  const { t } = useTranslation();
  const { name, isDisabled } = account;
  const words = isDisabled ? 'accounts.enable' : 'accounts.reset';
  return (
    <Dialog opened onClose={onClose} title={t(`${words}.title`, { name })} size="lg">
      <Stack>
        <Text>{t(`${words}.hint`, { name })}</Text>
        <ResetForm account={account} onClose={onClose} />
      </Stack>
    </Dialog>
  );
}

function ResetForm({ account, onClose }: NewPassphraseDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const reset = useCommand('accounts.resetPassphrase');
  const passphrase = useNewPassphrase(reset.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const next = passphrase.attempt();
    if (next === null || reset.isPending) return;
    const onSuccess = () => {
      notify.done(t('accounts.reset.done', { name: account.name }));
      onClose();
    };
    reset.mutate({ id: account.id, passphrase: next }, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <NewPassphraseFields label={t('accounts.reset.label')} passphrase={passphrase} hasFocus />
        <ErrorNotice error={reset.error?.code === 'weak_passphrase' ? null : reset.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={reset.isPending}>
            {t('accounts.reset.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
