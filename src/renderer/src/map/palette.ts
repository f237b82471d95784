import type { ColorScheme } from './map-types';

/** Colours of the base map, which is painted on canvas and so cannot use CSS variables. */
export interface MapPalette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly grid: string;
  readonly wood: string;
  readonly grass: string;
  readonly farmland: string;
  readonly built: string;
  readonly civic: string;
  readonly water: string;
  readonly building: string;
  readonly boundary: string;
  readonly roadEdge: string;
  readonly road: string;
  readonly mainRoad: string;
  readonly mainRoadEdge: string;
  readonly path: string;
  readonly rail: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly softLabel: string;
  readonly waterLabel: string;
  readonly line: string;
  readonly lineHalo: string;
  readonly reach: string;
}

// Quiet on purpose: the signs of requests and helpers must stand out from everything here.
const LIGHT: MapPalette = {
  sea: '#d3e3ec',
  land: '#f5f3ee',
  border: '#b9b3a7',
  grid: '#00000012',
  wood: '#dfe9d6',
  grass: '#e8f0dd',
  farmland: '#f1efdf',
  built: '#ece8e1',
  civic: '#eae4ea',
  water: '#b5d3e4',
  building: '#ddd6cb',
  boundary: '#a58fb0',
  roadEdge: '#d5cec2',
  road: '#ffffff',
  mainRoad: '#fbe3b3',
  mainRoadEdge: '#dcbf85',
  path: '#c5b8a5',
  rail: '#b4b4b8',
  label: '#33312d',
  labelHalo: '#f5f3eee0',
  softLabel: '#5e5a52',
  waterLabel: '#2f6686',
  line: '#1f2a37',
  lineHalo: '#ffffffcc',
  reach: '#12508f',
};

const DARK: MapPalette = {
  sea: '#16222b',
  land: '#23262a',
  border: '#4c5259',
  grid: '#ffffff10',
  wood: '#242d27',
  grass: '#272f29',
  farmland: '#282925',
  built: '#2a2c30',
  civic: '#2d2b32',
  water: '#1c3442',
  building: '#34373c',
  boundary: '#7d6b88',
  roadEdge: '#1b1d20',
  road: '#42464c',
  mainRoad: '#5d5340',
  mainRoadEdge: '#1b1d20',
  path: '#4a463e',
  rail: '#55585e',
  label: '#e3e1dc',
  labelHalo: '#1b1d20cc',
  softLabel: '#b1afa8',
  waterLabel: '#7fb3cf',
  line: '#f1f3f5',
  lineHalo: '#00000099',
  reach: '#8cc2ff',
};

/** The base map's colours for a scheme. */
export function paletteFor(scheme: ColorScheme): MapPalette {
  return scheme === 'dark' ? DARK : LIGHT;
}
