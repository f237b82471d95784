import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/** A failure whose message is written for the person at the keyboard: no stack is shown for it. */
export class SetupError extends Error {}

/**
 * Prints one line about what is happening.
 * @param {string} text
 */
export function say(text) {
  console.log(`kith: ${text}`);
}

/**
 * Runs a command with its output shown, and resolves to its exit code (1 when a signal ended it).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>}
 */
export function show(command, args, options = {}) {
  const env = { ...process.env, ...options.env };
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: options.cwd ?? root, env, stdio: 'inherit' });
    child.on('error', fail);
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Runs a command beside others: its output is shown whole when it has ended, both streams in the order in which
 * they came, so that no two mix. Resolves as `show` does.
 * @param {string} heading
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function showAtEnd(heading, command, args) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...colour },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => (output += part));
    }
    child.on('error', fail);
    child.on('close', (code, signal) => {
      const end = signal ? `kith: ${signal} ended it\n` : '';
      process.stdout.write(`\n--- ${heading}\n${output}${end}`);
      done(code ?? 1);
    });
  });
}

/**
 * Runs a command quietly. Its output is returned, both streams together; `ok` is false on any failure,
 * a missing program included.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, timeoutSeconds?: number }} [options]
 */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...(options.timeoutSeconds ? { timeout: options.timeoutSeconds * 1000 } : {}),
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
  return { ok: result.status === 0, output };
}

/**
 * Runs the body of a script; a SetupError ends it with its message alone.
 * @param {() => Promise<number | void>} body resolves to the exit code, nothing meaning 0
 */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`kith: ${error.message}`);
    process.exitCode = 1;
  }
}
