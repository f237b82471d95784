import { Anchor } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../components/empty-state';
import { PageHeader } from '../components/page-header';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('app.notFound.title')} />
      <EmptyState
        icon={<IconMapQuestion size={40} />}
        title={t('app.notFound.heading')}
        hint={t('app.notFound.hint')}
        action={
          <Anchor component={Link} href="/review">
            {t('errors.crash.toReview')}
          </Anchor>
        }
      />
    </>
  );
}
