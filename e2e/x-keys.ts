import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';

/** Keys of an X keyboard by their place: those of every PC keyboard since the eighties. */
const PLACES: Readonly<Record<string, number>> = { Ctrl: 37, Shift: 50, Alt: 64, F2: 68, F9: 75 };
const OPCODE = { queryExtension: 98, fakeInput: 2 };
const EVENT = { press: 2, release: 3 };

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

/**
 * Presses a key such as `Ctrl+Shift+F2` on the display itself, as a hand on the keyboard would: whichever program is in
 * front, and whoever has taken the key. It speaks the X protocol, because no tool for it is on every computer.
 */
export async function pressOnDisplay(key: string): Promise<void> {
  const { number, cookie } = display();
  const socket = connect(`/tmp/.X11-unix/X${number}`);
  const answers = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const answer = async (): Promise<Buffer> => (await answers.next()).value as Buffer;
  socket.write(hello(cookie));
  const welcome = await answer();
  if (welcome[0] !== 1) throw new Error('The X display let nobody in');
  // The welcome may come in parts; what it tells is not needed.
  for (let left = 8 + welcome.readUInt16LE(6) * 4 - welcome.length; left > 0;)
    left -= (await answer()).length;
  socket.write(queryExtension('XTEST'));
  const major = (await answer())[9] ?? 0;
  const places = key.split('+').map((name) => PLACES[name] ?? 0);
  for (const place of places) socket.write(fakeInput(major, EVENT.press, place));
  for (const place of places.reverse()) socket.write(fakeInput(major, EVENT.release, place));
  socket.write(queryExtension('XTEST'));
  await answer(); // by now the keys were pressed
  socket.destroy();
}
