import { LineSymbolizer, PolygonSymbolizer, exp, type PaintRule } from 'protomaps-leaflet';
import type { MapPalette } from './palette';
import { hasClass } from './street-filter';

const MAIN = ['motorway', 'trunk', 'primary'];
const MIDDLE = ['secondary', 'tertiary'];
const SMALL = ['minor', 'service', 'busway', 'raceway', 'minor_construction'];

function area(dataLayer: string, fill: string, ...classes: readonly string[]): PaintRule {
  const rule: PaintRule = { dataLayer, symbolizer: new PolygonSymbolizer({ fill }) };
  return classes.length === 0 ? rule : { ...rule, filter: hasClass(...classes) };
}

interface RoadLook {
  readonly classes: readonly string[];
  readonly color: string;
  readonly edge: string;
  readonly minzoom: number;
  /** Pairs of zoom and width in pixels. */
  readonly width: number[][];
}

function roadLooks(colors: MapPalette): RoadLook[] {
  return [
    {
      classes: SMALL,
      color: colors.road,
      edge: colors.roadEdge,
      minzoom: 12,
      width: [
        [12, 0.6],
        [14, 2],
        [16, 6.5],
        [19, 18],
      ],
    },
    {
      classes: MIDDLE,
      color: colors.road,
      edge: colors.roadEdge,
      minzoom: 9,
      width: [
        [9, 0.8],
        [12, 2],
        [14, 4],
        [16, 9],
        [19, 24],
      ],
    },
    {
      classes: MAIN,
      color: colors.mainRoad,
      edge: colors.mainRoadEdge,
      minzoom: 6,
      width: [
        [6, 0.8],
        [10, 2],
        [14, 5],
        [16, 11],
        [19, 28],
      ],
    },
  ];
}

function roads(colors: MapPalette): PaintRule[] {
  const looks = roadLooks(colors);
  const line = (look: RoadLook, color: string, extra: number): PaintRule => ({
    dataLayer: 'transportation',
    minzoom: look.minzoom,
    filter: hasClass(...look.classes),
    symbolizer: new LineSymbolizer({
      color,
      width: (zoom: number) => exp(1.5, look.width)(zoom) + extra,
      lineCap: 'round',
      lineJoin: 'round',
    }),
  });
  const edges = looks.map((look) => line(look, look.edge, 1.4));
  const fills = looks.map((look) => line(look, look.color, 0));
  return [...edges, ...fills];
}

function thinLines(colors: MapPalette): PaintRule[] {
  const dashed = (color: string, dash: number[], dashWidth: number) =>
    new LineSymbolizer({ color, dash, dashColor: color, dashWidth, width: dashWidth });
  return [
    {
      dataLayer: 'transportation',
      minzoom: 14,
      filter: hasClass('path', 'track'),
      symbolizer: dashed(colors.path, [4, 3], 1),
    },
    {
      dataLayer: 'transportation',
      minzoom: 11,
      filter: hasClass('rail', 'transit'),
      symbolizer: new LineSymbolizer({ color: colors.rail, width: 1.6 }),
    },
  ];
}

function boundaries(colors: MapPalette): PaintRule {
  return {
    dataLayer: 'boundary',
    filter: (_zoom, feature) => Number(feature.props['admin_level']) <= 4,
    symbolizer: new LineSymbolizer({ color: colors.boundary, width: 1.4, opacity: 0.8 }),
  };
}

/** How the layers of an OpenMapTiles map are painted, from the ground up. */
export function streetPaintRules(colors: MapPalette): PaintRule[] {
  const rivers = new LineSymbolizer({
    color: colors.water,
    width: exp(1.4, [
      [10, 0.6],
      [14, 1.4],
      [18, 5],
    ]),
  });
  return [
    area('landcover', colors.wood, 'wood'),
    area('landcover', colors.grass, 'grass', 'wetland'),
    area('landcover', colors.farmland, 'farmland'),
    area('landuse', colors.built, 'residential', 'commercial', 'industrial', 'retail'),
    area('landuse', colors.civic, 'school', 'college', 'university', 'hospital', 'kindergarten'),
    area('landuse', colors.grass, 'cemetery', 'pitch', 'stadium', 'playground'),
    area('water', colors.water),
    { dataLayer: 'waterway', minzoom: 10, symbolizer: rivers },
    { ...area('building', colors.building), minzoom: 14 },
    ...thinLines(colors),
    ...roads(colors),
    boundaries(colors),
  ];
}
