import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../shared/contract/accounts';
import { RIGHTS, ROLE_PERMISSIONS, type Right } from '../../../../shared/contract/permissions';
import { ErrorNotice } from '../../components/error-notice';
import { Dialog } from '../../components/dialog';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';

interface RightsDialogProps {
  account: Account;
  onClose: () => void;
}

/** Gives and takes what an account may beyond its role; each switch acts at once. */
export function RightsDialog({ account, onClose }: RightsDialogProps) {
  const { t } = useTranslation();
  const { error, isBusy, set } = useRights(account);
  return (
    <Dialog opened onClose={onClose} title={t('accounts.right.title', { name: account.name })} size="lg">
      <Stack>
        <Text size="sm">{t('accounts.right.hint')}</Text>
        {RIGHTS.map((right) => (
          <RightSwitch key={right} right={right} account={account} isBusy={isBusy} onSet={set} />
        ))}
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

interface RightSwitchProps {
  right: Right;
  account: Account;
  isBusy: boolean;
  onSet: (right: Right, isGiven: boolean) => void;
}

function RightSwitch({ right, account, isBusy, onSet }: RightSwitchProps) {
  const { t } = useTranslation();
  const isByRole = ROLE_PERMISSIONS[account.role].includes(right);
  const means = t(`accounts.right.means.${right}`);
  return (
    <Switch
      label={t(`accounts.right.name.${right}`)}
      aria-label={t(`accounts.right.name.${right}`)}
      description={isByRole ? `${means} ${t('accounts.right.byRole')}` : means}
      checked={isByRole || account.rights.includes(right)}
      disabled={isByRole}
      onChange={(event) => {
        if (!isBusy) onSet(right, event.currentTarget.checked);
      }}
    />
  );
}

function useRights({ id, name }: Account) {
  const { t } = useTranslation();
  const notify = useNotify();
  const give = useCommand('accounts.giveRight');
  const take = useCommand('accounts.takeRight');
  const set = (right: Right, isGiven: boolean) => {
    const step = isGiven ? 'given' : 'taken';
    const onSuccess = () => {
      notify.done(t(`accounts.right.done.${step}`, { name, right: t(`accounts.right.name.${right}`) }));
    };
    (isGiven ? give : take).mutate({ id, right }, { onSuccess });
  };
  return { error: give.error ?? take.error, isBusy: give.isPending || take.isPending, set };
}
