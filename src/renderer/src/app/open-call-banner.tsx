import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { QueueItem } from '../../../shared/domain/queue';
import { Banner } from '../components/banner';
import { useCan } from '../lib/app-state';
import { useNotify } from '../lib/notify';
import { useCall, useCommand } from '../lib/query';

/** The call that whoever is here has open, while they look at another screen; null on its own screen. */
export function useCallElsewhere(): QueueItem | null {
  const mayWork = useCan()('queue.work');
  const [path] = useLocation();
  const { data } = useCall('queue.mine', {}, { enabled: mayWork });
  return mayWork && path !== '/queue' ? (data ?? null) : null;
}

/** Nobody else can take a call that is open: whoever goes on to something else is reminded of it. */
export function OpenCallBanner({ item }: { item: QueueItem }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const leave = useCommand('queue.leave');
  const name = item.name === '' ? item.number : item.name;
  return (
    <Banner
      icon={IconPhoneCall}
      label={t('queue.banner.label')}
      text={t('queue.banner.text', { name })}
      action={{ label: t('queue.banner.open'), onClick: () => navigate('/queue') }}
      later={{
        label: t('queue.banner.leave'),
        onClick: () => leave.mutate({ id: item.id }, { onError: notify.failed }),
      }}
    />
  );
}
