/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import KDBush from 'kdbush';
import type { Memory } from '../../src/matching/assignment/memory';
import { createJudge, judgeListed, type IsEligible } from '../../src/matching/candidates/index';
import type { PairRows } from '../../src/matching/candidates/pair-list';
import type { Shortlist } from '../../src/matching/candidates/shortlist';
import { chordSquare } from '../../src/matching/packed/chord';
import { latitudeDegrees } from '../../src/matching/geometry';
import type { MatchingOptions } from '../../src/matching/options';
import type { Packed } from '../../src/matching/packed/pack';

/** Degrees of longitude shrink towards the poles; within 300 km of 47 degrees north this covers the difference. */
const STRETCH = 1.08;

/** All helpers by place. */
export type Tree = { readonly tree: KDBush; readonly middle: number };

export function buildTree({ helpers: { home } }: Packed): Tree {
  const mean = home.lat.reduce((sum, lat) => sum + lat, 0) / home.lat.length;
  const middle = Math.cos((mean * Math.PI) / 180);
  const tree = new KDBush(home.lat.length);
  for (let p = 0; p < home.lat.length; p++) tree.add(home.lng[p]! * middle, home.lat[p]!);
  tree.finish();
  return { tree, middle };
}

/**
 * Every eligible pair, found with kdbush in place of our grid and bits; the rest of the rules and the costs are ours.
 * All requests and helpers must have places and the same travel limit.
 */
export function kdbushCandidates(
  packed: Packed,
  { tree, middle }: Tree,
  options: MatchingOptions,
  isEligible: IsEligible,
  memory: Memory,
): PairRows {
  const { place } = packed.requests;
  const metres = packed.helpers.travelLimit[0]!;
  const radius = latitudeDegrees(metres) * STRETCH;
  const judge = createJudge(packed, options, isEligible, memory);
  const { list, pairs } = judge;
  for (let i = 0; i < place.lat.length; i++) {
    list.count = 0;
    for (const p of tree.within(place.lng[i]! * middle, place.lat[i]!, radius))
      consider(packed, i, p, chordSquare(metres + 1), list);
    judgeListed(judge, i);
  }
  return pairs.toRows();
}

/** The same pairs without any columns of ours: the rules and the terms of the cost are asked for each pair that is near. */
export function kdbushByRules(
  { requests: { place }, helpers }: Packed,
  { tree, middle }: Tree,
  isEligible: IsEligible,
  costOf: (request: number, helper: number) => number,
): { readonly pairs: number; readonly cost: number } {
  const radius = latitudeDegrees(helpers.travelLimit[0]!) * STRETCH;
  let [pairs, cost] = [0, 0];
  for (let i = 0; i < place.lat.length; i++)
    for (const p of tree.within(place.lng[i]! * middle, place.lat[i]!, radius)) {
      if (!isEligible(i, p)) continue;
      pairs++;
      cost += costOf(i, p);
    }
  return { pairs, cost };
}

/** The radius queries alone: how many pairs are near, whoever they are. */
export function kdbushRadius({ requests: { place }, helpers }: Packed, { tree, middle }: Tree): number {
  const radius = latitudeDegrees(helpers.travelLimit[0]!) * STRETCH;
  let near = 0;
  for (let i = 0; i < place.lat.length; i++)
    near += tree.within(place.lng[i]! * middle, place.lat[i]!, radius).length;
  return near;
}

function consider(packed: Packed, i: number, p: number, most: number, list: Shortlist): void {
  const { place } = packed.requests;
  const { home } = packed.helpers;
  if (!isAble(packed, i, p)) return;
  const square =
    (home.x[p]! - place.x[i]!) ** 2 + (home.y[p]! - place.y[i]!) ** 2 + (home.z[p]! - place.z[i]!) ** 2;
  if (square > most) return;
  list.position[list.count] = p;
  list.chord[list.count++] = square;
}

/** The same bits, one helper at a time. */
function isAble({ bits, requests: { times }, helpers }: Packed, i: number, p: number): boolean {
  const word = p >> 5;
  for (let k = bits.start[i]!; k < bits.start[i + 1]!; k++)
    if (((bits.has[bits.need[k]! * bits.words + word]! >> (p & 31)) & 1) === 0) return false;
  const c = times.classOf[i]!;
  const { open, columns, words } = helpers.times;
  for (let part = times.start[c]!; part < times.start[c + 1]!; part++) {
    const row = times.dayNeed[c]! * columns + times.column[part]!;
    if (((open[row * words + word]! >> (p & 31)) & 1) === 1) return true;
  }
  return false;
}
