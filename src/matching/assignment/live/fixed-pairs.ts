/** What a fixed pair took out of play. */
export type FixedPair = { readonly cost: number; readonly seatPrice: number };

type Pair = { readonly i: number; readonly j: number; readonly cost: number; seatPrice: number };

const NONE: readonly Pair[] = [];
const NOBODY: readonly number[] = [];

/** The pairs that are held fixed, found from either side. */
export class FixedPairs {
  // Whoever has none any more is forgotten: every change asks, and most changes are about people with none.
  private readonly byRequest = new Map<number, Pair[]>();
  private readonly byHelper = new Map<number, Pair[]>();

  add(i: number, j: number, cost: number, seatPrice: number): void {
    const pair = { i, j, cost, seatPrice };
    enter(this.byRequest, i, pair);
    enter(this.byHelper, j, pair);
  }

  has(i: number, j: number): boolean {
    return this.pairsOf(i).some((pair) => pair.j === j);
  }

  helpersOf(i: number): readonly number[] {
    return this.byRequest.get(i)?.map(({ j }) => j) ?? NOBODY;
  }

  requestsOf(j: number): readonly number[] {
    return this.byHelper.get(j)?.map(({ i }) => i) ?? NOBODY;
  }

  /** Those of a request, and what each costs. */
  pairsOf(i: number): readonly Readonly<Pair>[] {
    return this.byRequest.get(i) ?? NONE;
  }

  /** What the seats of the helper's pairs cost together. */
  seatsCostOf(j: number): number {
    return this.seatsOf(j).reduce((sum, { seatPrice }) => sum + seatPrice, 0);
  }

  /** What all pairs cost together, with their seats. */
  get cost(): number {
    let sum = 0;
    for (const pairs of this.byRequest.values())
      for (const { cost, seatPrice } of pairs) sum += cost + seatPrice;
    return sum;
  }

  /** Gives the seats of the helper's pairs other prices, one for each. */
  setSeatPrices(j: number, prices: ArrayLike<number>): void {
    this.seatsOf(j).forEach((pair, k) => (pair.seatPrice = prices[k] ?? 0));
  }

  /** Forgets the pair and says what goes back into play, of the helper's seats the dearest; null where it is not fixed. */
  remove(i: number, j: number): FixedPair | null {
    const pair = this.pairsOf(i).find((one) => one.j === j);
    if (!pair) return null;
    let dearest: Pair = pair;
    for (const other of this.seatsOf(j)) if (other.seatPrice > dearest.seatPrice) dearest = other;
    const { seatPrice } = dearest;
    dearest.seatPrice = pair.seatPrice;
    leave(this.byRequest, i, pair);
    leave(this.byHelper, j, pair);
    return { cost: pair.cost, seatPrice };
  }

  private seatsOf(j: number): readonly Pair[] {
    return this.byHelper.get(j) ?? NONE;
  }
}

function enter(of: Map<number, Pair[]>, key: number, pair: Pair): void {
  const pairs = of.get(key);
  if (pairs) pairs.push(pair);
  else of.set(key, [pair]);
}

function leave(of: Map<number, Pair[]>, key: number, pair: Pair): void {
  const others = (of.get(key) ?? []).filter((one) => one !== pair);
  if (others.length > 0) of.set(key, others);
  else of.delete(key);
}
