import { execFileSync } from 'node:child_process';
import { connect, type Socket } from 'node:net';

/** Keys of an X keyboard by their place: those of every PC keyboard since the eighties. */
const PLACES: Readonly<Record<string, number>> = { Ctrl: 37, Shift: 50, Alt: 64, F2: 68, F9: 75 };
const OPCODE = { queryExtension: 98, fakeInput: 2 };
const EVENT = { press: 2, release: 3 };
const KIND = { error: 0, reply: 1, longEvent: 35 };

const padded = (length: number): number => (length + 3) & ~3;

/** The number of the display, and what it takes to be let in. */
function display(): { number: string; cookie: Buffer } {
  const number = /:(\d+)/.exec(process.env['DISPLAY'] ?? '')?.[1];
  if (number === undefined) throw new Error('Expected an X display');
  const line = execFileSync('xauth', ['list', `:${number}`], { encoding: 'utf8' })
    .trim()
    .split('\n')[0];
  return { number, cookie: Buffer.from(line?.split(/\s+/)[2] ?? '', 'hex') };
}

function hello(cookie: Buffer): Buffer {
  const name = 'MIT-MAGIC-COOKIE-1';
  const message = Buffer.alloc(12 + padded(name.length) + padded(cookie.length));
  message.write('l');
  message.writeUInt16LE(11, 2);
  message.writeUInt16LE(name.length, 6);
  message.writeUInt16LE(cookie.length, 8);
  message.write(name, 12, 'latin1');
  cookie.copy(message, 12 + padded(name.length));
  return message;
}

function queryExtension(name: string): Buffer {
  const message = Buffer.alloc(8 + padded(name.length));
  message.writeUInt8(OPCODE.queryExtension);
  message.writeUInt16LE(message.length / 4, 2);
  message.writeUInt16LE(name.length, 4);
  message.write(name, 8, 'latin1');
  return message;
}

function fakeInput(major: number, event: number, place: number): Buffer {
  const message = Buffer.alloc(36);
  message.writeUInt8(major);
  message.writeUInt8(OPCODE.fakeInput, 1);
  message.writeUInt16LE(message.length / 4, 2);
  message.writeUInt8(event, 4);
  message.writeUInt8(place, 5);
  return message;
}

type Take = (bytes: number) => Promise<Buffer>;

/** Gives what comes by so many bytes at a time, in whatever parts it comes. */
function taker(socket: Socket): Take {
  const parts = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer, null>;
  let waiting = Buffer.alloc(0);
  return async (bytes) => {
    while (waiting.length < bytes) {
      const next = await parts.next();
      if (next.done === true) throw new Error('The X display closed the connection');
      waiting = Buffer.concat([waiting, next.value]);
    }
    const taken = waiting.subarray(0, bytes);
    waiting = waiting.subarray(bytes);
    return taken;
  };
}

/**
 * The next reply. Events come in between: every program is told when another keyboard is typed on. Taken for a reply, one
 * would end the connection before the keys are let go, and the display would go on repeating them.
 */
async function reply(take: Take): Promise<Buffer> {
  for (;;) {
    const message = await take(32);
    const kind = message[0] ?? 0;
    if (kind === KIND.error) throw new Error(`The X display refused: ${String(message[1])}`);
    if (kind === KIND.reply || (kind & 0x7f) === KIND.longEvent) await take(message.readUInt32LE(4) * 4);
    if (kind === KIND.reply) return message;
  }
}

/**
 * Presses a key such as `Ctrl+Shift+F2` on the display itself, as a hand on the keyboard would: whichever program is in
 * front, and whoever has taken the key. It speaks the X protocol, because no tool for it is on every computer.
 */
export async function pressOnDisplay(key: string): Promise<void> {
  const { number, cookie } = display();
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  const take = taker(socket);
  socket.write(hello(cookie));
  const welcome = await take(8);
  if (welcome[0] !== 1) throw new Error('The X display let nobody in');
  await take(welcome.readUInt16LE(6) * 4); // what it tells of itself is not needed
  socket.write(queryExtension('XTEST'));
  const major = (await reply(take))[9] ?? 0;
  const places = key.split('+').map((name) => PLACES[name] ?? 0);
  for (const place of places) socket.write(fakeInput(major, EVENT.press, place));
  for (const place of places.reverse()) socket.write(fakeInput(major, EVENT.release, place));
  socket.write(queryExtension('XTEST'));
  await reply(take); // by now the keys were pressed, and let go
  socket.destroy();
}
