import { Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_LENGTH } from '../../../shared/contract/session';
import { PassphraseField } from './passphrase-field';
import type { NewPassphrase } from './use-new-passphrase';

interface NewPassphraseFieldsProps {
  label: string;
  passphrase: NewPassphrase;
  hasFocus?: boolean;
}

/** A new passphrase, twice, with plain advice; says while it is typed what is still missing. */
export function NewPassphraseFields({ label, passphrase, hasFocus = false }: NewPassphraseFieldsProps) {
  const { t } = useTranslation();
  const [visible, { toggle: onVisibilityChange }] = useDisclosure(false);
  const shown = { visible, onVisibilityChange };
  return (
    <Stack gap="sm">
      <Text size="sm">{t('session.passphrase.advice')}</Text>
      <div>
        <PassphraseField
          label={label}
          description={t('session.passphrase.hint', { count: PASSPHRASE_LENGTH.least })}
          value={passphrase.first}
          error={passphrase.firstProblem}
          onChange={(event) => {
            passphrase.setFirst(event.currentTarget.value);
          }}
          {...(hasFocus ? { 'data-autofocus': true } : {})}
          {...shown}
        />
        <Text size="sm" c="dimmed" role="status" mih={20}>
          {passphrase.firstProblem === null ? passphrase.progress : ''}
        </Text>
      </div>
      <PassphraseField
        label={t('session.passphrase.again')}
        value={passphrase.again}
        error={passphrase.againProblem}
        onChange={(event) => {
          passphrase.setAgain(event.currentTarget.value);
        }}
        {...shown}
      />
    </Stack>
  );
}
