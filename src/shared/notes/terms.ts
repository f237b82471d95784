import { foldedText } from '../screening/fold';
import type { Phrase } from '../screening/language-words';
import type { Urgency } from '../domain/request';
import type { Term } from '../domain/term';
import type { NoteWords, TermWords } from './note-words';
import { covered, PhraseSet, touches, type Hit } from './phrase-set';
import type { Meaning } from './proposal';
import type { Silence } from './silence';
import type { NoteToken } from './tokens';
import type { Meant } from './proposal';
import { choiceOf, type Choice } from './word-choice';

/** Parts of a label with fewer letters are words of every day. */
const SHORTEST_PART = 5;
/** No phrase reaches over more words, gaps and all. */
const LONGEST_PHRASE = 24;

/** Senses that say something of others only. */
const BESIDE = new Set(['refined', 'stranded', 'turned', 'letters', 'foreign']);

/** Before the category that a reason tells of. */
const REASON = 'reason:';

interface Sense {
  /** `category:ride`, `urgency:high`, `back`, `reason:home_repair`, `refined`, `stranded`. */
  readonly of: string;
  readonly isExcuse: boolean;
  /** A reason is nothing that is asked for beside one of these. */
  readonly than?: ReadonlySet<string>;
}

/** What else is known of a note. */
export interface TermSetting {
  /** The help has a destination already, so that there is a way back from it. */
  readonly leadsSomewhere: boolean;
  /** Whoever is helped speaks another language. */
  readonly isForeign: boolean;
}

/** Finds categories, needs, urgency and the way back: whatever is known by phrases alone. */
export class TermFinder {
  private readonly phrases: PhraseSet<Sense>;
  private readonly codes: ReadonlySet<string>;
  private readonly yields: readonly (readonly [string, ReadonlySet<string>])[];
  private readonly turned: { readonly from: string; readonly to: string };
  private readonly letters: { readonly from: string; readonly to: string };
  private readonly withDestination: ReadonlySet<string>;
  private readonly isStreet: Choice;
  private readonly refined: { readonly from: string; readonly to: string };

  constructor(terms: readonly Term[], words: NoteWords) {
    const used = terms.filter(({ list, isActive }) => isActive && (list === 'category' || list === 'need'));
    this.codes = new Set(used.map(({ code }) => code));
    this.withDestination = new Set(
      used.filter(({ category }) => category?.hasDestination).map(({ code }) => code),
    );
    this.yields = Object.entries(words.yields).map(
      ([word, to]) => [`category:${word}`, new Set(to.split('|').map((one) => `category:${one}`))] as const,
    );
    this.turned = { from: `category:${words.turned.from}`, to: `category:${words.turned.to}` };
    this.letters = { from: `category:${words.letters.from}`, to: `category:${words.letters.to}` };
    this.isStreet = choiceOf(words.streets, words.classes);
    this.refined = { from: `category:${words.refined.from}`, to: `category:${words.refined.to}` };
    this.phrases = new PhraseSet(this.entries(used, words), words.classes);
  }

  get vocabulary(): Iterable<string> {
    return this.phrases.vocabulary;
  }

  private *entries(terms: readonly Term[], words: NoteWords): Generator<readonly [Phrase, Sense]> {
    const { categories, needs, urgencies, wayBack, refined } = words;
    for (const [word, table] of Object.entries(categories)) yield* senses(`category:${word}`, table);
    for (const [word, table] of Object.entries(needs)) yield* senses(`need:${word}`, table);
    for (const [urgency, table] of Object.entries(urgencies)) yield* senses(`urgency:${urgency}`, table);
    yield* senses('back', wayBack);
    yield* senses('refined', refined.by);
    yield* senses('stranded', refined.stranded);
    yield* senses('turned', words.turned.by);
    yield* senses('letters', { find: words.letters.by });
    yield* senses('foreign', { find: words.letters.foreign });
    yield* reasons(words);
    for (const [phrase, of] of labelPhrases(terms, words)) yield [phrase, { of, isExcuse: false }];
  }

