import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Tile } from '../../../../shared/contract/session';
import { ErrorNotice } from '../../components/error-notice';
import { ApiError } from '../../lib/api';
import { useCall, useCommand } from '../../lib/query';

interface KeychainButtonProps {
  tile: Tile;
  isBusy: boolean;
  onLoggedIn: (isReturn: boolean) => void;
}

/** Offered after a start, to somebody who let the keychain of the computer open Kith. */
export function KeychainButton({ tile, isBusy, onLoggedIn }: KeychainButtonProps) {
  const { t } = useTranslation();
  const { data } = useCall('session.keychain', {});
  const logIn = useCommand('session.logInByKeychain');
  if (data?.accountId !== tile.id) return null;
  const isShut = logIn.error instanceof ApiError && logIn.error.code === 'not_possible';
  const open = () => {
    // The screen may be gone before the answer comes: what follows a login must not depend on it.
    void logIn.mutateAsync({ accountId: tile.id }).then(
      ({ isReturn }) => onLoggedIn(isReturn),
      () => undefined, // shown below
    );
  };
  return (
    <>
      <Button variant="default" size="lg" loading={logIn.isPending} disabled={isBusy} onClick={open}>
        {t('session.lock.keychain')}
      </Button>
      {isShut && <Text role="alert">{t('session.lock.keychainFailed')}</Text>}
      <ErrorNotice error={isShut ? null : logIn.error} />
    </>
  );
}
