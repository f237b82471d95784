import { constants, createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { KithError } from '../../../shared/contract/errors';

const PIECE_BYTES = 256 * 1024;
const GZIP_MARK = Buffer.from([0x1f, 0x8b]);

/**
 * The bytes of a file, or of standard input for `-`; gzip is known by its first bytes and taken apart.
 * @throws KithError `file_unreadable` while it is read
 */
export async function* openBytes(path: string): AsyncGenerator<Buffer, undefined> {
  const stored = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PIECE_BYTES });
  try {
    yield* unpacked(stored as AsyncIterable<Buffer, undefined>);
  } catch (error) {
    throw asKithError(error, path);
  } finally {
    stored.destroy();
  }
}

/** Finds out early that a file cannot be read, where it will be read only after much else. @throws KithError */
export async function expectReadable(path: string): Promise<void> {
  try {
    if (path !== '-') await access(path, constants.R_OK);
  } catch (error) {
    throw asKithError(error, path);
  }
}

async function* unpacked(stored: AsyncIterable<Buffer, undefined>): AsyncGenerator<Buffer, undefined> {
  const pieces = stored[Symbol.asyncIterator]();
  const first = await firstPiece(pieces);
  const whole = startingWith(first, pieces);
  if (first.subarray(0, 2).equals(GZIP_MARK)) yield* gunzip(whole);
  else yield* whole;
}

/** At least two bytes, where there are two. */
async function firstPiece(pieces: AsyncIterator<Buffer, undefined>): Promise<Buffer> {
  let first = Buffer.alloc(0);
  while (first.length < GZIP_MARK.length) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    first = Buffer.concat([first, value]);
  }
  return first;
}

async function* startingWith(
  first: Buffer,
  pieces: AsyncIterator<Buffer, undefined>,
): AsyncGenerator<Buffer, undefined> {
  yield first;
  for (;;) {
    const { done, value } = await pieces.next();
    if (done === true) return undefined;
    yield value;
  }
}

function gunzip(packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const plain = createGunzip({ chunkSize: PIECE_BYTES });
  // A failure destroys the last stream with it, so whoever reads that one gets to know.
  return pipeline(Readable.from(packed), plain, () => undefined);
}

function asKithError(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof KithError || code === undefined) return error;
  const sentence = code.startsWith('Z_')
    ? `${path} begins like a gzip file, but it is damaged or ends too early.`
    : `${path} could not be opened. Is the name right, is it a file, and may you read it? (${code})`;
  return new KithError('file_unreadable', sentence, {}, { cause: error });
}
