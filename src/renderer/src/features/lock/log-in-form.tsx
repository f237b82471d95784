import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '../../../../shared/contract/session';
import { PassphraseField } from '../../accounts/passphrase-field';
import { useWait } from '../../accounts/use-wait';
import { WaitNote } from '../../accounts/wait-note';
import { ErrorNotice } from '../../components/error-notice';
import { ApiError } from '../../lib/api';
import { useCommand } from '../../lib/query';
import { KeychainButton } from './keychain-button';
import { Initials } from './tiles';

interface LogInFormProps {
  tile: Tile;
  progress: ReactNode;
  /** Back to the tiles; null when there is only this account. */
  onOther: (() => void) | null;
  onForgot: () => void;
  onLoggedIn: (isReturn: boolean) => void;
}

/** Asks one person for the passphrase. */
export function LogInForm({ tile, progress, onOther, onForgot, onLoggedIn }: LogInFormProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const logIn = useLogIn(tile, onLoggedIn, () => {
    field.current?.focus();
    field.current?.select();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !logIn.isBusy) onOther?.();
  };
  return (
    <form onSubmit={logIn.submit} onKeyDown={onKeyDown} noValidate>
      <Stack>
        <Group wrap="nowrap">
          <Initials name={tile.name} />
          <Title order={1} size="h2" style={{ overflowWrap: 'anywhere' }}>
            {t('session.lock.hello', { name: tile.name })}
          </Title>
        </Group>
        <PassphraseField
          ref={field}
          label={t('session.lock.passphrase')}
          size="lg"
          autoFocus
          readOnly={logIn.isBusy}
          value={logIn.passphrase}
          error={logIn.problem}
          onChange={(event) => {
            logIn.setPassphrase(event.currentTarget.value);
          }}
        />
        <WaitNote wait={logIn.wait} />
        <ErrorNotice error={logIn.otherError} />
        <Button type="submit" size="lg" loading={logIn.isBusy} disabled={logIn.wait.left > 0}>
          {t('session.lock.logIn')}
        </Button>
        <KeychainButton tile={tile} isBusy={logIn.isBusy} onLoggedIn={onLoggedIn} />
        <Text role="status" size="sm" mih={20}>
          {logIn.isBusy ? t('session.lock.busy') : ''}
        </Text>
        {progress}
        <Group justify="space-between">
          {onOther === null ? (
            <span />
          ) : (
            <Button variant="subtle" disabled={logIn.isBusy} onClick={onOther}>
              {t('session.lock.other')}
            </Button>
          )}
          <Button variant="subtle" disabled={logIn.isBusy} onClick={onForgot}>
            {t('session.lock.forgot')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useLogIn(tile: Tile, onLoggedIn: (isReturn: boolean) => void, onFailed: () => void) {
  const { t } = useTranslation();
  const command = useCommand('session.logIn');
  const wait = useWait();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [otherError, setOtherError] = useState<unknown>(null);
  const fail = (error: unknown) => {
    const isWrong = error instanceof ApiError && error.code === 'wrong_passphrase';
    const isWait = error instanceof ApiError && error.code === 'wait';
    setProblem(isWrong ? t('session.lock.wrong') : null);
    if (isWait) wait.heed(error);
    else if (!isWrong) setOtherError(error);
    onFailed();
  };
  const send = async () => {
    setProblem(null);
    setOtherError(null);
    try {
      // The screen may be gone before the answer comes: what follows a login must not depend on it.
      const { isReturn } = await command.mutateAsync({ accountId: tile.id, passphrase });
      onLoggedIn(isReturn);
    } catch (error) {
      fail(error);
    }
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (command.isPending || wait.left > 0) return;
    if (passphrase === '') setProblem(t('session.lock.missing'));
    else void send();
  };
  return { wait, passphrase, setPassphrase, problem, otherError, submit, isBusy: command.isPending };
}
