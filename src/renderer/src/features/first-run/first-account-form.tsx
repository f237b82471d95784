import { Alert, Button, Container, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowLeft, IconLock } from '@tabler/icons-react';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_NAME_LENGTH } from '../../../../shared/contract/session';
import { NewPassphraseFields } from '../../accounts/new-passphrase-fields';
import { useNewPassphrase } from '../../accounts/use-new-passphrase';
import { ErrorNotice } from '../../components/error-notice';
import { useCommand } from '../../lib/query';

interface FirstAccountFormProps {
  hasRecord: boolean;
  progress: ReactNode;
  /** Back to the choice; null where there is none. */
  onBack: (() => void) | null;
  onCode: (recoveryCode: string) => void;
}

/** The account of the first person, who is an admin. */
export function FirstAccountForm({ hasRecord, progress, onBack, onCode }: FirstAccountFormProps) {
  const { t } = useTranslation();
  const form = useFirstAccount(onCode);
  return (
    <Container size={640} w="100%">
      <form onSubmit={form.submit} noValidate>
        <Stack className="kith-card" p="xl">
          {hasRecord && <Why />}
          <div>
            <Text c="dimmed">{t('session.first.step', { step: 1, steps: hasRecord ? 2 : 3 })}</Text>
            <Title order={hasRecord ? 2 : 1} size="h2">
              {t('session.first.title')}
            </Title>
            <Text c="dimmed">{t('session.first.intro')}</Text>
          </div>
          <TextInput
            label={t('session.first.name')}
            description={t('session.first.nameHint')}
            size="md"
            autoFocus
            autoComplete="off"
            maxLength={ACCOUNT_NAME_LENGTH}
            value={form.name}
            error={form.nameProblem}
            onChange={(event) => {
              form.setName(event.currentTarget.value);
            }}
          />
          <NewPassphraseFields label={t('session.first.passphrase')} passphrase={form.passphrase} />
          <ErrorNotice error={form.otherError} />
          <Text role="status" size="sm">
            {form.isBusy ? t('session.first.busy') : ''}
          </Text>
          {progress}
          <Group justify="space-between">
            {onBack === null ? <span /> : <BackButton isBusy={form.isBusy} onBack={onBack} />}
            <Button type="submit" size="md" loading={form.isBusy}>
              {t('session.first.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Container>
  );
}

function BackButton({ isBusy, onBack }: { isBusy: boolean; onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="subtle"
      disabled={isBusy}
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      onClick={onBack}
    >
      {t('common.action.back')}
    </Button>
  );
}

/** Why data that opened by itself until now asks for an account. */
function Why() {
  const { t } = useTranslation();
  return (
    <>
      <Title order={1} size="h2">
        {t('session.first.why.title')}
      </Title>
      <Text>{t('session.first.why.text')}</Text>
      <Alert variant="light" icon={<IconLock aria-hidden />}>
        {t('session.first.why.backup')} {t('session.first.why.codeNext')}
      </Alert>
    </>
  );
}

function useFirstAccount(onCode: (recoveryCode: string) => void) {
  const { t } = useTranslation();
  const make = useCommand('accounts.makeFirst');
  const passphrase = useNewPassphrase(make.error);
  const [name, setName] = useState('');
  const [isAttempted, setAttempted] = useState(false);
  const isNamed = name.trim() !== '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAttempted(true);
    const chosen = passphrase.attempt();
    if (make.isPending || !isNamed || chosen === null) return;
    // The screen may be gone before the answer comes; the code must be shown all the same. A failure stands in `error`.
    make.mutateAsync({ name: name.trim(), passphrase: chosen }).then(
      (answer) => onCode(answer.recoveryCode),
      () => undefined,
    );
  };
  const { error } = make;
  return {
    name,
    setName,
    nameProblem: isAttempted && !isNamed ? t('session.first.nameMissing') : null,
    passphrase,
    otherError: error?.code === 'weak_passphrase' ? null : error,
    isBusy: make.isPending,
    submit,
  };
}
