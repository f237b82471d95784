import { Button, Group, Stack } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import { useNotify } from '../lib/notify';
import { useCommand } from '../lib/query';
import { NewPassphraseFields } from './new-passphrase-fields';
import { PassphraseField } from './passphrase-field';
import { useNewPassphrase } from './use-new-passphrase';
import { useWait } from './use-wait';
import { WaitNote } from './wait-note';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Lets whoever is logged in take another passphrase; the one until now is asked for. */
export function ChangePassphraseDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('session.change.title')} size="lg">
      <ChangeForm onClose={onClose} />
    </Dialog>
  );
}

function ChangeForm({ onClose }: Pick<DialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const form = useChange(onClose);
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <PassphraseField
          label={t('session.change.current')}
          data-autofocus
          value={form.current}
          error={form.currentProblem}
          onChange={(event) => {
            form.setCurrent(event.currentTarget.value);
          }}
        />
        <NewPassphraseFields label={t('session.change.next')} passphrase={form.passphrase} />
        <WaitNote wait={form.wait} />
        <ErrorNotice error={form.otherError} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy} disabled={form.wait.left > 0}>
            {t('session.change.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const SHOWN_AT_FIELDS: readonly string[] = ['wrong_passphrase', 'wait', 'weak_passphrase'];

function useChange(onClose: () => void) {
  const { t } = useTranslation();
  const notify = useNotify();
  const command = useCommand('accounts.changeMyPassphrase');
  const passphrase = useNewPassphrase(command.error);
  const wait = useWait();
  const [current, setCurrent] = useState('');
  const [isAttempted, setAttempted] = useState(false);
  const { error } = command;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempted(true);
    const next = passphrase.attempt();
    if (current === '' || next === null || command.isPending || wait.left > 0) return;
    const onSuccess = () => {
      notify.done(t('session.change.done'));
      onClose();
    };
    command.mutate({ current, next }, { onSuccess, onError: wait.heed });
  };
  const missing = isAttempted && current === '' ? t('session.lock.missing') : null;
  return {
    current,
    setCurrent,
    currentProblem: missing ?? (error?.code === 'wrong_passphrase' ? t('session.lock.wrong') : null),
    passphrase,
    wait,
    otherError: error === null || SHOWN_AT_FIELDS.includes(error.code) ? null : error,
    isBusy: command.isPending,
    submit,
  };
}
