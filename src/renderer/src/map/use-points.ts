import { useEffect, useEffectEvent, useRef } from 'react';
import type * as L from 'leaflet';
import { useTranslation } from 'react-i18next';
import { createCircleLayer } from './circle-layer';
import { PANES, goTo } from './create-map';
import { createLineLayer } from './line-layer';
import type { KithMapProps, MapPoint, PointKind } from './map-types';
import { watchMarkerKeys } from './marker-keys';
import { paletteFor } from './palette';
import type { MapItem } from './point-index';
import { PointLayer } from './point-layer';

const NO_POINTS: readonly MapPoint[] = [];
const NO_IDS: readonly string[] = [];

/** Points that share one spot, for the list that opens in place of a cluster that cannot fall apart. */
export interface SharedSpot {
  readonly kind: PointKind;
  readonly points: readonly MapPoint[];
  readonly total: number;
}

/** Draws requests, helpers, lines and circles. `onList` is told when points on one and the same spot were chosen. */
export function usePoints(map: L.Map | null, props: KithMapProps, onList: (spot: SharedSpot) => void): void {
  const { layers, colorScheme } = props;
  useKind(map, 'request', layers?.requests ?? NO_POINTS, props, onList);
  useKind(map, 'helper', layers?.helpers ?? NO_POINTS, props, onList);
  const lines = layers?.lines;
  useEffect(() => {
    if (map === null || lines === undefined) return undefined;
    const layer = createLineLayer(lines, paletteFor(colorScheme), PANES.lines).addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, lines, colorScheme]);
  const circles = layers?.circles;
  useEffect(() => {
    if (map === null || circles === undefined) return undefined;
    const layer = createCircleLayer(circles, paletteFor(colorScheme), PANES.circles).addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, circles, colorScheme]);
  useEffect(() => {
    if (map === null) return undefined;
    return watchMarkerKeys(map.getContainer(), 'button[data-kind]');
  }, [map]);
}

function useKind(
  map: L.Map | null,
  kind: PointKind,
  points: readonly MapPoint[],
  props: KithMapProps,
  onList: (spot: SharedSpot) => void,
): void {
  const layer = useRef<PointLayer | null>(null);
  const nameOf = useItemName(kind);
  const name = useEffectEvent(nameOf);
  const select = useEffectEvent((id: string) => props.onSelect?.(kind, id));
  const list = useEffectEvent(onList);
  const { selectedIds = NO_IDS, highlightedIds = NO_IDS } = props;

  useEffect(() => {
    if (map === null) return undefined;
    const created = new PointLayer(map, {
      kind,
      pane: kind === 'request' ? PANES.requests : PANES.helpers,
      nameOf: (item) => name(item),
      onSelect: (id) => {
        select(id);
      },
      onList: (shared, total) => {
        list({ kind, points: shared, total });
      },
      onZoomTo: (center, zoom) => {
        goTo(map, center, zoom);
      },
    });
    layer.current = created;
    return () => {
      created.remove();
      layer.current = null;
    };
  }, [map, kind]);

  useEffect(() => layer.current?.setPoints(points), [map, kind, points]);
  const [selected, highlighted] = [selectedIds.join('\n'), highlightedIds.join('\n')];
  useEffect(
    () => layer.current?.setMarked(ids(selected), ids(highlighted)),
    [map, kind, selected, highlighted],
  );
}

function ids(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

function useItemName(kind: PointKind): (item: MapItem) => string {
  const { t } = useTranslation();
  return (item) => {
    if (item.type === 'cluster') {
      const key = kind === 'request' && item.critical > 0 ? 'requestCritical' : kind;
      return t(`map.cluster.${key}`, { count: item.count, critical: item.critical });
    }
    const { label, urgency } = item.point;
    if (kind === 'helper') return t('map.point.helper', { label });
    if (urgency === undefined || urgency === 'normal') return t('map.point.request', { label });
    return t('map.point.requestUrgent', { label, urgency: t(`map.urgency.${urgency}`) });
  };
}
