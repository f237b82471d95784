import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { PASSPHRASE } from './town';

const PROGRAM = resolve(__dirname, '../bin/kith.cjs');

/** Starts a command of the command line, and hands over the passphrase of the town where it asks for one. */
export function startCommand(words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [PROGRAM, ...words, '--passphrase-fd', '0'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined); // it may end, or be ended, before it has read that far
  child.stdin.end(`${PASSPHRASE}\n`);
  return child;
}

/** What a command printed. @throws Error when it failed */
export async function runCommand(...words: string[]): Promise<string> {
  const child = startCommand(words);
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => (printed += part));
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`kith ${words[0] ?? ''} ended with ${String(code)}`);
  return printed;
}
