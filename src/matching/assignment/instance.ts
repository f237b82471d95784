/**
 * The matching problem as numbers: nothing here knows about people.
 *
 * Request `i` needs `need[i]` different helpers; each one missing costs `unassignedCost[i]`. Helper `j` has
 * `capacity[j]` seats. The candidates of request `i` are the edges `rowStart[i] .. rowStart[i + 1]`, each with a
 * helper and a cost; a helper stands at most once in a row. All costs are integers.
 */
export type AssignmentInstance = {
  readonly need: Int32Array;
  readonly unassignedCost: Float64Array;
  readonly capacity: Int32Array;
  /** Extra cost of each further seat of a helper, or null when every seat is free. */
  readonly seatPrices: SeatPrices | null;
  readonly rowStart: Int32Array;
  readonly helper: Int32Array;
  readonly cost: Int32Array | Float64Array;
};

/** Seat `k` of helper `j` costs `price[start[j] + k]` extra; never falling within a helper (convex). */
export type SeatPrices = { readonly start: Int32Array; readonly price: Float64Array };

export type AssignmentSolution = {
  /** Chosen edges, ascending. */
  readonly edges: Int32Array;
  /** Units of each request that stay without a helper. */
  readonly missing: Int32Array;
  /** Chosen costs + seat prices used + unassigned costs. */
  readonly objective: number;
  /** What the prices prove to be the least possible; equals `objective`. */
  readonly bound: number;
  /** Dual price of one more unit of each request, at most its unassigned cost. */
  readonly requestPrice: Float64Array;
  /** Dual price of one more seat of each helper: how contested the helper is. */
  readonly helperPrice: Float64Array;
};
