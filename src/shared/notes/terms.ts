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
const BESIDE = new Set(['refined', 'stranded', 'turned']);

interface Sense {
  /** `category:ride`, `urgency:high`, `back`, `refined`, `stranded`. */
  readonly of: string;
  readonly isExcuse: boolean;
}

/** Finds categories, needs, urgency and the way back: whatever is known by phrases alone. */
export class TermFinder {
  private readonly phrases: PhraseSet<Sense>;
  private readonly codes: ReadonlySet<string>;
  private readonly yields: readonly (readonly [string, ReadonlySet<string>])[];
  private readonly turned: { readonly from: string; readonly to: string };
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
    for (const [phrase, of] of labelPhrases(terms, words)) yield [phrase, { of, isExcuse: false }];
  }

  /** `leadsSomewhere`: it is known already that the help has a destination, so that there is a way back from it. */
  find(tokens: readonly NoteToken[], silence: Silence, leadsSomewhere = false): Meant[] {
    const hits = this.told(tokens, silence);
    const found = longestOnly(hits.filter(({ value }) => !BESIDE.has(value.of)));
    const isStranded = hits.some(({ value }) => value.of === 'stranded');
    const place = hits.find(({ value }) => value.of === 'refined');
    const named = found.flatMap((hit) => this.meant(hit, place !== undefined));
    const meant = place === undefined ? named : [...named, ...this.rideTo(place, named, isStranded)];
    const hasWay =
      leadsSomewhere ||
      meant.some(({ meaning }) => meaning.kind === 'category' && this.withDestination.has(meaning.code));
    return this.weighed(
      meant.filter(({ meaning }) => meaning.kind !== 'return' || hasWay),
      hits.some(({ value }) => value.of === 'turned'),
    );
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
    return of.startsWith('category:') || of === 'refined'
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
