/** What a fixed pair took out of play. */
export type FixedPair = { readonly cost: number; readonly seatPrice: number };

/** The pairs that are held fixed, found from either side. */
export class FixedPairs {
  private readonly byRequest = new Map<number, Map<number, number>>();
  private readonly byHelper = new Map<number, Map<number, number>>();

  add(i: number, j: number, cost: number, seatPrice: number): void {
    entry(this.byRequest, i).set(j, cost);
    entry(this.byHelper, j).set(i, seatPrice);
  }

  has(i: number, j: number): boolean {
    return this.byRequest.get(i)?.has(j) ?? false;
  }

  helpersOf(i: number): number[] {
    return keysOf(this.byRequest.get(i));
  }

  requestsOf(j: number): number[] {
    return keysOf(this.byHelper.get(j));
  }

  /** Its helpers, and what each pair costs. */
  costsOf(i: number): Iterable<[helper: number, cost: number]> {
    return this.byRequest.get(i) ?? [];
  }

  /** What the seats of the helper's pairs cost together. */
  seatsCostOf(j: number): number {
    let sum = 0;
    for (const price of this.byHelper.get(j)?.values() ?? []) sum += price;
    return sum;
  }

  /** What all pairs cost together, with their seats. */
  get cost(): number {
    let sum = 0;
    for (const costs of this.byRequest.values()) for (const cost of costs.values()) sum += cost;
    for (const j of this.byHelper.keys()) sum += this.seatsCostOf(j);
    return sum;
  }

  /** Gives the seats of the helper's pairs other prices, one for each. */
  setSeatPrices(j: number, prices: ArrayLike<number>): void {
    const seats = this.byHelper.get(j);
    [...(seats?.keys() ?? [])].forEach((i, k) => seats?.set(i, prices[k] ?? 0));
  }

  /** Forgets the pair and says what goes back into play, of the helper's seats the dearest; null where it is not fixed. */
  remove(i: number, j: number): FixedPair | null {
    const cost = this.byRequest.get(i)?.get(j);
    const seats = this.byHelper.get(j);
    const own = seats?.get(i);
    if (cost === undefined || seats === undefined || own === undefined) return null;
    let dearest = i;
    let seatPrice = own;
    for (const [other, price] of seats) if (price > seatPrice) [dearest, seatPrice] = [other, price];
    seats.set(dearest, own);
    seats.delete(i);
    this.byRequest.get(i)?.delete(j);
    return { cost, seatPrice };
  }
}

function keysOf(map: Map<number, number> | undefined): number[] {
  return map ? [...map.keys()] : [];
}

function entry(of: Map<number, Map<number, number>>, key: number): Map<number, number> {
  const found = of.get(key) ?? new Map<number, number>();
  of.set(key, found);
  return found;
}
