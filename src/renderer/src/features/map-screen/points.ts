import type { OutputOf } from '../../../../shared/contract';
import { isWithin, type Bounds } from '../../../../shared/domain/geo';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import type { When } from '../../../../shared/domain/time';
import type { Urgency } from '../../../../shared/domain/request';
import type { MapLayers, PointKind } from '../../map/map-types';

type Points = OutputOf<'map.points'>;

/** A request or helper of the list beside the map; `key` is its id on the map too. */
export type Spot =
  | {
      readonly kind: 'request';
      readonly key: string;
      readonly id: RequestId;
      readonly name: string;
      readonly words: string;
      readonly urgency: Urgency;
      readonly lat: number;
      readonly lng: number;
    }
  | {
      readonly kind: 'helper';
      readonly key: string;
      readonly id: HelperId;
      readonly name: string;
      readonly words: string;
      readonly lat: number;
      readonly lng: number;
    };

/** The id of a point on the map; requests and helpers may have the same number. */
export function keyOfPoint(kind: PointKind, id: number): string {
  return `${kind}-${id}`;
}

/** How codes and times are said. */
export interface SpotWords {
  readonly label: (code: string) => string;
  readonly when: (when: When) => string;
}

export function spotsOf(points: Points, { label, when: whenWords }: SpotWords): Spot[] {
  const requests = points.requests.map(({ id, name, category, summary, urgency, when, lat, lng }): Spot => ({
    kind: 'request',
    key: keyOfPoint('request', id),
    ...{ id, name, urgency, lat, lng },
    // Occurrences of a series differ by their time alone, so that stands first.
    words: [...(when.kind === 'any' ? [] : [whenWords(when)]), label(category), summary].join(' · '),
  }));
  const helpers = points.helpers.map(({ id, name, lat, lng }): Spot => ({
    kind: 'helper',
    key: keyOfPoint('helper', id),
    ...{ id, name, lat, lng },
    words: '',
  }));
  return [...requests, ...helpers];
}

export function layersOf(spots: readonly Spot[]): MapLayers {
  return {
    requests: spots.flatMap((spot) =>
      spot.kind === 'request'
        ? [
            {
              id: spot.key,
              lat: spot.lat,
              lng: spot.lng,
              label: `${spot.name}, ${spot.words}`,
              urgency: spot.urgency,
            },
          ]
        : [],
    ),
    helpers: spots.flatMap((spot) =>
      spot.kind === 'helper' ? [{ id: spot.key, lat: spot.lat, lng: spot.lng, label: spot.name }] : [],
    ),
  };
}

/**
 * The spots inside the part of the map that is in view; all of them while that is not known.
 * @param chosen a spot that is listed wherever it lies, so that what was chosen on the map is found in the list
 */
export function spotsInView(
  spots: readonly Spot[],
  view: Bounds | null,
  chosen: string | null = null,
): Spot[] {
  if (view === null) return [...spots];
  return spots.filter((spot) => spot.key === chosen || isWithin(view, spot));
}