  find(tokens: readonly NoteToken[], silence: Silence, { leadsSomewhere, isForeign }: TermSetting): Meant[] {
    const hits = this.told(tokens, silence);
    const reasons = hits.filter(({ value }) => value.than !== undefined);
    const isReason = (one: Hit<Sense>) => reasons.some((reason) => isOfReason(one, reason));
    const found = longestOnly(hits.filter((one) => !BESIDE.has(one.value.of) && !isReason(one)));
    const isStranded = hits.some(({ value }) => value.of === 'stranded');
    const place = hits.find(({ value }) => value.of === 'refined');
    const asked = found.flatMap((hit) => this.meant(hit, place !== undefined));
    const named = [...asked, ...this.reasonsIn(reasons, asked)];
    const meant = place === undefined ? named : [...named, ...this.rideTo(place, named, isStranded)];
    const hasWay =
      leadsSomewhere ||
      meant.some(({ meaning }) => meaning.kind === 'category' && this.withDestination.has(meaning.code));
    const told = this.weighed(
      meant.filter(({ meaning }) => meaning.kind !== 'return' || hasWay),
      hits.some(({ value }) => value.of === 'turned'),
    );
    return isForeign || hits.some(({ value }) => value.of === 'foreign') ? this.translated(told, hits) : told;
  }

  /** "Oven bust" is to be mended, unless it is why a meal is asked for. */
  private reasonsIn(hits: readonly Hit<Sense>[], asked: readonly Meant[]): Meant[] {
    const codes = asked.map(codeOf);
    return hits.flatMap((hit) => {
      const { than, of } = hit.value;
      const code = `category:${of.slice(REASON.length)}`;
      if (than === undefined || codes.some((one) => than.has(one)) || !this.codes.has(code)) return [];
      return [{ start: hit.start, end: hit.end, meaning: { kind: 'category', code } }];
    });
  }

  /** A letter to be explained to somebody who speaks another language asks for an interpreter. */
  private translated(told: readonly Meant[], hits: readonly Hit<Sense>[]): Meant[] {
    const { from, to } = this.letters;
    const letters = covered(hits.filter(({ value }) => value.of === 'letters'));
    const isLetter = (one: Meant) => codeOf(one) === from && touches(one, letters) && this.codes.has(to);
    return told.map((one) => (isLetter(one) ? { ...one, meaning: { kind: 'category', code: to } } : one));
  }

  /** A lift to a party asks for nobody who helps at it; company at a hearing is no visit. */
  private weighed(meant: readonly Meant[], isTurned: boolean): Meant[] {
    const codes = new Set(meant.map(codeOf));
    const yields = (code: string) =>
      this.yields.some(([who, to]) => who === code && [...to].some((one) => codes.has(one)));
    const { from, to } = this.turned;
    return meant.flatMap((one) => {
      if (yields(codeOf(one))) return [];
      if (!isTurned || codeOf(one) !== from || !this.codes.has(to)) return [one];
      return [{ ...one, meaning: { kind: 'category', code: to } }];
    });
  }

  /** "Clinic mon 10.45 and home again", "… no car": a ride, though nobody says so; where nothing else is asked for. */
  private rideTo({ start, end }: Hit<Sense>, named: readonly Meant[], isStranded: boolean): Meant[] {
    const isBack = isStranded || named.some(({ meaning }) => meaning.kind === 'return');
    const isOther = named.some(({ meaning }) => meaning.kind === 'category');
    const code = this.refinedCode(true);
    return isBack && !isOther && this.codes.has(code)
      ? [{ start, end, meaning: { kind: 'category', code } }]
      : [];
  }

  private told(tokens: readonly NoteToken[], silence: Silence): Hit<Sense>[] {
    const byOf = groupBy(this.phrases.find(tokens), ({ value }) => value.of);
    return [...byOf.values()].flatMap((hits) => {
      const excused = covered(hits.filter(({ value }) => value.isExcuse));
      return hits
        .filter((hit) => !hit.value.isExcuse && !touches(hit, excused) && !this.isName(tokens, hit))
        .filter(({ start, value }) => !silence.isSilent(start) && !this.isDenied(silence, start, value));
    });
  }

  /** "Shelter Rd" is nobody's need of shelter. */
  private isName(tokens: readonly NoteToken[], { start, end }: Hit<Sense>): boolean {
    return tokens[end]?.clause === tokens[start]?.clause && this.isStreet(tokens[end]);
  }

