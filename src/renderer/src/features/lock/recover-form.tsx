import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '../../../../shared/contract/session';
import { NewPassphraseFields } from '../../accounts/new-passphrase-fields';
import { useNewPassphrase } from '../../accounts/use-new-passphrase';
import { useWait } from '../../accounts/use-wait';
import { WaitNote } from '../../accounts/wait-note';
import { ErrorNotice } from '../../components/error-notice';
import { ApiError } from '../../lib/api';
import { useCommand } from '../../lib/query';

interface RecoverFormProps {
  tiles: readonly Tile[];
  /** The account that was chosen before. */
  first: Tile | null;
  progress: ReactNode;
  onBack: () => void;
  onCode: (recoveryCode: string) => void;
}

/** An admin's way in by the recovery code, with a new passphrase. */
export function RecoverForm({ tiles, first, progress, onBack, onCode }: RecoverFormProps) {
  const { t } = useTranslation();
  const form = useRecoverForm(first, onCode);
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <div>
          <Title order={1} size="h2">
            {t('session.recover.title')}
          </Title>
          <Text c="dimmed">{t('session.recover.hint')}</Text>
        </div>
        <Select
          label={t('session.recover.account')}
          size="md"
          data={tiles.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.accountId}
          error={form.accountProblem}
          onChange={form.setAccountId}
        />
        <TextInput
          label={t('session.recover.code')}
          description={t('session.recover.codeHint')}
          size="md"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={form.code}
          error={form.codeProblem}
          onChange={(event) => {
            form.setCode(event.currentTarget.value);
          }}
        />
        <NewPassphraseFields label={t('session.recover.next')} passphrase={form.passphrase} />
        <WaitNote wait={form.wait} />
        <ErrorNotice error={form.otherError} />
        {progress}
        <Group justify="space-between">
          <Button
            variant="subtle"
            disabled={form.isBusy}
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={onBack}
          >
            {t('common.action.back')}
          </Button>
          <Button type="submit" size="md" loading={form.isBusy} disabled={form.wait.left > 0}>
            {t('session.recover.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const SHOWN_AT_FIELDS: readonly string[] = ['wrong_passphrase', 'wait', 'weak_passphrase'];

function useRecoverForm(first: Tile | null, onCode: (recoveryCode: string) => void) {
  const { t } = useTranslation();
  const command = useCommand('session.recover');
  const passphrase = useNewPassphrase(command.error);
  const wait = useWait();
  const [accountId, setAccountId] = useState<string | null>(first?.id ?? null);
  const [code, setCode] = useState('');
  const [isAttempted, setAttempted] = useState(false);
  const { error } = command;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempted(true);
    const next = passphrase.attempt();
    if (command.isPending || wait.left > 0 || accountId === null || code.trim() === '' || next === null)
      return;
    // The screen may be gone before the answer comes; the new code must be shown all the same.
    command.mutateAsync({ accountId, recoveryCode: code, passphrase: next }).then(
      (answer) => onCode(answer.recoveryCode),
      (failure: unknown) => {
        if (failure instanceof ApiError) wait.heed(failure);
      },
    );
  };
  const missing = isAttempted && code.trim() === '' ? t('session.recover.codeMissing') : null;
  return {
    accountId,
    setAccountId,
    accountProblem: isAttempted && accountId === null ? t('session.recover.accountMissing') : null,
    code,
    setCode,
    codeProblem: missing ?? (error?.code === 'wrong_passphrase' ? t('session.recover.wrong') : null),
    passphrase,
    wait,
    otherError: error === null || SHOWN_AT_FIELDS.includes(error.code) ? null : error,
    isBusy: command.isPending,
    submit,
  };
}
