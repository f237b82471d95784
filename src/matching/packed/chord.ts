import { EARTH_RADIUS } from '../geometry';

/** Up to 200 km three terms of the arcsine's series leave less than a micrometre. */
const LARGEST = (200_000 / EARTH_RADIUS) ** 2;
/** Metres; the vectors themselves are exact to about a nanometre. */
const DOUBT = 1e-4;

/**
 * Whole metres along the great circle between two unit vectors, from the square of their chord. -1 where that would
 * leave doubt which way `distanceMetres` rounds: far apart, or half a metre to within a tenth of a millimetre.
 */
export function metresOfChord(square: number): number {
  if (!(square <= LARGEST)) return -1;
  const half = square / 4;
  const metres = EARTH_RADIUS * Math.sqrt(square) * (1 + half * (1 / 6 + half * (3 / 40)));
  const whole = Math.floor(metres + 0.5);
  return Math.abs(metres - whole) > 0.5 - DOUBT ? -1 : whole;
}

/** The square of the chord that `metres` along the great circle span; at most that of the whole Earth. */
export function chordSquare(metres: number): number {
  const half = Math.sin(Math.min(Math.PI, Math.max(0, metres) / EARTH_RADIUS) / 2);
  return 4 * half * half;
}

/** No distance along the great circle is longer, from the square of its chord; 1 m more, for distances are rounded. */
export function metresAtMost(square: number): number {
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(square) / 2)) + 1;
}
