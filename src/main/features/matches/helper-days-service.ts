import type { HelperDay } from '../../../shared/contract/days';
import type { DayStop } from '../../../matching/plan';
import type { Reader } from '../../database/session';
import { helperDayEntity, type HelperDayRow } from '../../database/entities/plan.entity';
import { requestNames } from './review-repository';

/** The days of a helper that the last run laid out, from the first on. */
export async function helperDays(reader: Reader, helperId: number): Promise<HelperDay[]> {
  const days = await reader.findAll(helperDayEntity, { helperId });
  const stopsOf = ({ stops }: HelperDayRow) => stops as readonly DayStop[];
  const ids = days.flatMap((day) => stopsOf(day).flatMap(({ requestId }) => requestId ?? []));
  const requests = await requestNames(reader, [...new Set(ids)]);
  const toStop = (stop: DayStop): HelperDay['stops'][number] => {
    const request = stop.requestId === null ? undefined : requests.get(stop.requestId);
    return {
      kind: stop.kind,
      requestId: (request === undefined ? null : stop.requestId) as HelperDay['stops'][number]['requestId'],
      requesterName: request?.name ?? '',
      summary: request?.summary ?? '',
      startsAt: stop.startsAt,
      endsAt: stop.endsAt,
      isFromHome: stop.isFromHome,
      metresTo: Math.round(stop.metresTo),
      waitingMinutes: Math.round(stop.waitingMinutes),
      isReturn: stop.returnOf !== null,
    };
  };
  return days
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((day) => ({
      date: day.date,
      metres: day.metres,
      waitingMinutes: day.waitingMinutes,
      isShortest: day.isShortest,
      stops: stopsOf(day).map(toStop),
    }));
}
