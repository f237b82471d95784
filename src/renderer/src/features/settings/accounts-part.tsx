import { Alert, Button, Group, Text } from '@mantine/core';
import { IconInfoCircle, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/accounts';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useAppState } from '../../lib/app-state';
import { useCall } from '../../lib/query';
import { AccountDialog } from './account-dialog';
import { isSafeguarded } from './account-rules';
import { AccountTable, type AccountStep } from './account-table';
import { DisableDialog } from './disable-dialog';
import { KeychainPart } from './keychain-part';
import { NewPassphraseDialog } from './new-passphrase-dialog';
import { Part } from './part';
import { RightsDialog } from './rights-dialog';
import { RenewCodePart } from './renew-code-part';

/** Who may log in and what each may do. The sample has no accounts, and says so. */
export function AccountsPart() {
  const { t } = useTranslation();
  const { user } = useAppState();
  if (user.id !== null) {
    return (
      <>
        <Accounts />
        <RenewCodePart />
        <KeychainPart />
      </>
    );
  }
  return (
    <Part title={t('accounts.title')}>
      <Text>{t('accounts.sample')}</Text>
    </Part>
  );
}

type Open = { readonly step: 'add' } | { readonly step: AccountStep; readonly account: Account };

function Accounts() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall('accounts.list', {});
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <Part title={t('accounts.title')} hint={t('accounts.hint')}>
      <Group justify="flex-end">
        <Button
          leftSection={<IconUserPlus size={18} aria-hidden />}
          disabled={data === undefined}
          onClick={() => setOpen({ step: 'add' })}
        >
          {t('accounts.add.open')}
        </Button>
      </Group>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={3} />}
      {data !== undefined && (
        <>
          {!isSafeguarded(data) && (
            <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
              {t('accounts.right.nobody')}
            </Alert>
          )}
          <AccountTable accounts={data} onStep={(step, account) => setOpen({ step, account })} />
          <Dialogs accounts={data} open={open} onClose={() => setOpen(null)} />
        </>
      )}
    </Part>
  );
}

interface DialogsProps {
  accounts: readonly Account[];
  open: Open | null;
  onClose: () => void;
}

function Dialogs({ accounts, open, onClose }: DialogsProps) {
  switch (open?.step) {
    case undefined:
      return null;
    case 'add':
      return <AccountDialog accounts={accounts} account={null} onClose={onClose} />;
    case 'change':
      return <AccountDialog accounts={accounts} account={open.account} onClose={onClose} />;
    case 'right':
      return <RightsDialog account={current(accounts, open.account)} onClose={onClose} />;
    case 'reset':
    case 'enable':
      return <NewPassphraseDialog account={open.account} onClose={onClose} />;
    case 'disable':
      return <DisableDialog account={open.account} onClose={onClose} />;
  }
}

/** As the list has it now: what a dialog shows changes while it is open. */
function current(accounts: readonly Account[], shown: Account): Account {
  return accounts.find(({ id }) => id === shown.id) ?? shown;
}
