/** Nobody stays logged in for longer, however busy they are. */
export const LONGEST_MS = 8 * 3_600_000;

interface Opened {
  readonly accountId: string;
  readonly since: number;
  touched: number;
}

/**
 * Who is logged in at this desk. It measures by time that goes by, so that setting the clock on the wall neither locks
 * early nor keeps open.
 */
export class Session {
  private opened: Opened | null = null;
  private last: string | null = null;
  private begun = 0;

  /** @param elapsed milliseconds that go by, whatever the clock on the wall is set to */
  constructor(private readonly elapsed: () => number) {}

  /** Id of the account that is logged in, or null. */
  get accountId(): string | null {
    return this.opened?.accountId ?? null;
  }

  /** Which login since the program started it is. */
  get sitting(): number {
    return this.begun;
  }

  /** Whether somebody was logged in since the program started, and is not any more. */
  get wasLeft(): boolean {
    return this.opened === null && this.last !== null;
  }

  /** Whether nobody has logged in since the program started. */
  get isFirst(): boolean {
    return this.last === null;
  }

  /** @returns whether it is the person who was logged in last */
  begin(accountId: string): boolean {
    const now = this.elapsed();
    const isReturn = this.last === accountId;
    this.opened = { accountId, since: now, touched: now };
    this.last = accountId;
    this.begun += 1;
    return isReturn;
  }

  end(): void {
    this.opened = null;
  }

  /** A key or a click came. */
  touch(): void {
    if (this.opened !== null) this.opened.touched = this.elapsed();
  }

  /** True when nothing was touched for `idleMs`, or the session is at its longest. */
  isOver(idleMs: number): boolean {
    if (this.opened === null) return false;
    const now = this.elapsed();
    return now - this.opened.touched >= idleMs || now - this.opened.since >= LONGEST_MS;
  }
}
