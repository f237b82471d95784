import { useEffect, useState } from 'react';
import type * as L from 'leaflet';
import { PANES } from './create-map';
import type { ColorScheme, KithMapProps, OnlineTiles, StreetMap, TownName } from './map-types';
import { paletteFor } from './palette';
import { MIN_STREET_ZOOM, createOnlineLayer, createStreetLayer } from './street-layer';
import { createTownLabels } from './town-labels';
import { createWorldLayer } from './world-layer';

/** The ground: the world, then a street map or online tiles, then town names where those have none. */
export function useBaseLayers(map: L.Map | null, props: KithMapProps): void {
  useWorld(map, props.colorScheme);
  useStreets(map, props.colorScheme, props.streetMap ?? null);
  useOnline(map, props.onlineTiles ?? null);
  useTowns(map, props.towns, props.streetMap ?? null, props.onlineTiles ?? null);
}

function useWorld(map: L.Map | null, scheme: ColorScheme): void {
  const [failure, setFailure] = useState<Error | null>(null);
  // Shown by the error boundary around the page: the world layer is bundled, so this means a broken install.
  if (failure !== null) throw failure;

  useEffect(() => {
    if (map === null) return undefined;
    const colors = paletteFor(scheme);
    map.getContainer().style.background = colors.sea;
    let layer: L.Layer | null = null;
    let isGone = false;
    createWorldLayer(colors, PANES.world)
      .then((created) => {
        if (!isGone) layer = created.addTo(map);
      })
      .catch((error: unknown) => {
        setFailure(new Error('Expected the world map that comes with the app, found none', { cause: error }));
      });
    return () => {
      isGone = true;
      layer?.remove();
    };
  }, [map, scheme]);
}

function useStreets(map: L.Map | null, scheme: ColorScheme, streets: StreetMap | null): void {
  const text = JSON.stringify(streets);
  useEffect(() => {
    const wanted = JSON.parse(text) as StreetMap | null;
    if (map === null || wanted === null) return undefined;
    const layer = createStreetLayer(wanted, paletteFor(scheme)).addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, scheme, text]);
}

function useOnline(map: L.Map | null, tiles: OnlineTiles | null): void {
  const text = JSON.stringify(tiles);
  useEffect(() => {
    const wanted = JSON.parse(text) as OnlineTiles | null;
    if (map === null || wanted === null) return undefined;
    const layer = createOnlineLayer(wanted).addTo(map);
    return () => {
      layer.remove();
    };
  }, [map, text]);
}

function useTowns(
  map: L.Map | null,
  towns: readonly TownName[] | undefined,
  streets: StreetMap | null,
  online: OnlineTiles | null,
): void {
  const isOnline = online !== null;
  const boundsText = JSON.stringify(streets?.bounds ?? null);
  useEffect(() => {
    if (map === null || towns === undefined || isOnline) return undefined;
    const bounds = JSON.parse(boundsText) as StreetMap['bounds'] | null;
    let labels: L.LayerGroup | null = null;
    const redraw = () => {
      labels?.remove();
      const covered = bounds !== null && map.getZoom() >= MIN_STREET_ZOOM ? bounds : undefined;
      labels = createTownLabels(map, { towns, pane: PANES.towns, covered }).addTo(map);
    };
    redraw();
    map.on('zoomend', redraw);
    return () => {
      map.off('zoomend', redraw);
      labels?.remove();
    };
  }, [map, towns, isOnline, boundsText]);
}