  private isDenied(silence: Silence, start: number, { of }: Sense): boolean {
    return of.startsWith('category:') || of.startsWith(REASON) || of === 'refined' || of === 'letters'
      ? silence.isTaskDenied(start)
      : silence.isDenied(start);
  }

  private meant({ start, end, value: { of } }: Hit<Sense>, isRefined: boolean): Meant[] {
    const meaning = this.meaningOf(of, isRefined);
    return meaning === null ? [] : [{ start, end, meaning }];
  }

  private meaningOf(of: string, isRefined: boolean): Meaning | null {
    if (of === 'back') return { kind: 'return', minute: null };
    if (of.startsWith('urgency:'))
      return { kind: 'urgency', urgency: of.slice('urgency:'.length) as Urgency };
    const code = of === this.refined.from ? this.refinedCode(isRefined) : of;
    if (!this.codes.has(code)) return null;
    return { kind: code.startsWith('need:') ? 'need' : 'category', code };
  }

  private refinedCode(isRefined: boolean): string {
    const { from, to } = this.refined;
    return (isRefined && this.codes.has(to)) || !this.codes.has(from) ? to : from;
  }
}

function codeOf({ meaning }: Meant): string {
  return meaning.kind === 'category' ? meaning.code : '';
}

function* senses(of: string, { find, unless = [] }: TermWords): Generator<readonly [Phrase, Sense]> {
  for (const phrase of find) yield [phrase, { of, isExcuse: false }];
  for (const phrase of unless) yield [phrase, { of, isExcuse: true }];
}

function* reasons(words: NoteWords): Generator<readonly [Phrase, Sense]> {
  for (const { category, than, by } of words.reasons) {
    const others = new Set(than.split('|').map((one) => `category:${one}`));
    for (const phrase of by) yield [phrase, { of: `${REASON}${category}`, isExcuse: false, than: others }];
  }
}

/** The reason itself, and what asks for its category by no more words than it has. */
function isOfReason({ start, end, value: { of } }: Hit<Sense>, reason: Hit<Sense>): boolean {
  const code = `category:${reason.value.of.slice(REASON.length)}`;
  const isSame = of === code || of === reason.value.of;
  return isSame && start >= reason.start && end <= reason.end;
}

/** Of terms of one list whose words lie within each other, the one that says more: "food parcel" over "parcel". */
function longestOnly(hits: readonly Hit<Sense>[]): Hit<Sense>[] {
  const listOf = ({ value }: Hit<Sense>) => value.of.slice(0, value.of.indexOf(':') + 1);
  const isWithin = (one: Hit<Sense>, other: Hit<Sense>) =>
    other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
  const byStart = groupBy(hits, ({ start }) => start);
  const isLess = (one: Hit<Sense>) =>
    Array.from({ length: LONGEST_PHRASE }, (_none, back) => byStart.get(one.start - back) ?? [])
      .flat()
      .some(
        (other) => listOf(one) === listOf(other) && one.value.of !== other.value.of && isWithin(one, other),
      );
  return hits.filter((one) => !isLess(one));
}

function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** What the labels of the organisation's own lists are found by; words that two of them share say nothing. */
function labelPhrases(terms: readonly Term[], { labelBeginnings }: NoteWords): [Phrase, string][] {
  const beginnings = new Set(labelBeginnings.split('|'));
  const found = new Map<Phrase, Set<string>>();
  for (const { label, code } of terms)
    for (const phrase of partsOf(label, beginnings))
      found.set(phrase, (found.get(phrase) ?? new Set()).add(code));
  return [...found].flatMap(([phrase, codes]) =>
    [...codes].slice(0, codes.size === 1 ? 1 : 0).map((code): [Phrase, string] => [phrase, code]),
  );
}

function partsOf(label: string, beginnings: ReadonlySet<string>): Phrase[] {
  const folded = foldedText(label);
  const parts = [folded, ...folded.split(/[,:;/()]|\s(?:and|or|&)\s/)];
  const phrases = parts.map((part) => {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
    const first = words.findIndex((word) => !beginnings.has(word));
    return first === -1 ? '' : words.slice(first).join(' ');
  });
  return [...new Set(phrases.filter((phrase) => phrase.length >= SHORTEST_PART))];
}
