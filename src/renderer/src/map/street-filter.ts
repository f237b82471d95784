import type { Feature, Filter } from 'protomaps-leaflet';

/** Keeps the features of an OpenMapTiles layer whose `class` is one of the given. */
export function hasClass(...classes: readonly string[]): Filter {
  return (_zoom: number, feature: Feature) => {
    const value = feature.props['class'];
    return typeof value === 'string' && classes.includes(value);
  };
}
