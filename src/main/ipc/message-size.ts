import { KithError } from '../../shared/contract/errors';

/** The longest input that a form makes, an import mapping with all its values, stays far below. */
export const MOST_UNITS = 2_000_000;
const MOST_PARTS = 50_000;

/**
 * Counts what a message holds before anything else looks at it: a schema would read all of a huge one.
 * Shared and circular parts count each time they are met, so that they end the count too.
 * @throws KithError `too_large`
 */
export function refuseHuge(message: unknown): void {
  const waiting: unknown[] = [message];
  let units = 0;
  let parts = 0;
  while (waiting.length > 0) {
    const part = waiting.pop();
    parts++;
    if (typeof part === 'string') units += part.length;
    else if (typeof part === 'bigint') units += part.toString(16).length;
    else if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer) units += part.byteLength;
    else if (typeof part === 'object' && part !== null) {
      const count = part instanceof Map || part instanceof Set ? part.size : 0;
      parts += count;
      if (Array.isArray(part)) parts += part.length;
      if (parts <= MOST_PARTS) {
        for (const key in part) {
          if (++parts > MOST_PARTS) break;
          units += key.length;
          waiting.push((part as Record<string, unknown>)[key]);
        }
      }
    }
    if (units > MOST_UNITS || parts > MOST_PARTS) {
      throw new KithError('too_large', 'This is more than Kith takes at once. Please make it shorter.');
    }
  }
}
