const PHONE_LIKE = /^[\s+()./-]*\d[\d\s+()./-]*$/;
const MIN_PHONE_DIGITS = 3;

/** The digits of a number however it was typed; null when the text is not only a number. */
function phoneDigits(text: string): string | null {
  if (!PHONE_LIKE.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  return digits.length >= MIN_PHONE_DIGITS ? digits : null;
}

/**
 * The FTS5 expression for what a person typed: every word, in any order, as the beginning of a word;
 * a phone number as its digits. Null when there is nothing to look for. FTS5's own syntax has no effect.
 */
export function searchExpression(text: string): string | null {
  const digits = phoneDigits(text);
  if (digits !== null) return `"${digits}"*`;
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
