/* eslint-disable @typescript-eslint/no-non-null-assertion -- bytes, read inside their own bounds */
import { isAscii, isUtf8 } from 'node:buffer';
import { unreadable, type TextWindow } from './byte-window';
import type { Slice } from './id-table';

const SHOWN_CHARACTERS = 40;
const LONGEST_ID_BYTES = 1000;
const NEWLINE = 0x0a;
const QUOTE = 0x22;
const MINUS = 0x2d;
const ZERO = 0x30;
const BACKSLASH = 0x5c;
const MARKS = Buffer.from('{}[]:,');

/** What an integer has to be, in words. */
export const AN_INTEGER = 'an integer from -9007199254740991 to 9007199254740991';

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;
const isDigit = (byte: number): boolean => byte >= ZERO && byte <= 0x39;
const isMark = (byte: number): boolean => MARKS.includes(byte);
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d;
const isPlainCharacter = (byte: number): boolean =>
  byte >= 0x20 && byte <= 0x7e && byte !== QUOTE && byte !== BACKSLASH;
/** `,` `:` `]` `}`, white space, or the end of the file. */
const isEndOfWord = (byte: number): boolean =>
  byte === 0x2c || byte === 0x3a || byte === 0x5d || byte === 0x7d || isSpace(byte) || byte === -1;

/** The words of a JSON text one after the other; each method passes white space first. Of a `ByteWindow` only inside `repeat`. */
export class JsonText {
  constructor(readonly window: TextWindow) {}

  /** Whether the next character is this one; if so it is passed. */
  take(character: string): boolean {
    if (this.#next() !== character.charCodeAt(0)) return false;
    this.window.at++;
    return true;
  }

  expect(character: string, expected: string): void {
    if (!this.take(character)) this.fail(expected);
  }

  get isAtEnd(): boolean {
    return this.#next() === -1;
  }

  /** @throws KithError naming `expected` and whatever stands here */
  fail(expected: string): never {
    throw unreadable(this.window.line, expected, this.#describeNext());
  }

  /** An integer that a double holds exactly. `what` names it. */
  integer(what: string): number {
    this.#next();
    const start = this.window.at;
    const isNegative = this.#pass(MINUS);
    const first = this.window.at;
    let value = 0;
    while (isDigit(this.window.peek())) value = value * 10 + (this.window.bytes[this.window.at++]! - ZERO);
    const digits = this.window.at - first;
    const hasIdleZero = digits > 1 && this.window.bytes[first] === ZERO;
    if (digits === 0 || hasIdleZero || value > Number.MAX_SAFE_INTEGER || !isEndOfWord(this.window.peek())) {
      this.window.at = start;
      this.fail(`${what} to be ${AN_INTEGER}`);
    }
    return isNegative && value !== 0 ? -value : value;
  }

  /** An id, a string or an integer of any size, as the bytes that JSON writes it with. */
  id(what: string): Slice {
    const start = this.#startOfId(what);
    const slice = this.window.bytes[start] === QUOTE ? this.string(what) : this.#integerAsId(what);
    if (slice.end - slice.start <= LONGEST_ID_BYTES) return slice;
    throw unreadable(this.window.line, `${what} of up to ${LONGEST_ID_BYTES} bytes`, 'a longer one');
  }

  /** A string with its quotes, written the shortest way. */
  string(what: string): Slice {
    if (this.#next() !== QUOTE) this.fail(what);
    const start = this.window.at++;
    let isPlain = true;
    this.#passPlain();
    for (let byte = this.window.peek(); byte !== QUOTE; byte = this.window.peek()) {
      if (byte === -1 || byte === NEWLINE) this.#failOpenString(byte);
      if (byte === BACKSLASH) this.window.at++;
      if (byte === BACKSLASH || byte < 0x20 || byte > 0x7e) isPlain = false;
      this.window.at++;
    }
    const slice = { bytes: this.window.bytes, start, end: ++this.window.at };
    return isPlain ? slice : this.#shortest(slice, what);
  }

  /** Passes whatever value stands here, judging no more of it than where it ends. */
  passValue(what: string): void {
    let depth = 0;
    do {
      const byte = this.#next();
      if (byte === QUOTE) this.string(what);
      else if (isMark(byte)) {
        if (depth === 0 && !isOpening(byte)) this.fail(what);
        depth += isOpening(byte) ? 1 : isClosing(byte) ? -1 : 0;
        this.window.at++;
      } else if (byte === -1) this.fail(what);
      else while (!isEndOfWord(this.window.peek())) this.window.at++;
    } while (depth > 0);
  }

  /** Most strings are nothing but such characters. */
  #passPlain(): void {
    const { bytes, end } = this.window;
    let { at } = this.window;
    while (at < end && isPlainCharacter(bytes[at]!)) at++;
    this.window.at = at;
  }

  #failOpenString(byte: number): never {
    const found = byte === NEWLINE ? 'the end of the line' : this.window.endName;
    throw unreadable(this.window.line, 'a closing quotation mark', found);
  }

  #startOfId(what: string): number {
    const byte = this.#next();
    if (byte !== QUOTE && byte !== MINUS && !isDigit(byte)) this.fail(`${what}, a string or an integer`);
    return this.window.at;
  }

