/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, SeatPrices } from './instance';

/** Sums must stay exact in a double, with room for the differences the search forms. */
export const LARGEST_SUM = Math.floor(Number.MAX_SAFE_INTEGER / 4);

/** Throws a RangeError that says what was expected and what was found. */
export function validateInstance(instance: AssignmentInstance): void {
  validateShape(instance);
  validateCounts(instance.need, 'need');
  validateCounts(instance.capacity, 'capacity');
  validateRows(instance);
  validateSeatPrices(instance);
  validateRange(instance);
}

function validateShape(instance: AssignmentInstance): void {
  const { need, unassignedCost, rowStart, helper, cost } = instance;
  expectLength('unassignedCost', unassignedCost.length, need.length);
  expectLength('rowStart', rowStart.length, need.length + 1);
  expectLength('cost', cost.length, helper.length);
  if (rowStart[0] !== 0) fail('rowStart to begin with 0', rowStart[0]);
  expectLength('helper', helper.length, rowStart[need.length]!);
}

function validateCounts(counts: Int32Array, name: string): void {
  for (let k = 0; k < counts.length; k++)
    if (counts[k]! < 0) fail(`${name}[${k}] to be 0 or more`, counts[k]);
}

function validateRows({ rowStart, helper, capacity, need }: AssignmentInstance): void {
  let seen: Int32Array | null = null;
  for (let i = 0; i < need.length; i++) {
    if (rowStart[i + 1]! < rowStart[i]!) fail(`rowStart[${i + 1}] not to fall`, rowStart[i + 1]);
    // Rows that ascend cannot have a helper twice.
    if (isAscending(helper, rowStart[i]!, rowStart[i + 1]!, capacity.length)) continue;
    seen ??= new Int32Array(capacity.length);
    validateRow(helper, rowStart[i]!, rowStart[i + 1]!, i, seen);
  }
}

/** @param seen of each helper one more than the last row they stood in */
function validateRow(helper: Int32Array, from: number, to: number, row: number, seen: Int32Array): void {
  const helpers = seen.length;
  const mark = row + 1;
  for (let e = from; e < to; e++) {
    const j = helper[e]!;
    if (j < 0 || j >= helpers) fail(`helper[${e}] below ${helpers}`, j);
    if (seen[j] === mark) fail(`each helper once in row ${row}`, `helper ${j} again at edge ${e}`);
    seen[j] = mark;
  }
}

/** Whether each number is above the one before, from 0 on and below the end. */
function isAscending(values: Int32Array, from: number, to: number, end: number): boolean {
  let last = -1;
  for (let k = from; k < to; k++) {
    if (values[k]! <= last) return false;
    last = values[k]!;
  }
  return last < end;
}

function validateSeatPrices({ seatPrices, capacity }: AssignmentInstance): void {
  if (!seatPrices) return;
  const { start, price } = seatPrices;
  expectLength('seatPrices.start', start.length, capacity.length + 1);
  expectLength('seatPrices.price', price.length, start[capacity.length]!);
  for (let j = 0; j < capacity.length; j++) {
    const seats = start[j + 1]! - start[j]!;
    // No words for each of tens of thousands.
    if (seats !== capacity[j]) expectLength(`the seat prices of helper ${j}`, seats, capacity[j]!);
  }
  if (fallsWithin(seatPrices) === 0) return;
  for (let j = 0; j < capacity.length; j++)
    for (let k = start[j]! + 1; k < start[j + 1]!; k++)
      if (price[k]! < price[k - 1]!) fail(`the seat prices of helper ${j} not to fall`, price[k]);
}

/** How often a seat is cheaper than the one before of the same helper: of all, less those from helper to helper. */
function fallsWithin({ start, price }: SeatPrices): number {
  let falls = 0;
  for (let k = 1; k < price.length; k++) falls += Number(price[k]! < price[k - 1]!);
  for (let j = 1; j + 1 < start.length; j++) {
    const first = start[j]!;
    // Nothing is cheaper than what there is not.
    falls -= Number(start[j + 1]! > first && price[first]! < price[first - 1]!);
  }
  return falls;
}

function validateRange({ need, unassignedCost, cost, seatPrices }: AssignmentInstance): void {
  const others =
    largest(unassignedCost, 'unassignedCost') +
    (seatPrices ? largest(seatPrices.price, 'seatPrices.price') : 0);
  let units = 0;
  for (let i = 0; i < need.length; i++) units += need[i]!;
  // Costs in 32 bits are whole and nearly always small enough without a look at each of them.
  if (cost instanceof Int32Array && (units + 2) * (others + 2 ** 31) <= LARGEST_SUM) return;
  const perUnit = others + largest(cost, 'cost');
  if ((units + 2) * perUnit > LARGEST_SUM) fail(`sums up to ${LARGEST_SUM}`, (units + 2) * perUnit);
}

/** The largest magnitude; throws a RangeError where one is no integer. */
export function largest(values: ArrayLike<number>, name: string): number {
  let most = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    if (!Number.isInteger(value)) fail(`${name}[${k}] to be an integer`, value);
    if (Math.abs(value) > most) most = Math.abs(value);
  }
  return most;
}

function expectLength(name: string, found: number, expected: number): void {
  if (found !== expected) fail(`${name} to have length ${expected}`, found);
}

export function fail(expected: string, found: unknown): never {
  throw new RangeError(`Assignment instance: expected ${expected}, found ${String(found)}.`);
}
