import { useTranslation } from 'react-i18next';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import { DayStops } from '../../components/day-stops';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { Unfold } from './unfold';

interface DayOfMatchProps {
  helperId: HelperId;
  name: string;
  requestId: RequestId;
}

/** Where the suggestion lies in the helper's day, where it is one stop of several. */
export function DayOfMatch({ helperId, name, requestId }: DayOfMatchProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useCall('helpers.days', { id: helperId });
  const day = data?.find(({ stops }) => stops.some((stop) => stop.requestId === requestId));
  if (day === undefined || day.stops.length < 2) return null;
  const at = day.stops.findIndex((stop) => stop.requestId === requestId) + 1;
  const label = t('review.suggestion.day', {
    name,
    day: format.day(day.date),
    at,
    count: day.stops.length,
  });
  return (
    <Unfold label={label}>
      <DayStops day={day} current={requestId} />
    </Unfold>
  );
}
