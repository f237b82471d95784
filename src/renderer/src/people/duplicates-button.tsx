import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCan } from '../lib/app-state';

/** The way to the pairs that look the same, for whoever may merge them. */
export function DuplicatesButton() {
  const { t } = useTranslation();
  if (!useCan()('duplicate.merge')) return null;
  return (
    <Button
      component={Link}
      href="/requests/duplicates"
      variant="default"
      leftSection={<IconUsers size={18} aria-hidden />}
    >
      {t('duplicates.open')}
    </Button>
  );
}
