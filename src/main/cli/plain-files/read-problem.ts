import { KithError } from '../../../shared/contract/errors';
import { ByteWindow, unreadable } from './byte-window';
import { openBytes } from './open-bytes';
import type { PlainProblem } from './problem';
import { readDimacsProblem } from './read-dimacs';
import { readJsonProblem } from './read-json';

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === NEWLINE || byte === 0x0d || byte === 0x09;

/**
 * Reads a plain file of either form; the first character tells which. `-` is standard input.
 * @throws KithError `file_unreadable`
 */
export async function readProblem(path: string): Promise<PlainProblem> {
  const chunks = openBytes(path);
  try {
    const window = new ByteWindow(chunks);
    const first = await firstCharacter(window);
    if (first === '{') return await readJsonProblem(window);
    if ('cpna'.includes(first)) return await readDimacsProblem(window);
    const expected = '{ for JSON, or a line beginning with c or p for DIMACS';
    throw unreadable(window.line, expected, /[!-~]/.test(first) ? first : 'another byte');
  } finally {
    await chunks.return(undefined);
  }
}

async function firstCharacter(window: ByteWindow): Promise<string> {
  await window.repeat(() => passMark(window));
  await window.repeat(() => passSpace(window));
  let first = -1;
  await window.repeat(() => {
    first = window.peek();
    return false;
  });
  if (first === -1) throw new KithError('file_unreadable', 'The file is empty. JSON or DIMACS was expected.');
  return String.fromCharCode(first);
}

/** Some programs put a mark before UTF-8. */
function passMark(window: ByteWindow): false {
  for (const byte of BYTE_ORDER_MARK) {
    if (window.peek() !== byte) {
      window.at = 0;
      return false;
    }
    window.at++;
  }
  return false;
}

function passSpace(window: ByteWindow): boolean {
  const byte = window.peek();
  if (!isSpace(byte)) return false;
  if (byte === NEWLINE) window.line++;
  window.at++;
  return true;
}
