import { Anchor } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Permission } from '../../../shared/contract/permissions';
import { EmptyState } from '../components/empty-state';
import { useCan } from '../lib/app-state';

/** Shows a screen to whoever may use it; to others, who came by an address, why there is nothing for them. */
export function Offered({ need, children }: { need: Permission; children: ReactNode }) {
  const { t } = useTranslation();
  if (useCan()(need)) return children;
  return (
    <EmptyState
      icon={<IconEye size={40} />}
      title={t('app.notOffered.title')}
      hint={t('app.notOffered.hint')}
      action={
        <Anchor component={Link} href="/review">
          {t('errors.crash.toReview')}
        </Anchor>
      }
    />
  );
}
