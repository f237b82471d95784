import type { OutputOf } from '../../shared/contract';
import { tileUrlTemplate } from '../maps/tile-protocol';
import type { TileStore } from '../maps/tile-store';

/** The street map that comes with the program: the streets of the sample organisation. */
export const SAMPLE_MAP = 'liechtenstein-2013';
/** The file itself names only the tool that made it. */
const SAMPLE_MAP_NAME = 'Liechtenstein, 2013';

/** What the window must know to draw a street map. */
export function streetMapInfo(
  name: string,
  store: TileStore,
): NonNullable<OutputOf<'app.state'>['streetMap']> {
  return {
    name: SAMPLE_MAP_NAME,
    urlTemplate: tileUrlTemplate(name),
    minZoom: store.info.minZoom,
    maxZoom: store.info.maxZoom,
    bounds: store.info.bounds,
    attribution: store.info.attribution,
  };
}
