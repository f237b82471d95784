import type { Term } from '../domain/term';
import type { Instant } from '../domain/time';
import { CountFinder, DurationFinder } from './counts';
import { ENGLISH } from './en/words';
import { LanguageFinder, type NamedLanguage } from './languages';
import type { NoteWords } from './note-words';
import { keyOf, type Meant, type Proposal } from './proposal';
import { SilenceFinder } from './silence';
import { Speller } from './spelling';
import { TermFinder } from './terms';
import { tokensOf, type NoteToken, type Reading } from './tokens';
import { WhenFinder } from './when';

/** The lists that a note is read by. */
export interface NoteLists {
  /** The organisation's terms; hidden ones are not proposed. */
  readonly terms: readonly Term[];
  /** The languages that may be chosen, with their names in the language of the notes. */
  readonly languages: readonly NamedLanguage[];
}

/** When and where a note is typed: "tomorrow" and 12/3 depend on it. */
export interface TypedAt {
  readonly instant: Instant;
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2, of the organisation. */
  readonly country: string;
  /** Whether what is filled in already has a destination, so that there is a way back from it. */
  readonly leadsSomewhere?: boolean;
}

/** Reads what an operator typed so far. It proposes; whoever uses it asks a person before anything is filled in. */
export class NoteReader {
  private readonly silence: SilenceFinder;
  private readonly terms: TermFinder;
  private readonly languages: LanguageFinder;
  private readonly when: WhenFinder;
  private readonly counts: readonly CountFinder[];
  private readonly duration: DurationFinder;
  private readonly workTogether: ReadonlySet<string>;
  private readonly shared: ReadonlySet<string>;
  private readonly translated: ReadonlySet<string>;
  private readonly reading: Reading;

  constructor({ terms, languages }: NoteLists, words: NoteWords = ENGLISH) {
    this.silence = new SilenceFinder(words);
    this.terms = new TermFinder(terms, words);
    this.languages = new LanguageFinder(languages, words);
    this.when = new WhenFinder(words);
    this.counts = [
      new CountFinder('people', words.people, words),
      new CountFinder('helpers', words.helpers, words),
    ];
    this.duration = new DurationFinder(words);
    const codes = (list: string) => new Set(list.split('|').map((word) => `category:${word}`));
    this.workTogether = codes(words.workTogether);
    this.shared = codes(words.shared);
    this.translated = codes(words.letters.to);
    const vocabulary = [this.terms, this.languages, this.when, ...this.counts].flatMap((one) => [
      ...one.vocabulary,
    ]);
    const speller = new Speller(vocabulary, new Set(words.lookalikes.split('|')));
    this.reading = {
      numbers: words.calendar.numbers,
      past: words.past,
      correct: (word) => words.short[word] ?? speller.correct(word),
    };
  }

  /** What the text proposes, each meaning once, in the order of the text. */
  read(text: string, typed: TypedAt): Proposal[] {
    return this.readTokens(this.tokensOf(text), typed);
  }

  tokensOf(text: string): NoteToken[] {
    return tokensOf(text, this.reading);
  }

  /** The same for a text that is in words already. */
  readTokens(tokens: readonly NoteToken[], typed: TypedAt): Proposal[] {
    const silence = this.silence.find(tokens);
    const spoken = this.languages.find(tokens, silence);
    const terms = this.terms.find(tokens, silence, {
      leadsSomewhere: typed.leadsSomewhere === true,
      isForeign: spoken.length > 0,
    });
    const isWay = ({ meaning }: Meant) => meaning.kind === 'return';
    const asksFor = (codes: ReadonlySet<string>) =>
      terms.some(({ meaning }) => meaning.kind === 'category' && codes.has(meaning.code));
    const isTranslated = asksFor(this.translated);
    const [isWork, isShared] = [asksFor(this.workTogether), asksFor(this.shared)];
    const meant = [
      ...terms.filter((one) => !isWay(one)),
      ...this.when.find(tokens, { silence, ways: terms.filter(isWay) }, typed),
      ...(spoken.length === 0 && isTranslated ? this.languages.ofOrigin(tokens, silence) : spoken),
      ...this.counts.flatMap((counts) => counts.find(tokens, { silence, isWork, isShared })),
      ...this.duration.find(tokens, silence),
    ];
    return onePerMeaning(mostUrgentOnly(meant), tokens);
  }
}

const MOST_URGENT_FIRST = ['critical', 'high', 'normal', 'low'];

/** A request is urgent in one way: the most urgent that is said. */
function mostUrgentOnly(meant: readonly Meant[]): Meant[] {
  const rank = ({ meaning }: Meant) =>
    meaning.kind === 'urgency' ? MOST_URGENT_FIRST.indexOf(meaning.urgency) : -1;
  const most = Math.min(...meant.map(rank).filter((one) => one >= 0));
  return meant.filter((one) => rank(one) === -1 || rank(one) === most);
}

function onePerMeaning(meant: readonly Meant[], tokens: readonly NoteToken[]): Proposal[] {
  const found = new Map<string, Proposal>();
  for (const { start, end, meaning } of [...meant].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = keyOf(meaning);
    const [from, to] = [tokens[start]?.from ?? 0, tokens[end - 1]?.to ?? 0];
    if (!found.has(key)) found.set(key, { ...meaning, from, to });
  }
  return [...found.values()];
}
