import { Anchor, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedAccount } from '../../../shared/domain/concern';

interface HideFromProps {
  readers: readonly NamedAccount[];
  value: string[];
  onChange: (ids: string[]) => void;
}

/** Who of those that see concerns does not see this one: it may be about one of them. */
export function HideFrom({ readers, value, onChange }: HideFromProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (readers.length === 0) return null;
  if (!isOpen) {
    return (
      <Anchor
        component="button"
        type="button"
        size="sm"
        style={{ alignSelf: 'start' }}
        aria-expanded={false}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('safeguarding.raise.hide')}
      </Anchor>
    );
  }
  return (
    <Checkbox.Group
      label={t('safeguarding.raise.hide')}
      description={t('safeguarding.raise.hideHint')}
      value={value}
      onChange={onChange}
    >
      <Stack gap={6} mt={6}>
        {readers.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
