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
    return [...(this.byRequest.get(i)?.keys() ?? [])];
  }

  requestsOf(j: number): number[] {
    return [...(this.byHelper.get(j)?.keys() ?? [])];
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

function entry(of: Map<number, Map<number, number>>, key: number): Map<number, number> {
  const found = of.get(key) ?? new Map<number, number>();
  of.set(key, found);
  return found;
}