  #integerAsId(what: string): Slice {
    const start = this.window.at;
    const isNegative = this.#pass(MINUS);
    const first = this.window.at;
    while (isDigit(this.window.peek())) this.window.at++;
    const digits = this.window.at - first;
    const hasIdleZero = this.window.bytes[first] === ZERO && (digits > 1 || isNegative);
    if (digits === 0 || hasIdleZero || !isEndOfWord(this.window.peek())) {
      this.window.at = start;
      this.fail(`${what}, a string or an integer`);
    }
    return { bytes: this.window.bytes, start, end: this.window.at };
  }

  #shortest({ bytes, start, end }: Slice, what: string): Slice {
    const written = bytes.subarray(start, end);
    const line = this.window.line;
    if (!isAscii(written) && !isUtf8(written)) throw unreadable(line, `${what} in UTF-8`, 'other bytes');
    try {
      const shortest = Buffer.from(JSON.stringify(JSON.parse(written.toString('utf8'))));
      return { bytes: shortest, start: 0, end: shortest.length };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const found = shown(written.toString('utf8'));
      throw unreadable(line, `${what} to be a string as JSON writes it`, found);
    }
  }

  #pass(byte: number): boolean {
    if (this.window.peek() !== byte) return false;
    this.window.at++;
    return true;
  }

  /** Passes white space and looks at what follows. */
  #next(): number {
    const { window } = this;
    for (;;) {
      const byte = window.peek();
      if (!isSpace(byte)) return byte;
      if (byte === NEWLINE) window.line++;
      window.at++;
    }
  }

  #describeNext(): string {
    const first = this.#next();
    if (first === -1) return this.window.endName;
    if (isMark(first)) return String.fromCharCode(first);
    const start = this.window.at;
    const isString = first === QUOTE;
    this.window.at++;
    while (this.window.at - start < SHOWN_CHARACTERS * 2 && !this.#isEndOfShown(isString)) this.window.at++;
    const end = this.window.at + (isString && this.window.peek() === QUOTE ? 1 : 0);
    return shown(this.window.bytes.toString('utf8', start, Math.max(end, start + 1)));
  }

  #isEndOfShown(isString: boolean): boolean {
    const byte = this.window.peek();
    return isString ? byte === QUOTE || byte === NEWLINE || byte === -1 : isEndOfWord(byte);
  }
}

/** A short piece of a file on one line. */
function shown(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what must not reach the screen
  const printable = text.replaceAll(/[\u0000-\u001f\u007f]/g, '\ufffd');
  return printable.length > SHOWN_CHARACTERS ? `${printable.slice(0, SHOWN_CHARACTERS)}...` : printable;
}
