import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Identity } from './identity';
import { wordsOf, type Word } from './words-of';

/** A place in a text that means somebody. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** False where it may mean somebody else of the same first name or surname. */
  readonly isSure: boolean;
}

export type Finder = (text: string) => Passage[];

/** Finds every passage of a text that means this person: names in any order and spelling, numbers written any way. */
export function createFinder(identity: Identity): Finder {
  const patterns = [
    ...identity.phones.flatMap(({ asGiven, e164 }) => phonePatterns(asGiven, e164)),
    ...identity.emails.map((email) => new RegExp(escaped(email), 'giu')),
  ];
  const sequences = new SequenceBook();
  for (const { words, isShared } of identity.names) sequences.add(words, !isShared);
  // Words by which people are found hold an address without its signs.
  for (const email of identity.emails)
    sequences.add(
      wordsOf(email).map(({ folded }) => folded),
      true,
    );
  const others = new SequenceBook();
  for (const name of identity.namesakes) others.add(name, true);
  return (text) => {
    const words = wordsOf(text);
    const whole = words.flatMap((_, index) => others.at(words, index));
    const found = [
      ...patterns.flatMap((pattern) => matches(text, pattern)),
      ...words.flatMap((_, index) => sequences.at(words, index)),
      ...words.filter(({ folded }) => bears(identity.ownWords, folded)).map((word) => passage(word, true)),
      ...words
        .filter(({ folded }) => bears(identity.sharedWords, folded))
        .map((word) => passage(word, false)),
    ];
    // Part of the whole name of somebody else means that one.
    return merged(found.filter((one) => one.isSure || !whole.some((name) => overlaps(one, name))));
  };
}

const passage = ({ start, end }: Pick<Word, 'start' | 'end'>, isSure: boolean): Passage => ({
  start,
  end,
  isSure,
});
/** Whether two passages have a sign in common. */
export const overlaps = (a: Pick<Passage, 'start' | 'end'>, b: Pick<Passage, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** German writes "Becks" for "Beck's". */
const bears = (words: ReadonlySet<string>, folded: string) =>
  words.has(folded) || (folded.endsWith('s') && words.has(folded.slice(0, -1)));

function matches(text: string, pattern: RegExp): Passage[] {
  return [...text.matchAll(pattern)].map((found) =>
    passage({ start: found.index, end: found.index + found[0].length }, true),
  );
}

interface Sequence {
  readonly words: readonly string[];
  readonly isSure: boolean;
}

/** Names as sequences of words, forwards and backwards, found by their first word. */
export class SequenceBook {
  private readonly byFirst = new Map<string, Sequence[]>();

  add(words: readonly string[], isSure: boolean): void {
    const orders = words.length > 1 ? [words, [...words].reverse()] : [words];
    for (const order of orders) {
      const [first] = order;
      if (first === undefined) continue;
      const known = this.byFirst.get(first);
      if (known === undefined) this.byFirst.set(first, [{ words: order, isSure }]);
      else known.push({ words: order, isSure });
    }
  }

  /** Those that begin at one word of a text. */
  at(words: readonly Word[], index: number): Passage[] {
    const { folded } = words[index] ?? { folded: '' };
    const begin = [folded, folded.endsWith('s') ? folded.slice(0, -1) : folded];
    return [...new Set(begin)]
      .flatMap((first) => this.byFirst.get(first) ?? [])
      .flatMap((sequence) => {
        const part = words.slice(index, index + sequence.words.length);
        const isThere =
          part.length === sequence.words.length &&
          part.every((word, at) => sameWord(word.folded, sequence.words[at] ?? ''));
        const [start, end] = [part[0]?.start ?? 0, part.at(-1)?.end ?? 0];
        return isThere ? [{ start, end, isSure: sequence.isSure }] : [];
      });
  }
}

const sameWord = (found: string, wanted: string) => found === wanted || found === `${wanted}s`;

const GAP = String.raw`[\s()./\-–]*`;
const FEWEST_DIGITS = 5;

/** A number with or without its country's prefix, a zero in between, and any grouping. */
function phonePatterns(asGiven: string, e164: string | null): RegExp[] {
  const parsed = e164 === null ? undefined : parsePhoneNumberFromString(e164);
  const forms = [pattern(asGiven.replace(/\D/g, ''))];
  if (parsed !== undefined) {
    const prefix = String.raw`(?:(?:\+|00)?${parsed.countryCallingCode}${GAP}(?:\(?0\)?${GAP})?|0${GAP})?`;
    forms.push(pattern(parsed.nationalNumber, prefix));
  }
  return forms.flatMap((form) => (form === null ? [] : [form]));
}

function pattern(digits: string, prefix = String.raw`(?:\+|00)?`): RegExp | null {
  if (digits.length < FEWEST_DIGITS) return null;
  return new RegExp(String.raw`(?<!\d)${prefix}${Array.from(digits).join(GAP)}(?!\d)`, 'gu');
}

/** Passages that touch or overlap are one; it is sure where one of them is. */
export function merged(passages: readonly Passage[]): Passage[] {
  const inOrder = [...passages].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Passage[] = [];
  for (const next of inOrder) {
    const last = result.at(-1);
    if (last === undefined || next.start >= last.end) result.push(next);
    else
      result[result.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        isSure: last.isSure || next.isSure,
      };
  }
  return result;
}
