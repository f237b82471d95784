import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useAppState } from './app-state';

const TOWN_ZOOM = 13;

/** What every map of the window starts from: the organisation's place, its street map, the colours. */
export function useMapBase() {
  const { organisation, streetMap, settings } = useAppState();
  const colorScheme = useComputedColorScheme('light');
  return useMemo(
    () => ({
      center: organisation?.centre ?? { lat: 0, lng: 0 },
      zoom: organisation === null ? 2 : TOWN_ZOOM,
      colorScheme,
      streetMap,
      onlineTiles: settings.onlineTiles.enabled ? settings.onlineTiles : null,
    }),
    [organisation, streetMap, settings, colorScheme],
  );
}
