/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { hasAnyRoom } from '../eligibility/capacity';
import type { RefusalCode } from '../eligibility/refusal';
import { needsCar } from '../eligibility/vehicle';
import type { MatchingHelper, MatchingRequest } from '../problem';

/**
 * What requests need and helpers offer as bits: a pair can only be eligible where the offer covers the need. A
 * necessary condition of the rules, tested before anything dearer.
 */
export type Masks = {
  /** 32-bit words per request or helper. */
  readonly words: number;
  readonly need: Uint32Array;
  readonly offer: Uint32Array;
  /** The bits of each rule, in the order of the rules. */
  readonly codes: readonly { readonly code: RefusalCode; readonly bits: Uint32Array }[];
};

/** Mask rules in the order of `eligibility/index.ts`. */
const maskCodes = [
  'inactive',
  'category',
  'skill',
  'vehicle',
  'access',
  'gender',
  'vetting',
  'capacity',
] as const;
type MaskCode = (typeof maskCodes)[number];
type Fact = `${MaskCode}:${string}`;

export function buildMasks(requests: readonly MatchingRequest[], helpers: readonly MatchingHelper[]): Masks {
  const needs = requests.map(needFacts);
  const bitOf = new Map<Fact, number>();
  for (const facts of needs) for (const fact of facts) if (!bitOf.has(fact)) bitOf.set(fact, bitOf.size);
  const seatCounts = [...new Set(requests.map(({ seats }) => seats))];
  const words = Math.max(1, Math.ceil(bitOf.size / 32));
  const need = new Uint32Array(requests.length * words);
  const offer = new Uint32Array(helpers.length * words);
  needs.forEach((facts, i) => {
    for (const fact of facts) setBit(need, i * words, bitOf.get(fact));
  });
  helpers.forEach((helper, j) => {
    for (const fact of offerFacts(helper, seatCounts)) setBit(offer, j * words, bitOf.get(fact));
  });
  return { words, need, offer, codes: maskCodes.map((code) => ({ code, bits: bitsOf(code, bitOf, words) })) };
}

/** Whether helper `j` offers all that request `i` needs. */
export function isCovered({ words, need, offer }: Masks, i: number, j: number): boolean {
  for (let w = 0; w < words; w++) {
    if ((need[i * words + w]! & ~offer[j * words + w]!) !== 0) return false;
  }
  return true;
}

/** The first mask rule that refuses where at least two do; null where none or only one does. */
export function firstOfSeveral(masks: Masks, i: number, j: number): RefusalCode | null {
  let first: RefusalCode | null = null;
  for (const { code, bits } of masks.codes) {
    if (!isMissingAny(masks, i, j, bits)) continue;
    if (first) return first;
    first = code;
  }
  return null;
}

function isMissingAny({ words, need, offer }: Masks, i: number, j: number, bits: Uint32Array): boolean {
  for (let w = 0; w < words; w++) {
    if ((need[i * words + w]! & ~offer[j * words + w]! & bits[w]!) !== 0) return true;
  }
  return false;
}

function needFacts(request: MatchingRequest): Fact[] {
  const facts: Fact[] = ['inactive:', 'capacity:', `category:${request.category}`];
  for (const skill of request.skills) facts.push(`skill:${skill}`);
  for (const kind of request.requiredVetting) facts.push(`vetting:${kind}`);
  if (needsCar(request)) facts.push(`vehicle:seats ${request.seats}`);
  if (request.genderStrength === 'must' && request.genderPreference)
    facts.push(`gender:${request.genderPreference}`);
  if (request.accessStrength !== 'must') return facts;
  if (request.stairs) facts.push('access:stairs');
  if (request.wheelchair && needsCar(request)) facts.push('vehicle:wheelchair');
  return facts;
}

function offerFacts(helper: MatchingHelper, seatCounts: readonly number[]): Fact[] {
  const facts: Fact[] = [];
  if (helper.active) facts.push('inactive:');
  if (hasAnyRoom(helper)) facts.push('capacity:');
  for (const category of helper.categories) facts.push(`category:${category}`);
  for (const skill of helper.skills) facts.push(`skill:${skill}`);
  for (const { kind } of helper.vetting) facts.push(`vetting:${kind}`);
  if (helper.gender !== null) facts.push(`gender:${helper.gender}`);
  if (helper.canDoStairs) facts.push('access:stairs');
  if (!helper.hasVehicle) return facts;
  for (const seats of seatCounts) if (helper.seats >= seats) facts.push(`vehicle:seats ${seats}`);
  if (helper.wheelchairVehicle) facts.push('vehicle:wheelchair');
  return facts;
}

function bitsOf(code: MaskCode, bitOf: ReadonlyMap<Fact, number>, words: number): Uint32Array {
  const bits = new Uint32Array(words);
  for (const [fact, bit] of bitOf) if (fact.startsWith(`${code}:`)) setBit(bits, 0, bit);
  return bits;
}

function setBit(words: Uint32Array, from: number, bit: number | undefined): void {
  if (bit !== undefined) words[from + (bit >> 5)]! |= 1 << (bit & 31);
}
