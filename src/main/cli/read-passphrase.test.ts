import { PassThrough } from 'node:stream';
import { afterEach, expect, it, vi } from 'vitest';
import { readPassphrase } from './read-passphrase';

/** A keyboard that notes when the terminal stops showing what is typed. */
class Keyboard extends PassThrough {
  readonly isTTY = true;
  constructor(private readonly order: string[]) {
    super();
  }
  setRawMode(isRaw: boolean): this {
    this.order.push(isRaw ? 'hidden' : 'shown');
    return this;
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('asks for a passphrase only once the terminal no longer shows what is typed', async () => {
  const order: string[] = [];
  const keyboard = new Keyboard(order);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(keyboard as unknown as typeof process.stdin);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    order.push(String(text));
    return true;
  });
  const typed = readPassphrase('Passphrase: ', null);
  keyboard.write('seven green umbrellas\r');
  expect(await typed).toBe('seven green umbrellas');
  expect(order).toEqual(['hidden', 'Passphrase: ', 'shown', '\n']);
});
