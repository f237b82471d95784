import {
  CenteredTextSymbolizer,
  LineLabelPlacement,
  LineLabelSymbolizer,
  exp,
  type JsonObject,
  type LabelRule,
} from 'protomaps-leaflet';
import type { MapPalette } from './palette';
import { hasClass } from './street-filter';
import { StreetNameSymbolizer } from './street-name';

const NAMES = ['name', 'name:latin'];
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
// Where people need to find their way to, or give as a landmark on the phone.
const LANDMARKS = ['hospital', 'library', 'school', 'college', 'town_hall', 'castle'];
const STREET_NAMES = ['primary', 'secondary', 'tertiary', 'trunk', 'minor', 'service', 'path'];

function text(colors: MapPalette, fill: string, size: number, weight: number) {
  return {
    labelProps: NAMES,
    fill,
    stroke: colors.labelHalo,
    width: 3,
    fontFamily: FONT,
    fontSize: size,
    fontWeight: weight,
    lineHeight: 1.15,
  };
}

function settlement(
  colors: MapPalette,
  classes: readonly string[],
  size: number,
  weight: number,
  minzoom: number,
) {
  return {
    dataLayer: 'place',
    minzoom,
    filter: hasClass(...classes),
    sort: byRank,
    symbolizer: new CenteredTextSymbolizer(text(colors, colors.label, size, weight)),
  } satisfies LabelRule;
}

function byRank(a: JsonObject, b: JsonObject): number {
  return Number(a['rank'] ?? 99) - Number(b['rank'] ?? 99);
}

const streetFontSize = exp(1, [
  [14, 10],
  [16, 11.5],
  [19, 14],
]);

function alongWater(colors: MapPalette) {
  return new LineLabelSymbolizer({
    labelProps: NAMES,
    fill: colors.waterLabel,
    stroke: colors.labelHalo,
    width: 3,
    fontFamily: FONT,
    fontSize: (zoom: number) => (zoom < 15 ? 11 : 13),
    position: LineLabelPlacement.Above,
    offset: 2,
    repeatDistance: 420,
  });
}

/** The names on an OpenMapTiles map, the most important first: a later one gives way. */
export function streetLabelRules(colors: MapPalette): LabelRule[] {
  return [
    settlement(colors, ['city', 'town'], 16, 700, 8),
    settlement(colors, ['village'], 14, 600, 11),
    settlement(colors, ['hamlet', 'suburb', 'quarter', 'neighbourhood'], 12, 600, 13),
    {
      dataLayer: 'transportation_name',
      minzoom: 14,
      filter: hasClass(...STREET_NAMES),
      symbolizer: new StreetNameSymbolizer({
        names: NAMES,
        font: (zoom) => `${String(streetFontSize(zoom))}px ${FONT}`,
        fill: colors.label,
        halo: colors.labelHalo,
      }),
    },
    {
      dataLayer: 'water_name',
      minzoom: 13,
      filter: hasClass('river', 'canal', 'lake'),
      symbolizer: alongWater(colors),
    },
    {
      dataLayer: 'poi',
      minzoom: 16,
      filter: hasClass(...LANDMARKS),
      symbolizer: new CenteredTextSymbolizer(text(colors, colors.softLabel, 11, 400)),
    },
    {
      dataLayer: 'housenumber',
      minzoom: 18,
      symbolizer: new CenteredTextSymbolizer({
        ...text(colors, colors.softLabel, 10, 400),
        labelProps: ['housenumber'],
      }),
    },
  ];
}
