import { unreadable, type TextWindow } from '../plain-files/byte-window';

const NEWLINE = 0x0a;
const LARGEST_LINE_BYTES = 128 * 1024 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** One line of a file after the other, each whole in memory. */
export class LineWindow implements TextWindow {
  readonly endName = 'the end of the line';
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  line = 0;

  get end(): number {
    return this.bytes.length;
  }

  peek(): number {
    return this.bytes[this.at] ?? -1;
  }

  /** Goes on to the next line. */
  show(bytes: Buffer): void {
    this.line++;
    this.bytes = bytes;
    const isMarked = this.line === 1 && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    this.at = isMarked ? BYTE_ORDER_MARK.length : 0;
  }
}

/** Each line as soon as it is whole, without its end: whoever sends one may wait for the answer before the next. */
export async function* linesOf(chunks: AsyncIterator<Buffer, undefined>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let length = 0;
  let count = 0;
  for (;;) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    let from = 0;
    for (let end = value.indexOf(NEWLINE); end >= 0; end = value.indexOf(NEWLINE, from)) {
      pieces.push(value.subarray(from, end));
      yield joined(pieces);
      [pieces, length, from, count] = [[], 0, end + 1, count + 1];
    }
    pieces.push(value.subarray(from));
    length += value.length - from;
    if (length > LARGEST_LINE_BYTES)
      throw unreadable(count + 1, 'something shorter', 'a line of over 128 MB');
  }
  if (length > 0) yield joined(pieces);
}

function joined(pieces: Buffer[]): Buffer {
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}
