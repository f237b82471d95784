import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/accounts';
import type { Role } from '../../../../shared/contract/permissions';
import { ACCOUNT_NAME_LENGTH } from '../../../../shared/contract/session';
import { NewPassphraseFields } from '../../accounts/new-passphrase-fields';
import { useNewPassphrase } from '../../accounts/use-new-passphrase';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { useAppState } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { isLastAdmin, nameProblem } from './account-rules';
import { RoleField } from './role-field';

interface AccountDialogProps {
  accounts: readonly Account[];
  /** The account to change; null to add one. */
  account: Account | null;
  onClose: () => void;
}

/** Adds a person who uses Kith, or changes the name and the role of one. */
export function AccountDialog({ accounts, account, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const title =
    account === null ? t('accounts.add.title') : t('accounts.change.title', { name: account.name });
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <AccountForm accounts={accounts} account={account} onClose={onClose} />
    </Dialog>
  );
}

function AccountForm({ accounts, account, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const { user } = useAppState();
  const form = useAccountForm({ accounts, account, onClose });
  const isFixed = account !== null && isLastAdmin(account, accounts);
  const isLosingOwn = account?.id === user.id && form.role !== account.role;
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <TextInput
          label={t('accounts.name')}
          description={t('accounts.nameHint')}
          data-autofocus
          autoComplete="off"
          maxLength={ACCOUNT_NAME_LENGTH}
          value={form.name}
          error={form.nameProblem}
          onChange={(event) => {
            form.setName(event.currentTarget.value);
          }}
        />
        <RoleField
          value={form.role}
          fixed={isFixed ? t('accounts.lastAdmin') : null}
          onChange={form.setRole}
        />
        {isLosingOwn && <Text size="sm">{t('accounts.change.ownRole')}</Text>}
        {account === null && (
          <>
            <NewPassphraseFields label={t('accounts.add.passphrase')} passphrase={form.passphrase} />
            <Text size="sm">{t('accounts.add.hint')}</Text>
          </>
        )}
        <ErrorNotice error={form.otherError} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {t(account === null ? 'accounts.add.submit' : 'common.action.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useAccountForm({ accounts, account, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const add = useCommand('accounts.add');
  const change = useCommand('accounts.change');
  const passphrase = useNewPassphrase(add.error);
  const [name, setName] = useState(account?.name ?? '');
  const [role, setRole] = useState<Role>(account?.role ?? 'operator');
  const [isAttempted, setAttempted] = useState(false);
  const problem = nameProblem(
    name,
    accounts.filter(({ id }) => id !== account?.id),
  );
  const done = (step: 'add' | 'change') => (saved: Account) => {
    notify.done(t(`accounts.${step}.done`, { name: saved.name }));
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempted(true);
    const chosen = account === null ? passphrase.attempt() : null;
    if (problem !== null || add.isPending || change.isPending) return;
    const what = { name: name.trim(), role };
    if (account !== null) change.mutate({ id: account.id, ...what }, { onSuccess: done('change') });
    else if (chosen !== null) add.mutate({ ...what, passphrase: chosen }, { onSuccess: done('add') });
  };
  const error = add.error ?? change.error;
  return {
    name,
    setName,
    nameProblem: isAttempted && problem !== null ? t(`accounts.${problem}`) : null,
    role,
    setRole,
    passphrase,
    otherError: error?.code === 'weak_passphrase' ? null : error,
    isBusy: add.isPending || change.isPending,
    submit,
  };
}
