import { foldedText } from './fold';

/** Texts of fewer letters are alike by chance: "A lift to the doctor". */
export const FEWEST_LETTERS = 60;
/** From this part of common pieces on, two texts are the same one with a few words changed. */
export const ALIKE = 0.7;

const PIECE = 5;
const BANDS = 6;
const ROWS = 4;

/** The pieces of five letters that a text is made of, spaces and signs left out. */
function piecesOf(text: string): ReadonlySet<number> {
  const letters = foldedText(text).replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < FEWEST_LETTERS) return new Set();
  const pieces = new Set<number>();
  for (let at = 0; at + PIECE <= letters.length; at++) pieces.add(hash(letters.slice(at, at + PIECE)));
  return pieces;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The part of their pieces that two texts have in common, 0 to 1; 0 where one is too short to say. */
export function likeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  const common = [...a].filter((piece) => b.has(piece)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

/**
 * A few numbers that a text shares with those that are like it (MinHash in bands): of two texts that are 0.8 alike 19 in
 * 20 share one, of two that are 0.15 alike one in 300. So they can be looked up by an index. Empty for a short text.
 */
export function marksOf(text: string): number[] {
  const pieces = piecesOf(text);
  if (pieces.size === 0) return [];
  return Array.from({ length: BANDS }, (_none, band) => {
    let [high, low] = [band + 1, band + 1];
    for (let row = 0; row < ROWS; row++) {
      const least = leastOf(pieces, band * ROWS + row);
      high = Math.imul(high ^ least, 0x01000193);
      low = Math.imul(low ^ (least >>> 7), 0x85ebca6b);
    }
    // 53 bits: what both a double and a column hold exactly.
    return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
  });
}

/** The least of the pieces after they were shuffled in the way of this number. */
function leastOf(pieces: ReadonlySet<number>, way: number): number {
  const factor = Math.imul(way + 1, 0x9e3779b1) | 1;
  const addend = Math.imul(way + 7, 0x85ebca6b);
  let least = 0xffffffff;
  for (const piece of pieces) {
    let value = Math.imul(piece ^ addend, factor);
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
    value = (value ^ (value >>> 13)) >>> 0;
    if (value < least) least = value;
  }
  return least;
}
