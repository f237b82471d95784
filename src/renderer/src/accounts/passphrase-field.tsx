import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A field whose letters are hidden until somebody asks to see them. */
export function PassphraseField(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      size="md"
      autoComplete="off"
      spellCheck={false}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('session.passphrase.show') }}
      // The library marks the field only to be seen.
      aria-invalid={props.error !== undefined && props.error !== null}
      {...props}
    />
  );
}
