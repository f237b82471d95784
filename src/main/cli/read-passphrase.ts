import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { KithError } from '../../shared/contract/errors';

const MOST = 4_096;

/**
 * The passphrase: the first line of a file descriptor, or what is typed at the keyboard and not shown. Never a word of the
 * command line, which every program of the computer can read.
 * @throws KithError `bad_input` when there is neither
 */
export async function readPassphrase(prompt: string, fd: number | null): Promise<string> {
  if (fd !== null) return await firstLine(fd);
  if (process.stdin.isTTY) return await typed(prompt);
  throw new KithError(
    'bad_input',
    'A passphrase is needed, and there is no keyboard to ask at. Please hand it over with --passphrase-fd.',
  );
}

async function firstLine(fd: number): Promise<string> {
  let text = '';
  const stream = createReadStream('', { fd, encoding: 'utf8', autoClose: false });
  for await (const part of stream) {
    text += String(part);
    if (text.includes('\n') || text.length > MOST) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}

async function typed(prompt: string): Promise<string> {
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Only now: what is typed, or pasted, the moment that the question is there must not be shown either.
  process.stderr.write(prompt);
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
