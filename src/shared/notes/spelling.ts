/** Shorter words are too near to others: "form" and "from". */
const SHORTEST = 6;

/**
 * Finds the known word that a misspelt one was meant to be: one letter missing, too many, another one, or two
 * swapped; the first letter counts as right. Looks words up by what is left of them without one letter, so the work
 * for a word does not grow with the vocabulary.
 */
export class Speller {
  private readonly known: ReadonlySet<string>;
  private readonly byRest = new Map<string, string[]>();

  constructor(
    vocabulary: Iterable<string>,
    /** Real words that are one letter away from a known one. */
    private readonly others: ReadonlySet<string>,
  ) {
    this.known = new Set(vocabulary);
    for (const word of this.known) {
      if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) continue;
      for (const rest of restsOf(word)) this.byRest.set(rest, [...(this.byRest.get(rest) ?? []), word]);
    }
  }

  /** The known word; null for a word that is known itself, too short, or like none. */
  correct(word: string): string | null {
    if (word.length < SHORTEST - 1 || this.known.has(word) || this.others.has(word)) return null;
    // No word of a table is longer; without this the work would grow with the square of a very long word.
    if (word.length > 24) return null;
    for (const rest of restsOf(word)) {
      const meant = this.byRest.get(rest)?.find((known) => isOneSlip(word, known));
      if (meant !== undefined) return meant;
    }
    return null;
  }
}

function restsOf(word: string): string[] {
  return [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))];
}

function isOneSlip(typed: string, known: string): boolean {
  if (typed[0] !== known[0]) return false;
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at++;
  const [a, b] = [typed.slice(at), known.slice(at)];
  if (a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
