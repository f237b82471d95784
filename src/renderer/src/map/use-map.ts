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

const FIT: L.FitBoundsOptions = { padding: [36, 36], maxZoom: 16 };
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

/** One Leaflet map for as long as the element stands, which follows its size and the wanted view. */
export function useMap(props: KithMapProps): UseMap {
  const containerRef = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<L.Map | null>(null);
  // Until somebody moves the map by hand, what is to be shown whole stays whole when the size changes.
  const isTouched = useRef(false);
  const refit = useEffectEvent((of: L.Map) => {
    if (props.bounds) of.fitBounds(toLatLngBounds(props.bounds), { ...FIT, animate: false });
  });
  const start = useEffectEvent((element: HTMLElement) => createMap(element, props.center, props.zoom));

  useEffect(() => {
    const element = containerRef.current;
    if (element === null) return undefined;
    const created = start(element);
    setMap(created);
    const touch = () => {
      isTouched.current = true;
    };
    for (const name of TOUCHES) element.addEventListener(name, touch, { passive: true });
    const observer = new ResizeObserver(() => {
      created.invalidateSize({ animate: false, pan: false });
      if (!isTouched.current) refit(created);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      for (const name of TOUCHES) element.removeEventListener(name, touch);
      created.remove();
      setMap(null);
    };
  }, []);

  const box = boxText(props.bounds);
  useEffect(() => {
    isTouched.current = false;
  }, [box]);
  useWantedView(map, props);
  useViewChange(map, props.onViewChange);
  return { containerRef, map };
}

function useWantedView(map: L.Map | null, { center, zoom, bounds }: KithMapProps): void {
  const { lat, lng } = center;
  const box = boxText(bounds);
  const hasBox = useEffectEvent(() => box !== '');

  // A box that goes moves nothing: the next one is on its way.
  useEffect(() => {
    if (map === null || hasBox()) return undefined;
    return whenStill(map, () => {
      goTo(map, { lat, lng }, zoom);
    });
  }, [map, lat, lng, zoom]);

  useEffect(() => {
    if (map === null || box === '') return undefined;
    const [south = 0, west = 0, north = 0, east = 0] = box.split(' ').map(Number);
    return whenStill(map, () => {
      const animate = !prefersReducedMotion();
      map.fitBounds(toLatLngBounds({ south, west, north, east }), { ...FIT, animate });
    });
  }, [map, box]);
}

/** Leaflet drops a new view while it zooms to another, so the new one waits until that has ended. */
function whenStill(map: L.Map, move: () => void): (() => void) | undefined {
  if (map.getPane('mapPane')?.classList.contains('leaflet-zoom-anim') !== true) {
    move();
    return undefined;
  }
  map.once('zoomend', move);
  return () => {
    map.off('zoomend', move);
  };
}

function boxText(bounds: KithMapProps['bounds']): string {
  return bounds ? [bounds.south, bounds.west, bounds.north, bounds.east].join(' ') : '';
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
