import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OneAFrame } from './one-a-frame';

let frames: FrameRequestCallback[] = [];

/** As when the window draws once. */
function draw(): void {
  const due = frames;
  frames = [];
  for (const frame of due) frame(0);
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('one thing is done in each frame, in the order they came, and no frame is asked for without any', () => {
  const done: string[] = [];
  const queue = new OneAFrame<string>();
  for (const name of ['a', 'b', 'c']) queue.add(name, () => done.push(name));
  expect(done).toEqual([]);
  draw();
  expect(done).toEqual(['a']);
  draw();
  draw();
  expect(done).toEqual(['a', 'b', 'c']);
  expect(frames).toHaveLength(0);
  queue.add('d', () => done.push('d'));
  draw();
  expect(done.at(-1)).toBe('d');
});

test('what is let go of before its turn is not done', () => {
  const done: string[] = [];
  const queue = new OneAFrame<string>();
  for (const name of ['a', 'b', 'c']) queue.add(name, () => done.push(name));
  queue.letGo('b');
  for (let k = 0; k < 3; k++) draw();
  expect(done).toEqual(['a', 'c']);
});

test('the rest is done although one of them fails', () => {
  const done: string[] = [];
  const queue = new OneAFrame<string>();
  queue.add('a', () => {
    throw new Error('no paper');
  });
  queue.add('b', () => done.push('b'));
  expect(draw).toThrow('no paper');
  draw();
  expect(done).toEqual(['b']);
});

test('what the work asks to be done in the next frame is done before the next work', () => {
  const done: string[] = [];
  const queue = new OneAFrame<string>();
  for (const name of ['a', 'b'])
    queue.add(name, () => {
      done.push(name);
      requestAnimationFrame(() => done.push(`${name} shows`));
    });
  for (let k = 0; k < 3; k++) draw();
  expect(done).toEqual(['a', 'a shows', 'b', 'b shows']);
});
