import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/domain/time';
import { useOrganisation } from '../lib/app-state';
import { dayOf, useFormat } from '../lib/format';

/** A moment as people say it: "today, 15:00", "tomorrow, 09:00", "Mon 4 May, 09:00". */
export function useWhenWords(): (instant: Instant) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = useOrganisation();
  return (instant) =>
    t('queue.due.on', { day: format.day(dayOf(instant, timeZone)), time: format.clock(instant) });
}
