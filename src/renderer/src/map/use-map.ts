import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type * as L from 'leaflet';
import { createMap, goTo, prefersReducedMotion, viewOf } from './create-map';
import type { KithMapProps } from './map-types';
import { toLatLngBounds } from './street-layer';

interface UseMap {
  readonly containerRef: RefObject<HTMLDivElement | null>;
  /** Null until the element stands in the page. */
  readonly map: L.Map | null;
}

/** One Leaflet map for as long as the element stands, which follows its size and the wanted view. */
export function useMap(props: KithMapProps): UseMap {
  const containerRef = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map | null>(null);
  const start = useEffectEvent((element: HTMLElement) => createMap(element, props.center, props.zoom));

  useEffect(() => {
    const element = containerRef.current;
    if (element === null) return undefined;
    const created = start(element);
    setMap(created);
    const observer = new ResizeObserver(() => created.invalidateSize({ animate: false, pan: false }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      created.remove();
      setMap(null);
    };
  }, []);

  useWantedView(map, props);
  useViewChange(map, props.onViewChange);
  return { containerRef, map };
}

function useWantedView(map: L.Map | null, { center, zoom, bounds }: KithMapProps): void {
  const { lat, lng } = center;
  const box = bounds ? [bounds.south, bounds.west, bounds.north, bounds.east].join(' ') : '';

  useEffect(() => {
    if (map === null || box !== '') return;
    goTo(map, { lat, lng }, zoom);
  }, [map, lat, lng, zoom, box]);

  useEffect(() => {
    if (map === null || box === '') return;
    const [south = 0, west = 0, north = 0, east = 0] = box.split(' ').map(Number);
    map.fitBounds(toLatLngBounds({ south, west, north, east }), {
      padding: [36, 36],
      maxZoom: 16,
      animate: !prefersReducedMotion(),
    });
  }, [map, box]);
}

function useViewChange(map: L.Map | null, onViewChange: KithMapProps['onViewChange']): void {
  const report = useEffectEvent((from: L.Map) => onViewChange?.(viewOf(from)));
  useEffect(() => {
    if (map === null) return undefined;
    const onMove = () => {
      report(map);
    };
    onMove();
    map.on('moveend', onMove);
    return () => {
      map.off('moveend', onMove);
    };
  }, [map]);
}
