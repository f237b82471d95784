import { readFile, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { KithError } from '../../../shared/contract/errors';

export const MAX_FILE_BYTES = 50 * 1024 * 1024;
const SLICE_BYTES = 1024 * 1024;
const LOOK_AT_BYTES = 4096;

/**
 * The text of a file in UTF-8, UTF-16 with a byte order mark, or else Windows-1252, as older spreadsheets write it.
 * @throws KithError `file_unreadable` when it cannot be read, is too large or is not text
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path);
  refuseOtherKinds(bytes);
  const marked = encodingByMark(bytes);
  if (marked !== null) return await decode(bytes, marked, false);
  try {
    return await decode(bytes, 'utf-8', true);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return await decode(bytes, 'windows-1252', false);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  let size: number;
  try {
    const found = await stat(path);
    if (!found.isFile())
      throw new KithError('file_unreadable', 'A file was expected, but this is something else.');
    size = found.size;
    if (size <= MAX_FILE_BYTES) return await readFile(path);
  } catch (error) {
    if (error instanceof KithError) throw error;
    throw new KithError(
      'file_unreadable',
      'The file could not be opened. Is it still there, and may you read it?',
      {},
      { cause: error },
    );
  }
  const megabytes = Math.ceil(size / 1024 / 1024);
  throw new KithError(
    'file_unreadable',
    `The file has ${megabytes} MB; at most 50 MB can be read at once. Please split it.`,
  );
}

function refuseOtherKinds(bytes: Buffer): void {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
  if (isZip) {
    throw new KithError(
      'file_unreadable',
      'This is a workbook or an archive. Please save the sheet as CSV and choose that file.',
    );
  }
  const start = bytes.subarray(0, LOOK_AT_BYTES);
  const nuls = start.filter((byte) => byte === 0).length;
  if (encodingByMark(bytes) === null && nuls > start.length / 10) {
    throw new KithError(
      'file_unreadable',
      'A text file with columns (CSV) was expected, but this file holds other data.',
    );
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function encodingByMark(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

async function decode(bytes: Buffer, encoding: Encoding, fatal: boolean): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    text += decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: true });
    await nextTurn();
  }
  return text + decoder.decode();
}
