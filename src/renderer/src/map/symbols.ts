import type { Urgency } from '../../../shared/domain/request';
import type { PointKind } from './map-types';

/** One drawn sign: an outline and the mark inside, as SVG path data in a box of 28 by 28. */
export interface Symbol {
  readonly outline: string;
  readonly mark: string;
}

export const SYMBOL_BOX = 28;
export const CLUSTER_BOX = 46;

const DIAMOND = 'M14 1.5 L26.5 14 L14 26.5 L1.5 14 Z';
const CIRCLE = 'M14 2.5 a11.5 11.5 0 1 1 0 23 a11.5 11.5 0 1 1 0 -23 Z';
const PERSON = 'M14 7.2 a3.4 3.4 0 1 1 0 6.8 a3.4 3.4 0 1 1 0 -6.8 Z M7.8 20.4 a6.2 5.2 0 0 1 12.4 0 Z';

// The marks differ in shape, so urgency can be told without colour.
const URGENCY_MARKS: Readonly<Record<Urgency, string>> = {
  critical:
    'M9.9 7.5 h2.7 v7.6 h-2.7 Z M9.9 17.2 h2.7 v2.7 h-2.7 Z M15.4 7.5 h2.7 v7.6 h-2.7 Z M15.4 17.2 h2.7 v2.7 h-2.7 Z',
  high: 'M12.6 6.8 h2.8 v8.2 h-2.8 Z M12.6 17.2 h2.8 v2.8 h-2.8 Z',
  normal: 'M14 10.6 a3.4 3.4 0 1 1 0 6.8 a3.4 3.4 0 1 1 0 -6.8 Z',
  low: 'M9.6 12.7 h8.8 v2.6 h-8.8 Z',
};

const CLUSTER_OUTLINES: Readonly<Record<PointKind, string>> = {
  request:
    'M20.5 3 Q23 0.8 25.5 3 L43 20.5 Q45.2 23 43 25.5 L25.5 43 Q23 45.2 20.5 43 L3 25.5 Q0.8 23 3 20.5 Z',
  helper: 'M23 4 a19 19 0 1 1 0 38 a19 19 0 1 1 0 -38 Z',
};

/** Requests are diamonds marked by urgency, helpers are circles with a person. */
export function symbolOf(kind: PointKind, urgency: Urgency = 'normal'): Symbol {
  if (kind === 'helper') return { outline: CIRCLE, mark: PERSON };
  return { outline: DIAMOND, mark: URGENCY_MARKS[urgency] };
}

/** The same two shapes, larger and hollow, with the count inside. Box of 46 by 46. */
export function clusterOutline(kind: PointKind): string {
  return CLUSTER_OUTLINES[kind];
}

/** 1234 as "1.2k", so that it fits. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  return count < 10_000 ? `${String(Math.floor(count / 100) / 10)}k` : `${String(Math.floor(count / 1000))}k`;
}
