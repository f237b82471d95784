import * as L from 'leaflet';
import { isWithin, type Bounds } from '../../../shared/domain/geo';
import { ElementIcon } from './element-icon';
import classes from './map.module.css';
import type { TownName } from './map-types';

const LETTER_WIDTH = 7.2;
const LABEL_HEIGHT = 20;
const MARGIN = 10;

interface PlacedTown<T extends TownName> {
  readonly town: T;
  readonly x: number;
  readonly y: number;
}

/** The names that fit without touching one another, largest towns first. `toPixels` gives screen positions. */
export function fitNames<T extends TownName>(
  towns: readonly T[],
  toPixels: (town: T) => { x: number; y: number },
): T[] {
  const placed: PlacedTown<T>[] = [];
  for (const town of [...towns].sort((a, b) => b.size - a.size)) {
    const { x, y } = toPixels(town);
    if (!placed.some((other) => touches(other, { town, x, y }))) placed.push({ town, x, y });
  }
  return placed.map(({ town }) => town);
}

function touches(a: PlacedTown<TownName>, b: PlacedTown<TownName>): boolean {
  const width = ((a.town.name.length + b.town.name.length) * LETTER_WIDTH) / 2 + MARGIN;
  return Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < LABEL_HEIGHT + MARGIN;
}

export interface TownLabelOptions {
  readonly towns: readonly TownName[];
  readonly pane: string;
  /** Where a street map brings its own names. */
  readonly covered: Bounds | undefined;
}

/** Names of towns on the base map. */
export function createTownLabels(map: L.Map, { towns, pane, covered }: TownLabelOptions): L.LayerGroup {
  const shown = towns.filter((town) => covered === undefined || !isWithin(covered, town));
  const fitting = fitNames(shown, (town) => map.latLngToContainerPoint([town.lat, town.lng]));
  return L.layerGroup(
    fitting.map((town) =>
      L.marker([town.lat, town.lng], {
        icon: new ElementIcon(nameElement(town)),
        pane,
        interactive: false,
        keyboard: false,
      }),
    ),
  );
}

function nameElement(town: TownName): HTMLElement {
  const element = document.createElement('span');
  element.className = classes['town'] ?? '';
  element.dataset['size'] = town.size >= 9 ? 'large' : town.size >= 5 ? 'middle' : 'small';
  element.setAttribute('aria-hidden', 'true');
  element.textContent = town.name;
  return element;
}
