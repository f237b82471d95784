/** Rows by helper. */
export function grouped<T extends { readonly helperId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.helperId);
    if (group) group.push(row);
    else groups.set(row.helperId, [row]);
  }
  return groups;
}
