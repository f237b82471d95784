/** What may have come up since, beside as many again as there were at first. */
const ROOM = 1_000;

/**
 * Tells when what is kept from one plan to the next has grown so far beyond what the first plan needed that most of it
 * may be about nobody any more.
 */
export class Wear {
  private sizeAtFirst: number | null = null;

  /** To be asked before each plan, of what the plan before left. */
  isWorn(size: number): boolean {
    // Nothing is told before the first plan.
    if (size === 0) return false;
    this.sizeAtFirst ??= size;
    return size > 2 * this.sizeAtFirst + ROOM;
  }

  /** All was thrown away. */
  beginAnew(): void {
    this.sizeAtFirst = null;
  }
}
