/** Does what waits, first come first served, one thing in each frame that the window draws, so that no frame takes long. */
export class OneAFrame<K> {
  private readonly waiting = new Map<K, () => void>();
  private frame: number | null = null;

  /** @param key by which it can be let go of before its turn */
  add(key: K, work: () => void): void {
    this.waiting.set(key, work);
    this.askForFrame();
  }

  letGo(key: K): void {
    this.waiting.delete(key);
  }

  private askForFrame(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.doFirst();
    });
  }

  private doFirst(): void {
    const [first] = this.waiting;
    if (first === undefined) return;
    const [key, work] = first;
    this.waiting.delete(key);
    try {
      work();
    } finally {
      // Behind the frame that the work itself asks for, to show what it made: otherwise all would show at once, at the end.
      if (this.waiting.size > 0) this.askForFrame();
    }
  }
}
