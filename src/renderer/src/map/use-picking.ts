import { useEffect, useEffectEvent } from 'react';
import * as L from 'leaflet';
import { PANES, rounded } from './create-map';
import { ElementIcon } from './element-icon';
import classes from './map.module.css';
import type { KithMapProps } from './map-types';

/** Choosing a spot: a click takes the spot under the pointer, Enter the spot under the cross in the middle. */
export function usePicking(map: L.Map | null, { onPick, picked }: KithMapProps): void {
  const isPicking = onPick !== undefined;
  const pick = useEffectEvent((point: L.LatLng) => onPick?.(rounded(point)));

  useEffect(() => {
    if (map === null || !isPicking) return undefined;
    const container = map.getContainer();
    const onClick = (event: L.LeafletMouseEvent) => {
      pick(event.latlng);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target !== container) return;
      event.preventDefault();
      pick(map.getCenter());
    };
    map.on('click', onClick);
    container.addEventListener('keydown', onKeyDown);
    return () => {
      map.off('click', onClick);
      container.removeEventListener('keydown', onKeyDown);
    };
  }, [map, isPicking]);

  const [lat, lng] = [picked?.lat, picked?.lng];
  useEffect(() => {
    if (map === null || lat === undefined || lng === undefined) return undefined;
    const pin = createPin(lat, lng).addTo(map);
    return () => {
      pin.remove();
    };
  }, [map, lat, lng]);
}

function createPin(lat: number, lng: number): L.Marker {
  const pin = document.createElement('span');
  pin.className = classes['pin'] ?? '';
  pin.setAttribute('aria-hidden', 'true');
  return L.marker([lat, lng], {
    icon: new ElementIcon(pin),
    pane: PANES.picked,
    interactive: false,
    keyboard: false,
  });
}
