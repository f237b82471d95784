import { unreadable } from './byte-window';
import { GrowingList } from './growing-list';
import { IdTable, type Slice } from './id-table';

/** The requests or the helpers of a file: an id may be mentioned before it is defined, as long as it is in the end. */
export class IdList {
  readonly #table = new IdTable();
  /** Per id the line of its first mention while it is not defined, otherwise 0. */
  readonly #undefinedSince = GrowingList.ofInt32();
  /** Whether the list of definitions has ended. */
  isComplete = false;

  /** `name` is "request" or "helper". */
  constructor(readonly name: string) {}

  get length(): number {
    return this.#table.length;
  }

  text(index: number): string {
    return this.#table.text(index);
  }

  /** The number of an id that is defined here. */
  define(id: Slice, line: number): number {
    const index = this.#table.findOrAdd(id);
    if (index === this.#undefinedSince.length) this.#undefinedSince.push(0);
    else if (this.#undefinedSince.at(index) > 0) this.#undefinedSince.set(index, 0);
    else throw unreadable(line, `each ${this.name} id once`, `${this.text(index)} again`);
    return index;
  }

  /** The number of an id that is used here. */
  mention(id: Slice, line: number): number {
    if (this.isComplete) {
      const known = this.#table.find(id);
      if (known >= 0) return known;
      throw this.#unknown(id.bytes.toString('utf8', id.start, id.end), line);
    }
    const index = this.#table.findOrAdd(id);
    if (index === this.#undefinedSince.length) this.#undefinedSince.push(line);
    return index;
  }

  /** To be called when no more definitions come. @throws KithError naming the first id never defined */
  complete(): void {
    this.isComplete = true;
    for (let index = 0; index < this.length; index++) {
      const line = this.#undefinedSince.at(index);
      if (line > 0) throw this.#unknown(this.text(index), line);
    }
  }

  #unknown(id: string, line: number) {
    return unreadable(line, `the id of a ${this.name} in "${this.name}s"`, id);
  }
}
