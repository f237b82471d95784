import { foldName } from '../maps/fold-name';

// A sentence pasted by accident would otherwise become a query of a hundred parts.
const MAX_WORDS = 12;
const ONLY_PHONE_SIGNS = /^[\d\s+()./\-–]*\d[\d\s+()./\-–]*$/;

/**
 * An FTS5 query for what somebody typed: words in any order, each the beginning of a word; phone numbers in any
 * grouping. Null when there is nothing to look for: then `isEmptySearch` tells nothing typed from only signs typed.
 */
export function searchQuery(text: string): string | null {
  if (ONLY_PHONE_SIGNS.test(text)) return phoneQuery(text);
  const words = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  const parts = groupNumbers(words.slice(0, MAX_WORDS)).map(partQuery);
  return parts.length === 0 ? null : parts.join(' AND ');
}

export function isEmptySearch(text: string): boolean {
  return text.trim() === '';
}

/** Digits of one number, however grouped; a leading 00 may stand for the plus. */
function phoneQuery(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (!digits.startsWith('00') || digits.length < 4) return prefix(digits);
  return `(${prefix(digits)} OR ${prefix(digits.slice(2))})`;
}

/** Neighbouring numbers stand together, because `079 123 45 67` may be one phone number. */
function groupNumbers(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    const isNumber = /^\d+$/.test(word);
    if (isNumber && last !== undefined && /^\d+$/.test(last[0] ?? '')) last.push(word);
    else groups.push([word]);
  }
  return groups;
}

function partQuery(group: readonly string[]): string {
  const [first = ''] = group;
  if (group.length > 1) return `(${prefix(group.join(''))} OR (${group.map(prefix).join(' AND ')}))`;
  const other = withoutDigraphs(first);
  return other === first ? prefix(first) : `(${prefix(first)} OR ${prefix(other)})`;
}

/** Quoted, so that AND, NEAR, a star or a colon are only letters. Folding left no quotation mark in it. */
function prefix(word: string): string {
  return `"${word}"*`;
}

/** The German ae, oe and ue written as plain vowels, which is what ä, ö and ü fold to. */
export function withoutDigraphs(folded: string): string {
  return folded.replace(/([aou])e/g, '$1');
}
