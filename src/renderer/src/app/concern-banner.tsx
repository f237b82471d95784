import { IconShieldHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Banner } from '../components/banner';
import { useCan } from '../lib/app-state';
import { useCall } from '../lib/query';
import { CONCERNS } from './screens';

/** What has to be done about concerns, in one sentence; null for whoever is not named for them, and when there is nothing. */
export function useConcernWords(): string | null {
  const { t } = useTranslation();
  const mayRead = useCan()('safeguarding.read');
  const { data } = useCall('safeguarding.state', {}, { enabled: mayRead });
  if (!mayRead || data === undefined) return null;
  if (data.overdue > 0) return t('safeguarding.banner.overdue', { count: data.overdue });
  if (data.due > 0) return t('safeguarding.banner.due', { count: data.due });
  return data.untouched > 0 ? t('safeguarding.banner.untouched', { count: data.untouched }) : null;
}

/** There from the moment somebody who is named for concerns has logged in, until nothing is due. */
export function ConcernBanner({ words }: { words: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Banner
      icon={IconShieldHeart}
      label={t('safeguarding.banner.label')}
      text={words}
      action={{ label: t('safeguarding.banner.open'), onClick: () => navigate(CONCERNS.path) }}
    />
  );
}
