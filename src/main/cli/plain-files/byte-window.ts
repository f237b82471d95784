/* eslint-disable @typescript-eslint/no-non-null-assertion -- bytes, read inside their own bounds */
import { KithError } from '../../../shared/contract/errors';

/** One request, helper, candidate or line may be this long. */
const LARGEST_STEP_BYTES = 256 * 1024 * 1024;
const FIRST_BYTES = 512 * 1024;

/** Where a reader of text stands: bytes in memory, of which `peek` says the one at `at`, or -1 behind the last. */
export type TextWindow = {
  readonly bytes: Buffer;
  at: number;
  readonly end: number;
  /** Line of the byte at `at`; the first is 1. */
  line: number;
  /** What is there behind the last byte, in words. */
  readonly endName: string;
  peek(): number;
};

/** Says to `repeat` that what is read so far ends in the middle of a step. */
const NEEDS_MORE = new Error('More bytes are needed.');

/** A file read from front to back, of which only a piece is in memory; readers move `at` and count `line`. */
export class ByteWindow implements TextWindow {
  readonly endName = 'the end of the file';
  bytes = Buffer.alloc(FIRST_BYTES);
  at = 0;
  end = 0;
  line = 1;
  #isLast = false;

  constructor(readonly chunks: AsyncIterator<Buffer, undefined>) {}

  /** The byte at `at`, or -1 at the end of the file. Only inside `repeat`. */
  peek(): number {
    if (this.at < this.end) return this.bytes[this.at]!;
    if (this.#isLast) return -1;
    throw NEEDS_MORE;
  }

  /**
   * Does `step` again and again until it returns false. A step that meets the end of what is in memory is done
   * again from its beginning once more is read, so whatever it changes it must change last.
   */
  async repeat(step: () => boolean): Promise<void> {
    for (;;) {
      let { at, line } = this;
      try {
        while (step()) ({ at, line } = this);
        return;
      } catch (error) {
        if (error !== NEEDS_MORE) throw error;
        this.at = at;
        this.line = line;
        await this.#fill();
      }
    }
  }

  /** Doubles what is still unread, so that a long step is not begun again too often. */
  async #fill(): Promise<void> {
    this.bytes.copyWithin(0, this.at, this.end);
    this.end -= this.at;
    this.at = 0;
    const wanted = this.end * 2 + 1;
    if (wanted > LARGEST_STEP_BYTES)
      throw unreadable(this.line, 'something shorter', 'a part of over 128 MB');
    while (this.end < wanted && !this.#isLast) {
      const { done, value } = await this.chunks.next();
      if (done === true) this.#isLast = true;
      else this.#append(value);
    }
  }

  #append(chunk: Buffer): void {
    if (this.end + chunk.length > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length * 2, this.end + chunk.length));
      this.bytes.copy(larger, 0, 0, this.end);
      this.bytes = larger;
    }
    chunk.copy(this.bytes, this.end);
    this.end += chunk.length;
  }
}

/** The sentence that every wrong file is answered with. */
export function unreadable(line: number, expected: string, found: string): KithError {
  return new KithError('file_unreadable', `Line ${line}: expected ${expected}, found ${found}.`);
}
