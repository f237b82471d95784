/* eslint-disable @typescript-eslint/no-non-null-assertion -- bytes, read inside their own bounds */
import { unreadable, type ByteWindow } from './byte-window';

const NEWLINE = 0x0a;
const MINUS = 0x2d;
const ZERO = 0x30;
/** Words that are kept; of those after them only the count matters. */
const MOST_WORDS = 8;
const SHOWN_BYTES = 60;

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;
const isEnd = (byte: number): boolean => byte === NEWLINE || byte === -1;

/** The words of one line after the other. */
export class DimacsLine {
  /** Words on the line. */
  count = 0;
  /** The line's number. */
  line = 0;
  readonly #starts = new Int32Array(MOST_WORDS);
  readonly #ends = new Int32Array(MOST_WORDS);

  constructor(readonly window: ByteWindow) {}

  /** Goes on to the next line; false at the end of the file. Only inside `repeat`. */
  read(): boolean {
    const { window } = this;
    if (window.peek() === -1) return false;
    this.count = 0;
    this.line = window.line;
    while (!isEnd(this.#nextByte())) this.#readWord();
    if (window.peek() === NEWLINE) {
      window.at++;
      window.line++;
    }
    return true;
  }

  word(k: number): string {
    const end = Math.min(this.#ends[k]!, this.#starts[k]! + SHOWN_BYTES);
    return this.window.bytes.toString('utf8', this.#starts[k], end);
  }

  /** The only character of the first word; 0 where it has more. */
  get kind(): number {
    return this.#ends[0]! - this.#starts[0]! === 1 ? this.window.bytes[this.#starts[0]!]! : 0;
  }

  /** Word `k` as an integer from `min` to `max`. `what` names it. */
  integer(k: number, what: string, min: number, max: number): number {
    const end = this.#ends[k]!;
    const isNegative = this.window.bytes[this.#starts[k]!] === MINUS;
    const start = this.#starts[k]! + (isNegative ? 1 : 0);
    let value = start < end ? 0 : NaN;
    for (let at = start; at < end; at++) {
      const digit = this.window.bytes[at]! - ZERO;
      value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
    }
    if (isNegative && value !== 0) value = -value;
    if (value >= min && value <= max) return value;
    throw unreadable(this.line, `${what} to be an integer from ${min} to ${max}`, this.word(k));
  }

  /** @throws KithError where the line has more or fewer words than its `form` */
  expectWords(count: number, form: string): void {
    if (this.count === count) return;
    throw unreadable(this.line, `a line "${form}"`, `${this.count} words`);
  }

  #nextByte(): number {
    while (isBlank(this.window.peek())) this.window.at++;
    return this.window.peek();
  }

  #readWord(): void {
    const { window } = this;
    const start = window.at;
    for (let byte = window.peek(); !isBlank(byte) && !isEnd(byte); byte = window.peek()) window.at++;
    if (this.count < MOST_WORDS) {
      this.#starts[this.count] = start;
      this.#ends[this.count] = window.at;
    }
    this.count++;
  }
}
