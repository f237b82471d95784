import * as L from 'leaflet';
import type { Bounds, LatLng } from '../../../shared/domain/geo';
import { ElementIcon } from './element-icon';
import { createMarkerElement, drawMarker } from './marker-element';
import type { MapPoint, PointKind } from './map-types';
import { MAX_ZOOM, PointIndex, type ClusterItem, type MapItem } from './point-index';

const LIST_LIMIT = 50;
const VIEW_PADDING = 0.1;

export interface PointLayerOptions {
  readonly kind: PointKind;
  readonly pane: string;
  readonly nameOf: (item: MapItem) => string;
  readonly onSelect: (id: string) => void;
  /** A cluster whose points share one spot was chosen. */
  readonly onList: (points: readonly MapPoint[], total: number) => void;
  /** Where a cluster falls apart. */
  readonly onZoomTo: (center: LatLng, zoom: number) => void;
}

interface Drawn {
  readonly marker: L.Marker;
  readonly button: HTMLButtonElement;
  item: MapItem;
  look: string;
}

/** Draws points of one kind as buttons, and only those in view. */
export class PointLayer {
  private index = new PointIndex([]);
  private readonly drawn = new Map<string, Drawn>();
  private selected: ReadonlySet<string> = new Set();
  private highlighted: ReadonlySet<string> = new Set();
  private readonly refreshLater = () => {
    this.refresh();
  };

  constructor(
    private readonly map: L.Map,
    private readonly options: PointLayerOptions,
  ) {
    map.on('moveend', this.refreshLater);
  }

  setPoints(points: readonly MapPoint[]): void {
    this.index = new PointIndex(points);
    this.refresh();
  }

  setMarked(selected: readonly string[], highlighted: readonly string[]): void {
    this.selected = new Set(selected);
    this.highlighted = new Set(highlighted);
    this.refresh();
  }

  remove(): void {
    this.map.off('moveend', this.refreshLater);
    for (const key of [...this.drawn.keys()]) this.erase(key);
  }

  private refresh(): void {
    const alone = new Set([...this.selected, ...this.highlighted]);
    const items = this.index.itemsIn(viewBounds(this.map), this.map.getZoom(), alone);
    const wanted = new Set(items.map((item) => item.key));
    for (const key of [...this.drawn.keys()]) if (!wanted.has(key)) this.erase(key);
    for (const item of items) this.draw(item);
  }

  private draw(item: MapItem): void {
    const drawn = this.drawn.get(item.key) ?? this.add(item);
    const id = item.type === 'point' ? item.point.id : '';
    const look = {
      name: this.options.nameOf(item),
      isSelected: this.selected.has(id),
      isHighlighted: this.highlighted.has(id),
    };
    const summary = JSON.stringify([
      look,
      item.type === 'point' ? item.point.urgency : [item.count, item.critical],
    ]);
    if (drawn.look !== summary) {
      drawMarker(drawn.button, this.options.kind, item, look);
      drawn.marker.setZIndexOffset(look.isSelected ? 10_000 : look.isHighlighted ? 5_000 : 0);
      drawn.look = summary;
    }
    if (drawn.item.lat !== item.lat || drawn.item.lng !== item.lng)
      drawn.marker.setLatLng([item.lat, item.lng]);
    drawn.item = item;
  }

  private add(item: MapItem): Drawn {
    const button = createMarkerElement();
    const marker = L.marker([item.lat, item.lng], {
      icon: new ElementIcon(button),
      pane: this.options.pane,
      keyboard: false,
    });
    const drawn: Drawn = { marker, button, item, look: '' };
    marker.on('click', () => {
      this.choose(drawn.item);
    });
    marker.addTo(this.map);
    this.drawn.set(item.key, drawn);
    return drawn;
  }

  private erase(key: string): void {
    const drawn = this.drawn.get(key);
    if (drawn === undefined) return;
    // The focus would fall out of the map with the button that held it.
    if (document.activeElement === drawn.button) this.map.getContainer().focus({ preventScroll: true });
    drawn.marker.remove();
    this.drawn.delete(key);
  }

  private choose(item: MapItem): void {
    if (item.type === 'point') this.options.onSelect(item.point.id);
    else this.openCluster(item);
  }

  private openCluster(item: ClusterItem): void {
    const zoom = this.index.expansionZoom(item.clusterId);
    if (zoom <= MAX_ZOOM) this.options.onZoomTo(item, zoom);
    else this.options.onList(this.index.pointsOf(item.clusterId, LIST_LIMIT), item.count);
  }
}

function viewBounds(map: L.Map): Bounds {
  const bounds = map.getBounds().pad(VIEW_PADDING);
  return {
    south: Math.max(-90, bounds.getSouth()),
    north: Math.min(90, bounds.getNorth()),
    west: bounds.getWest(),
    east: bounds.getEast(),
  };
}
