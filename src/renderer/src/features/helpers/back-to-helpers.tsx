import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** From a list beside it back to the list of helpers. */
export function BackToHelpers() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      href="/helpers"
      variant="default"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
    >
      {t('helpers.backToList')}
    </Button>
  );
}
