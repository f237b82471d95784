import type { Bytes } from './protocol';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Plain data as bytes in a buffer of their own, ready to be transferred. Lists keep their order, -0 becomes 0. */
export function encode(data: object): Bytes {
  return encoder.encode(JSON.stringify(data));
}

/** What `encode` was given. The caller knows its type: both ends are built from the same source. */
export function decode(bytes: Bytes): unknown {
  return JSON.parse(decoder.decode(bytes));
}
