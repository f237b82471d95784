const AROUND = 40;

/** The words at a place of a text, with some before and after them, cut where a word ends. */
export function quoteOf(
  text: string,
  from: number,
  to: number,
): { before: string; quote: string; after: string } {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  return {
    before: from > AROUND ? before.replace(/^\S*\s/, '… ') : before,
    quote: text.slice(from, to),
    after: to + AROUND < text.length ? after.replace(/\s\S*$/, ' …') : after,
  };
}
