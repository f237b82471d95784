import classes from './map.module.css';
import type { PointKind } from './map-types';
import type { ClusterItem, MapItem, PointItem } from './point-index';
import { CLUSTER_BOX, SYMBOL_BOX, clusterOutline, shortCount, symbolOf } from './symbols';

const SVG = 'http://www.w3.org/2000/svg';

export interface MarkerLook {
  readonly name: string;
  readonly isSelected: boolean;
  readonly isHighlighted: boolean;
}

/** A button for one point or cluster. Built from nodes, never from HTML text, since labels come from people. */
export function createMarkerElement(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  return button;
}

/** Draws an item into its button; the same button can be drawn again, which keeps the focus on it. */
export function drawMarker(
  button: HTMLButtonElement,
  kind: PointKind,
  item: MapItem,
  look: MarkerLook,
): void {
  button.title = look.name;
  button.setAttribute('aria-label', look.name);
  button.dataset['kind'] = kind;
  button.dataset['type'] = item.type;
  setFlag(button, 'data-selected', look.isSelected);
  setFlag(button, 'data-highlighted', look.isHighlighted);
  if (item.type === 'point') button.setAttribute('aria-pressed', String(look.isSelected));
  button.classList.add(classes['marker'] ?? '');
  button.replaceChildren(item.type === 'point' ? pointDrawing(kind, item) : clusterDrawing(kind, item));
}

function setFlag(element: HTMLElement, name: string, isOn: boolean): void {
  if (isOn) element.setAttribute(name, 'true');
  else element.removeAttribute(name);
}

function pointDrawing(kind: PointKind, { point }: PointItem): SVGElement {
  const { outline, mark } = symbolOf(kind, point.urgency);
  const svg = drawing(SYMBOL_BOX);
  svg.dataset['urgency'] = kind === 'request' ? (point.urgency ?? 'normal') : 'none';
  svg.append(path(outline, classes['halo']), path(outline, classes['outline']), path(mark, classes['mark']));
  return svg;
}

function clusterDrawing(kind: PointKind, { count, critical }: ClusterItem): SVGElement {
  const svg = drawing(CLUSTER_BOX, clusterPixels(count));
  svg.dataset['urgency'] = critical > 0 ? 'critical' : 'none';
  const words = document.createElementNS(SVG, 'text');
  words.setAttribute('x', '50%');
  words.setAttribute('y', '50%');
  words.setAttribute('class', classes['count'] ?? '');
  words.textContent = critical > 0 ? `${shortCount(count)}!` : shortCount(count);
  svg.append(
    path(clusterOutline(kind), classes['halo']),
    path(clusterOutline(kind), classes['outline']),
    words,
  );
  return svg;
}

function clusterPixels(count: number): number {
  if (count < 10) return 36;
  return count < 100 ? 41 : CLUSTER_BOX;
}

function drawing(box: number, pixels = box): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${String(box)} ${String(box)}`);
  svg.setAttribute('width', String(pixels));
  svg.setAttribute('height', String(pixels));
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg;
}

function path(data: string, className: string | undefined): SVGElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', data);
  element.setAttribute('class', className ?? '');
  return element;
}
