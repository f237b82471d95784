/* eslint-disable @typescript-eslint/no-non-null-assertion -- read inside their own bounds */

/**
 * Where each item stood in the list before as the very same object, -1 where it is new or might be: lists as long as
 * each other are compared place by place, since one change mostly leaves everybody where they were.
 */
export function whereBefore<T extends object>(before: readonly T[], now: readonly T[]): Int32Array {
  const where = new Int32Array(now.length).fill(-1);
  if (before.length === now.length) {
    for (let k = 0; k < now.length; k++) if (before[k] === now[k]) where[k] = k;
    return where;
  }
  const placeOf = new Map<T, number>();
  for (let k = 0; k < before.length; k++) placeOf.set(before[k]!, k);
  for (let k = 0; k < now.length; k++) where[k] = placeOf.get(now[k]!) ?? -1;
  return where;
}
