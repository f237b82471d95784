/** Runs tasks strictly one after another, in the order in which they came. */
export class Queue {
  private tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task);
    this.tail = result.catch(() => undefined); // whoever asked gets the failure; the next one only waits for the end
    return result;
  }

  /** Waits for what was asked for so far, however it ends. */
  async settled(): Promise<void> {
    await this.tail;
  }
}
