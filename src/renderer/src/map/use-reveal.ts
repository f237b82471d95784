import type * as L from 'leaflet';
import { useEffect, useEffectEvent, useRef } from 'react';
import { isWithin } from '../../../shared/domain/geo';
import { prefersReducedMotion } from './create-map';
import type { KithMapProps } from './map-types';

/** Signs may be large, and the legend lies at the right. */
const ROOM: L.PanInsideOptions = { paddingTopLeft: [56, 56], paddingBottomRight: [250, 56] };

/**
 * Moves the map, as little as it takes, when somebody is selected who stands outside of it or at its edge. Where a
 * view that is wanted anew holds them already, the map is on its way there, and moving it would stop it.
 */
export function useReveal(map: L.Map | null, { layers, selectedIds, bounds }: KithMapProps): void {
  const lastBounds = useRef<KithMapProps['bounds']>(null);
  const selected = selectedIds?.join('\n') ?? '';
  const reveal = useEffectEvent((of: L.Map) => {
    const points = [...(layers?.requests ?? []), ...(layers?.helpers ?? [])];
    const found = points.filter(({ id }) => selectedIds?.includes(id));
    // Of several, which to move to is for the wanted view to say.
    const [only] = found.length === 1 ? found : [];
    const isNewView = bounds !== lastBounds.current;
    if (only === undefined || (isNewView && bounds && isWithin(bounds, only))) return;
    of.panInside([only.lat, only.lng], { ...ROOM, animate: !prefersReducedMotion() });
  });
  useEffect(() => {
    if (map !== null && selected !== '') reveal(map);
  }, [map, selected]);
  useEffect(() => {
    lastBounds.current = bounds;
  }, [bounds]);
}
