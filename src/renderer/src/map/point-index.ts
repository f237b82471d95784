import Supercluster, { type ClusterFeature, type PointFeature } from 'supercluster';
import type { Bounds } from '../../../shared/domain/geo';
import type { MapPoint } from './map-types';

export const MAX_ZOOM = 19;
const CLUSTER_RADIUS_PIXELS = 44;

export interface PointItem {
  readonly type: 'point';
  readonly key: string;
  readonly lat: number;
  readonly lng: number;
  readonly point: MapPoint;
}
export interface ClusterItem {
  readonly type: 'cluster';
  readonly key: string;
  readonly lat: number;
  readonly lng: number;
  readonly clusterId: number;
  readonly count: number;
  /** How many of them are critical requests. */
  readonly critical: number;
}
export type MapItem = PointItem | ClusterItem;

interface PointProperties {
  readonly index: number;
}
interface ClusterProperties {
  critical: number;
}

/** Points of one kind, grouped where they would overlap. 50,000 points take some 150 ms to index. */
export class PointIndex {
  private readonly clusters: Supercluster<PointProperties, ClusterProperties>;
  private readonly byId: ReadonlyMap<string, MapPoint>;

  constructor(private readonly points: readonly MapPoint[]) {
    this.byId = new Map(points.map((point) => [point.id, point]));
    this.clusters = new Supercluster<PointProperties, ClusterProperties>({
      radius: CLUSTER_RADIUS_PIXELS,
      extent: 256,
      maxZoom: MAX_ZOOM,
      map: ({ index }) => ({ critical: points[index]?.urgency === 'critical' ? 1 : 0 }),
      reduce: (total, part) => {
        total.critical += part.critical;
      },
    });
    this.clusters.load(points.map(toFeature));
  }

  /** What to draw inside `bounds`. Points with an id in `alone` are added even when a cluster holds them. */
  itemsIn(bounds: Bounds, zoom: number, alone: ReadonlySet<string>): MapItem[] {
    const found = this.clusters.getClusters(
      [bounds.west, bounds.south, bounds.east, bounds.north],
      Math.round(zoom),
    );
    const items = found.map((feature) => this.toItem(feature)).filter((item) => item !== undefined);
    const drawn = new Set(items.map((item) => item.key));
    for (const id of alone) {
      const point = this.byId.get(id);
      if (point !== undefined && !drawn.has(pointKey(id))) items.push(pointItem(point));
    }
    return items;
  }

  /** The zoom at which a cluster falls apart; more than MAX_ZOOM when its points share one spot. */
  expansionZoom(clusterId: number): number {
    return this.clusters.getClusterExpansionZoom(clusterId);
  }

  /** Some of the points inside a cluster. */
  pointsOf(clusterId: number, limit: number): MapPoint[] {
    const leaves = this.clusters.getLeaves(clusterId, limit);
    return leaves.map((leaf) => this.points[leaf.properties.index]).filter((point) => point !== undefined);
  }

  private toItem(
    feature: ClusterFeature<ClusterProperties> | PointFeature<PointProperties>,
  ): MapItem | undefined {
    const { properties } = feature;
    if (!('cluster_id' in properties)) {
      const point = this.points[properties.index];
      return point === undefined ? undefined : pointItem(point);
    }
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const { cluster_id: clusterId, point_count: count, critical } = properties;
    return { type: 'cluster', key: `cluster ${String(clusterId)}`, lat, lng, clusterId, count, critical };
  }
}

function pointKey(id: string): string {
  return `point ${id}`;
}

function pointItem(point: MapPoint): PointItem {
  return { type: 'point', key: pointKey(point.id), lat: point.lat, lng: point.lng, point };
}

function toFeature(point: MapPoint, index: number): PointFeature<PointProperties> {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
    properties: { index },
  };
}
