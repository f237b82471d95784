import type { TFunction } from 'i18next';
import type { RequestChange } from '../../../../shared/contract/explanations';
import type { MapLayers, MapLine, MapPoint } from '../../map/map-types';
import { requestKey } from './map-layers';

/** The requests that change and whoever would come to them now, joined by lines; what has no place is left out. */
export function changeLayers(
  changes: readonly RequestChange[],
  t: TFunction,
): Required<Omit<MapLayers, 'circles'>> {
  const requests: MapPoint[] = [];
  const helpers: MapPoint[] = [];
  const lines: MapLine[] = [];
  for (const { requestId, requesterName, point, arrivals } of changes) {
    if (point === null) continue;
    const id = requestKey(requestId);
    requests.push({
      id,
      ...point,
      label: t('review.whatIf.request', { name: requesterName }),
      urgency: 'normal',
    });
    for (const [at, arrival] of arrivals.entries()) {
      if (arrival.point === null) continue;
      const key = `${id}-arrival-${String(at)}`;
      helpers.push({ id: key, ...arrival.point, label: t('review.whatIf.arrives', { name: arrival.name }) });
      lines.push({ id: `line-${key}`, from: point, to: arrival.point, style: 'suggested' });
    }
  }
  return { requests, helpers, lines };
}
