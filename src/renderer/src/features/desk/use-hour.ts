import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../../shared/contract/desk';
import { dayOf, useFormat } from '../../lib/format';
import { useOrganisation } from '../../lib/app-state';

/** The hour at which something begins, `by 14:00` where it is only due, and the day too where that is not today. */
export function useHour(): (one: Pick<BoardRequest, 'startsAt' | 'endsAt'>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = useOrganisation();
  return ({ startsAt, endsAt }) => {
    const at = startsAt ?? endsAt;
    if (at === null) return t('common.when.any');
    const end = startsAt === null ? at - 1 : at; // midnight ends the day before
    const day = dayOf(end, timeZone);
    const clock = startsAt === null ? t('desk.by', { time: format.clock(at) }) : format.clock(at);
    return day === format.today ? clock : `${format.day(day)}, ${clock}`;
  };
}
