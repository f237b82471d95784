import { describe, expect, test } from 'vitest';
import type { MapPoint } from './map-types';
import { MAX_ZOOM, PointIndex, type ClusterItem } from './point-index';

const WORLD = { south: -85, west: -180, north: 85, east: 180 };
const NOBODY = new Set<string>();
const near: MapPoint[] = [
  { id: 'a', label: 'A', lat: 47.14, lng: 9.52, urgency: 'critical' },
  { id: 'b', label: 'B', lat: 47.1402, lng: 9.5203, urgency: 'normal' },
  { id: 'c', label: 'C', lat: 18.54, lng: -72.34, urgency: 'low' },
];
const clusterOf = (index: PointIndex, zoom: number): ClusterItem | undefined =>
  index.itemsIn(WORLD, zoom, NOBODY).find((item) => item.type === 'cluster');

describe('points on the map', () => {
  test('that would overlap become one cluster, which knows how many are critical', () => {
    const items = new PointIndex(near).itemsIn(WORLD, 5, NOBODY);
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(expect.objectContaining({ type: 'cluster', count: 2, critical: 1 }));
    expect(items).toContainEqual(expect.objectContaining({ type: 'point', key: 'point c' }));
  });

  test('stand by themselves where the cluster falls apart', () => {
    const index = new PointIndex(near);
    const zoom = index.expansionZoom(clusterOf(index, 5)?.clusterId ?? 0);
    const keys = index.itemsIn(WORLD, zoom, NOBODY).map((item) => item.key);
    expect(keys.sort()).toEqual(['point a', 'point b', 'point c']);
  });

  test('outside the view are left out', () => {
    const box = { south: 18, west: -73, north: 19, east: -72 };
    expect(new PointIndex(near).itemsIn(box, 10, NOBODY).map((item) => item.key)).toEqual(['point c']);
  });

  test('marked to stand alone are drawn beside their cluster, and only once', () => {
    const keys = new PointIndex(near).itemsIn(WORLD, 5, new Set(['b', 'c', 'gone'])).map((item) => item.key);
    expect(keys.filter((key) => key.startsWith('point')).sort()).toEqual(['point b', 'point c']);
    expect(keys).toHaveLength(3);
  });

  test('on one and the same spot never fall apart, but can be listed', () => {
    const same = ['a', 'b', 'c'].map((id) => ({ id, label: id, lat: 47, lng: 9 }));
    const index = new PointIndex(same);
    const cluster = clusterOf(index, MAX_ZOOM);
    expect(cluster?.count).toBe(3);
    expect(index.expansionZoom(cluster?.clusterId ?? 0)).toBeGreaterThan(MAX_ZOOM);
    expect(index.pointsOf(cluster?.clusterId ?? 0, 2)).toHaveLength(2);
  });
});
