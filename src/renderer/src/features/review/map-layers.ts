import type { TFunction } from 'i18next';
import type { Candidate, ReviewDetail } from '../../../../shared/contract/matches';
import { isWithin, type Bounds, type LatLng } from '../../../../shared/domain/geo';
import type { HelperId } from '../../../../shared/domain/ids';
import { HOLDING_STATUSES } from '../../../../shared/domain/match';
import { placeOfRequest } from '../../../../shared/domain/request';
import type { LineStyle, MapLayers, MapLine, MapPoint } from '../../map/map-types';

export const requestKey = (id: number) => `request-${String(id)}`;
export const helperKey = (id: number) => `helper-${String(id)}`;
/** The helper's id in a key made by `helperKey`. */
export const helperIdOf = (key: string) => Number(key.slice('helper-'.length));

export type PointsAndLines = Required<Omit<MapLayers, 'circles'>>;

interface HelperOnMap {
  readonly id: number;
  readonly name: string;
  readonly point: LatLng | null;
  readonly style: LineStyle;
}

/**
 * The request, its confirmed and suggested helpers, and the next best ones while one is still needed, joined by lines.
 */
export function mapLayers(detail: ReviewDetail, t: TFunction): PointsAndLines {
  const { request, requester } = detail;
  const from = placeOfRequest(request, requester)?.point ?? null;
  const helpers = helpersOf(detail).filter(
    (one): one is HelperOnMap & { point: LatLng } => one.point !== null,
  );
  return {
    requests:
      from === null
        ? []
        : [
            {
              id: requestKey(request.id),
              ...from,
              label: t('review.map.request', { name: requester.displayName, summary: request.summary }),
              urgency: request.urgency,
            },
          ],
    helpers: helpers.map(({ id, name, point, style }): MapPoint => ({
      id: helperKey(id),
      ...point,
      label: t(`review.map.${style}`, { name }),
    })),
    lines: helpers.flatMap(({ id, point, style }): MapLine[] =>
      from === null ? [] : [{ id: `line-${String(id)}`, from, to: point, style }],
    ),
  };
}

/** The same with a circle that shows how far the helper pointed at would go. */
export function withTravelLimit(
  layers: PointsAndLines,
  helperId: HelperId | null,
  metres: number | null,
): MapLayers {
  const helper = layers.helpers.find(({ id }) => helperId !== null && id === helperKey(helperId));
  if (helper === undefined || metres === null) return layers;
  return { ...layers, circles: [{ id: helper.id, lat: helper.lat, lng: helper.lng, metres }] };
}

function helpersOf(detail: ReviewDetail): HelperOnMap[] {
  const isOpen = detail.helpersTaken < detail.request.helpersNeeded;
  const confirmed = detail.matches
    .filter(({ status }) => HOLDING_STATUSES.some((holding) => holding === status))
    .map((match) => ({ id: match.helperId, name: match.helperName, point: match.helperPoint }));
  const as = (style: LineStyle) => (one: Candidate) => ({
    id: one.helperId,
    name: one.name,
    point: one.point,
    style,
  });
  const drawn: HelperOnMap[] = [
    ...confirmed.map((one) => ({ ...one, style: 'confirmed' as const })),
    ...detail.suggestions.map(as('suggested')),
    ...(isOpen ? detail.alternatives.map(as('alternative')) : []),
  ];
  return drawn.filter((one, at) => drawn.findIndex(({ id }) => id === one.id) === at);
}

const LEAST_DEGREES = 0.004; // about 400 m: a single point is not shown at the nearest zoom

/** The part of the map that shows all points with some room around; null when there is none. */
export function boundsOf(layers: PointsAndLines): Bounds | null {
  const points = [...layers.requests, ...layers.helpers];
  if (points.length === 0) return null;
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  const room = (low: number, high: number) => Math.max(LEAST_DEGREES, (high - low) * 0.15);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  return {
    south: Math.max(-90, south - room(south, north)),
    north: Math.min(90, north + room(south, north)),
    west: Math.max(-180, west - room(west, east)),
    east: Math.min(180, east + room(west, east)),
  };
}

/** What the map shows of a request. */
export interface View {
  readonly requestId: number;
  /** Null without any place. */
  readonly bounds: Bounds | null;
}

/**
 * The view of a request: the one before while it is of the same request and holds all points, because others are
 * suggested whenever anything changes anywhere, and what somebody is looking at must not move by it.
 */
export function nextView(before: View | null, requestId: number, layers: PointsAndLines): View {
  if (before?.requestId !== requestId) return { requestId, bounds: boundsOf(layers) };
  const { bounds } = before;
  const isShown = (point: LatLng) => bounds !== null && isWithin(bounds, point);
  const isHeld = [...layers.requests, ...layers.helpers].every(isShown);
  return isHeld ? before : { requestId, bounds: boundsOf(layers) };
}
