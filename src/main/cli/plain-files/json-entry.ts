/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { unreadable } from './byte-window';
import type { Slice } from './id-table';
import type { JsonText } from './json-text';

const LARGEST_COUNT = 2_147_483_647;

/** What may stand in one entry; `fallback` is for a field that may be left out. */
export type Field = {
  readonly name: string;
  readonly kind: 'id' | 'integer' | 'count' | 'prices' | 'own';
  readonly fallback?: number | null;
  /** Of the kind `own`: reads the value, which `what` names, and keeps it. */
  readonly read?: (what: string) => void;
};

/** Reads `{"name": value, ...}` with known fields in any order; values stand at the place of their field. */
export class JsonEntry {
  readonly ids: Slice[];
  readonly numbers: number[];
  prices: number[] | null = null;
  /** Where it begins. */
  line = 0;
  readonly #written: Buffer[];
  readonly #what: string[];
  readonly #isGiven: boolean[];

  constructor(
    readonly text: JsonText,
    readonly name: string,
    readonly fields: readonly Field[],
  ) {
    this.ids = fields.map(() => ({ bytes: Buffer.alloc(0), start: 0, end: 0 }));
    this.numbers = fields.map(() => 0);
    this.#written = fields.map((field) => Buffer.from(`"${field.name}"`));
    this.#what = fields.map((field) => `"${field.name}" of a ${name}`);
    this.#isGiven = fields.map(() => false);
  }

  read(): void {
    this.#reset();
    this.text.expect('{', `a ${this.name}, beginning with {`);
    this.line = this.text.window.line;
    if (!this.text.take('}')) {
      for (let guess = 0; ; guess++) {
        this.#readField(guess);
        if (this.text.take('}')) break;
        this.text.expect(',', `, or } in a ${this.name}`);
      }
    }
    this.#expectAll();
  }

  #reset(): void {
    this.prices = null;
    this.#isGiven.fill(false);
    for (let k = 0; k < this.fields.length; k++) this.numbers[k] = this.fields[k]!.fallback ?? 0;
  }

  #readField(guess: number): void {
    const key = this.text.string(`the name of a field of a ${this.name}`);
    const k = this.#indexOf(key, guess);
    if (this.#isGiven[k]) throw unreadable(this.text.window.line, `${this.#what[k]!} once`, 'it again');
    this.#isGiven[k] = true;
    this.text.expect(':', `: after ${this.#what[k]!}`);
    const { kind } = this.fields[k]!;
    if (kind === 'id') this.ids[k] = this.text.id(this.#what[k]!);
    else if (kind === 'own') this.fields[k]!.read?.(this.#what[k]!);
    else if (kind === 'prices') this.prices = this.#readPrices(this.#what[k]!);
    else this.numbers[k] = kind === 'count' ? this.#readCount(k) : this.text.integer(this.#what[k]!);
  }

  #indexOf(key: Slice, guess: number): number {
    const count = this.fields.length;
    for (let tried = 0; tried < count; tried++) {
      const k = (guess + tried) % count;
      const own = this.#written[k]!;
      if (isSame(own, key)) return k;
    }
    const names = this.fields.map(({ name }) => name).join(', ');
    const found = key.bytes.toString('utf8', key.start, Math.min(key.end, key.start + 80));
    throw unreadable(this.text.window.line, `only ${names} in a ${this.name}`, found);
  }

  #readCount(k: number): number {
    const count = this.text.integer(this.#what[k]!);
    if (count >= 0 && count <= LARGEST_COUNT) return count;
    const expected = `${this.#what[k]!} to be an integer from 0 to ${LARGEST_COUNT}`;
    throw unreadable(this.text.window.line, expected, String(count));
  }

  #readPrices(what: string): number[] {
    const prices: number[] = [];
    this.text.expect('[', `${what} to be a list of integers`);
    if (this.text.take(']')) return prices;
    do {
      const price = this.text.integer(`each of ${what}`);
      const last = prices.at(-1);
      if (last !== undefined && price < last)
        throw unreadable(this.text.window.line, `${what} never to fall`, `${price} after ${last}`);
      prices.push(price);
    } while (this.text.take(','));
    this.text.expect(']', `, or ] in ${what}`);
    return prices;
  }

  #expectAll(): void {
    for (let k = 0; k < this.fields.length; k++) {
      if (!this.#isGiven[k] && this.fields[k]!.fallback === undefined)
        throw unreadable(this.text.window.line, this.#what[k]!, 'a ' + this.name + ' without it');
    }
  }
}

/** By hand, because a call into the runtime takes longer than a few bytes do. */
function isSame(own: Buffer, { bytes, start, end }: Slice): boolean {
  if (own.length !== end - start) return false;
  for (let k = 0; k < own.length; k++) if (own[k] !== bytes[start + k]) return false;
  return true;
}
