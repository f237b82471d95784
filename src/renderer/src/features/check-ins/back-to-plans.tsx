import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export function BackToPlans() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      href="/check-ins/plans"
      variant="default"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {t('checkIns.plan.backToList')}
    </Button>
  );
}
