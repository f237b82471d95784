/** Where the item with the id stands in a list by ascending id; -1 where it does not. */
export function indexOfId(sorted: readonly { readonly id: number }[], id: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle]?.id ?? id;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
