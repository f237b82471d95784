import type { Bounds, LatLng } from '../../../shared/domain/geo';
import type { Urgency } from '../../../shared/domain/request';

export type PointKind = 'request' | 'helper';

/** One request or helper on the map. */
export interface MapPoint extends LatLng {
  readonly id: string;
  /** Short words for the tooltip and for screen readers, such as "Shopping, Vaduz". */
  readonly label: string;
  /** Requests only; decides colour and sign. */
  readonly urgency?: Urgency | undefined;
}

export type LineStyle = 'suggested' | 'confirmed' | 'alternative';

/** A straight line between a request and a helper. */
export interface MapLine {
  readonly id: string;
  readonly from: LatLng;
  readonly to: LatLng;
  readonly style: LineStyle;
}

/** How far somebody goes from a place. */
export interface MapCircle extends LatLng {
  readonly id: string;
  readonly metres: number;
}

/** Arrays are compared by identity: pass the same one while nothing changed. */
export interface MapLayers {
  readonly requests?: readonly MapPoint[];
  readonly helpers?: readonly MapPoint[];
  readonly lines?: readonly MapLine[];
  readonly circles?: readonly MapCircle[];
}

/** Vector tiles in the OpenMapTiles schema. */
export interface StreetMap {
  /** With {z}, {x} and {y}. */
  readonly urlTemplate: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  readonly attribution: string;
}

/** Picture tiles from a server. */
export interface OnlineTiles {
  readonly urlTemplate: string;
  readonly attribution: string;
}

/** A town's name on the base map. Larger `size` (0 to 12) wins where names would overlap. */
export interface TownName extends LatLng {
  readonly name: string;
  readonly size: number;
}

export interface MapView {
  readonly center: LatLng;
  readonly zoom: number;
  readonly bounds: Bounds;
}

export type ColorScheme = 'light' | 'dark';

export interface KithMapProps {
  readonly ariaLabel: string;
  /** Where the map starts, and where it goes when the values change. */
  readonly center: LatLng;
  readonly zoom: number;
  /** Shown whole instead of centre and zoom; null or absent for none. */
  readonly bounds?: Bounds | null | undefined;
  readonly colorScheme: ColorScheme;
  readonly streetMap?: StreetMap | null | undefined;
  readonly onlineTiles?: OnlineTiles | null | undefined;
  /** Names for the base map outside the street map; ask for them in `onViewChange`. */
  readonly towns?: readonly TownName[] | undefined;
  readonly layers?: MapLayers | undefined;
  /** Ids drawn large and on top, never inside a cluster. */
  readonly selectedIds?: readonly string[] | undefined;
  /** Ids drawn with a ring and never inside a cluster. */
  readonly highlightedIds?: readonly string[] | undefined;
  readonly onSelect?: ((kind: PointKind, id: string) => void) | undefined;
  /** Given, the map is for choosing a spot: by click, or with the cross in the middle and Enter. */
  readonly onPick?: ((point: LatLng) => void) | undefined;
  /** The spot chosen so far. */
  readonly picked?: LatLng | null | undefined;
  readonly onViewChange?: ((view: MapView) => void) | undefined;
}
