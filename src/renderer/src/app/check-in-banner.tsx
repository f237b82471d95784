import { IconPhoneCall } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CheckInGlance } from '../../../shared/contract/check-ins';
import { Banner } from '../components/banner';
import { useCan } from '../lib/app-state';
import { useMinute } from '../lib/clock';
import { useCall } from '../lib/query';
import { useAlarmSound } from '../lib/use-alarm-sound';

const HUSH_MS = 5 * 60_000;

interface CheckInAlarm {
  readonly glance: CheckInGlance;
  /** How the sound is put off; null while there is none. */
  readonly hush: (() => void) | null;
}

/** What needs somebody now, with its sound; null when nothing does, and for whoever makes no check-ins. */
export function useCheckInAlarm(): CheckInAlarm | null {
  const mayDo = useCan()('checkin.do');
  const { data } = useCall('checkIns.glance', {}, { enabled: mayDo });
  const [hushedUntil, setHushedUntil] = useState(0);
  const isHushed = useMinute() < hushedUntil;
  const glance = mayDo && data !== undefined && data.due > 0 ? data : null;
  const isLoud = glance !== null && glance.alarms > 0 && glance.hasSound;
  useAlarmSound(isLoud && !isHushed);
  if (glance === null) return null;
  const hush = () => {
    setHushedUntil(Date.now() + HUSH_MS);
  };
  return { glance, hush: isLoud && !isHushed ? hush : null };
}

/** There on every screen until somebody has seen to it. Only the sound can be put off, and only for a while. */
export function CheckInBanner({ glance, hush }: CheckInAlarm) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { due, alarms, isSealed } = glance;
  const words = isSealed
    ? t('checkIns.banner.sealed')
    : alarms > 0
      ? t('checkIns.banner.alarm', { count: alarms })
      : t('checkIns.banner.due', { count: due });
  return (
    <Banner
      icon={IconPhoneCall}
      label={t('checkIns.banner.label')}
      text={words}
      isAlarm={alarms > 0}
      action={{ label: t('checkIns.banner.open'), onClick: () => navigate('/check-ins') }}
      {...(hush === null ? {} : { later: { label: t('checkIns.banner.hush'), onClick: hush } })}
    />
  );
}
