import { Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { Part } from './part';

/** Lets the keychain of a computer that one person uses alone open Kith. */
export function KeychainPart() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data, error, refetch } = useCall('accounts.keychain', {});
  const use = useCommand('accounts.useKeychain');
  const state = data?.state;
  return (
    <Part title={t('accounts.keychain.title')} hint={t('accounts.keychain.hint')}>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {(state === 'not_here' || state === 'several') && <Text>{t(`accounts.keychain.${state}`)}</Text>}
      {(state === 'on' || state === 'off') && (
        <Switch
          label={t('accounts.keychain.label')}
          description={t('accounts.keychain.description')}
          checked={state === 'on'}
          disabled={use.isPending}
          onChange={({ currentTarget }) =>
            use.mutate({ isOn: currentTarget.checked }, { onError: notify.failed })
          }
        />
      )}
    </Part>
  );
}
