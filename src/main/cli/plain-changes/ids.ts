import { unreadable } from '../plain-files/byte-window';
import type { Slice } from '../plain-files/id-table';

/** The requests, or the helpers, that are there now: their ids as JSON writes them, and their numbers. */
export class Ids {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  /** @param name "request" or "helper" */
  constructor(
    readonly name: string,
    count: number,
    text: (number: number) => string,
  ) {
    for (let number = 0; number < count; number++) this.add(text(number), number);
  }

  add(id: string, number: number): void {
    this.#numbers.set(id, number);
    this.#texts[number] = id;
  }

  /** Takes an id away. Until another gets its number, `text` still says it. */
  remove(number: number): void {
    this.#numbers.delete(this.text(number));
  }

  text(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** @throws KithError where nobody has that id */
  numberOf(id: string, line: number): number {
    const number = this.#numbers.get(id);
    if (number !== undefined) return number;
    throw unreadable(line, `the id of a ${this.name} now there`, id);
  }

  /** @throws KithError where somebody has that id */
  expectNew(id: string, line: number): void {
    if (!this.#numbers.has(id)) return;
    throw unreadable(line, `each ${this.name} id once`, `${id} again`);
  }
}

/** An id as JSON writes it. */
export function textOf({ bytes, start, end }: Slice): string {
  return bytes.toString('utf8', start, end);
}
