/** So many proposals have a key of their own. */
const KEYS = 9;

/**
 * Which key each proposal has, from 1. One keeps its key for as long as it stands there, so that the key that somebody
 * sees is the one that they press; a new one takes the first that is free. Those beyond the ninth have none.
 */
export function assignSlots(
  before: ReadonlyMap<string, number>,
  keys: readonly string[],
): ReadonlyMap<string, number> {
  const kept = new Map([...before].filter(([key]) => keys.includes(key)));
  const taken = new Set(kept.values());
  const free = Array.from({ length: KEYS }, (_none, at) => at + 1).filter((slot) => !taken.has(slot));
  for (const key of keys) {
    const slot = kept.has(key) ? undefined : free.shift();
    if (slot !== undefined) kept.set(key, slot);
  }
  const isSame = kept.size === before.size && [...kept].every(([key, slot]) => before.get(key) === slot);
  return isSame ? before : kept;
}
