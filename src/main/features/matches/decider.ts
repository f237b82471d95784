/** Who decides, when, and where the organisation's clock stands. */
export interface Decider {
  readonly by: string;
  readonly now: number;
  readonly timeZone: string;
}
