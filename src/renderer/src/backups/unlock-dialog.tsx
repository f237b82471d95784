import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_NAME_LENGTH } from '../../../shared/contract/session';
import { PassphraseField } from '../accounts/passphrase-field';
import { useWait } from '../accounts/use-wait';
import { WaitNote } from '../accounts/wait-note';
import { ErrorNotice } from '../components/error-notice';
import { Dialog } from '../components/dialog';
import { useCommand } from '../lib/query';
import type { Restore } from './use-restore';

const WAYS = ['passphrase', 'code'] as const;
type Way = (typeof WAYS)[number];

/** Asks for what opened a backup when it was made: a name and a passphrase, or the recovery code. */
export function UnlockDialog({ restore }: { restore: Restore }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={restore.isLocked} onClose={restore.close} title={t('backups.unlock.title')} size="lg">
      <UnlockForm restore={restore} />
    </Dialog>
  );
}

function UnlockForm({ restore }: { restore: Restore }) {
  const { t } = useTranslation();
  const form = useUnlock(restore);
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Text>{t('backups.unlock.hint')}</Text>
        <SegmentedControl
          aria-label={t('backups.unlock.way')}
          value={form.way}
          onChange={form.setWay}
          data={WAYS.map((value) => ({ value, label: t(`backups.unlock.by.${value}`) }))}
        />
        {form.way === 'passphrase' ? <ByPassphrase form={form} /> : <ByCode form={form} />}
        <WaitNote wait={form.wait} />
        <ErrorNotice error={form.otherError} />
        <Text role="status" size="sm">
          {form.isBusy ? t('backups.unlock.busy') : ''}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" disabled={form.isBusy} onClick={restore.close}>
            {t('common.action.cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy} disabled={form.wait.left > 0}>
            {t('backups.unlock.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Form = ReturnType<typeof useUnlock>;

function ByPassphrase({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('backups.unlock.name')}
        description={t('backups.unlock.nameHint')}
        size="md"
        data-autofocus
        autoComplete="off"
        maxLength={ACCOUNT_NAME_LENGTH}
        value={form.name}
        error={form.nameProblem}
        onChange={(event) => {
          form.setName(event.currentTarget.value);
        }}
      />
      <PassphraseField
        label={t('backups.unlock.passphrase')}
        value={form.secret}
        error={form.secretProblem}
        onChange={(event) => {
          form.setSecret(event.currentTarget.value);
        }}
      />
    </>
  );
}

function ByCode({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('backups.unlock.code')}
      description={t('backups.unlock.codeHint')}
      size="md"
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      value={form.secret}
      error={form.secretProblem}
      onChange={(event) => {
        form.setSecret(event.currentTarget.value);
      }}
    />
  );
}

function useUnlock({ unlocked }: Restore) {
  const { t } = useTranslation();
  const unlock = useCommand('backups.unlock');
  const wait = useWait();
  const [way, setWay] = useState<Way>('passphrase');
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const [isAttempted, setAttempted] = useState(false);
  const isNamed = way === 'code' || name.trim() !== '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (!isNamed || secret.trim() === '' || unlock.isPending || wait.left > 0) return;
    const input = { name: way === 'code' ? null : name.trim(), secret };
    unlock.mutate(input, { onSuccess: unlocked, onError: wait.heed });
  };
  const { error } = unlock;
  const isWrong = error?.code === 'wrong_passphrase';
  const missing = isAttempted && secret.trim() === '' ? t(`backups.unlock.${way}Missing`) : null;
  return {
    way,
    setWay: (next: Way) => {
      unlock.reset();
      setAttempted(false);
      setSecret('');
      setWay(next);
    },
    name,
    setName,
    nameProblem: isAttempted && !isNamed ? t('backups.unlock.nameMissing') : null,
    secret,
    setSecret,
    secretProblem: missing ?? (isWrong ? t(`backups.unlock.${way}Wrong`) : null),
    wait,
    otherError: isWrong || error?.code === 'wait' ? null : error,
    isBusy: unlock.isPending,
    submit,
  };
}
