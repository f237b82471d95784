import { MAX_UNKNOWN_VALUES, type UnknownValue } from '../../../shared/contract/transfer';
import type { ReadRow } from './read-rows';
import { valueKey } from './term-finder';

// A mapping holds no longer ones.
const MAX_VALUE = 200;

/** The values in rejected rows that only wait for a meaning, those in the most rows first. */
export function unknownValues(rejected: readonly ReadRow[]): UnknownValue[] {
  const counted = new Map<string, UnknownValue>();
  for (const { unknown } of rejected) {
    const ofRow = new Map(unknown.map((item) => [`${item.field}|${valueKey(item.value)}`, item]));
    for (const [key, { field, value }] of ofRow) {
      if (value.length > MAX_VALUE) continue;
      const found = counted.get(key) ?? { field, value, rows: 0 };
      counted.set(key, { ...found, rows: found.rows + 1 });
    }
  }
  return [...counted.values()].sort((a, b) => b.rows - a.rows).slice(0, MAX_UNKNOWN_VALUES);
}
