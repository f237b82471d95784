import { ENGLISH } from './en/words';
import { joinSplit } from './join-split';
import type { LanguageWords, Phrase } from './language-words';
import { linksIn } from './links';
import {
  compilePhrase,
  endOfPhrase,
  firstWords,
  isOneOf,
  vocabularyOf,
  wordSet,
  type CompiledPhrase,
} from './phrases';
import { TEXT_RULES, type Found, type Speech, type TextRule } from './rules';
import { tokensOf, type Token } from './tokens';

/** The languages that are looked for, all of them in every text: nobody says in which one they write. */
const LANGUAGES: readonly LanguageWords[] = [ENGLISH];
const NEGATOR_REACH = 3;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in words, and where phrases of a table may begin in it. */
interface Reading {
  readonly tokens: readonly Token[];
  readonly starts: ReadonlyMap<Phrase, readonly number[]>;
}

/** One language, ready for looking. */
class Table {
  private readonly phrases = new Map<Phrase, CompiledPhrase>();
  private readonly byFirstWord = new Map<string, Phrase[]>();
  private readonly byBeginning: [beginning: string, phrase: Phrase][] = [];
  private readonly negators;
  private readonly vocabulary;

  constructor(private readonly words: LanguageWords) {
    const { classes, rules, reports, followLink, negators } = words;
    const lists = Object.values(rules).flatMap((rule) => Object.values(rule) as (readonly Phrase[])[]);
    for (const phrase of new Set([...lists.flat(), ...reports, ...followLink]))
      this.add(phrase, compilePhrase(phrase, classes));
    this.negators = wordSet(negators, classes);
    this.vocabulary = vocabularyOf([...this.phrases.values()]);
  }

  find(text: string, speech: Speech): Found[] {
    const reading = this.read(text);
    const told = this.reports(reading);
    const found = (Object.keys(this.words.rules) as Exclude<TextRule, 'link'>[]).flatMap((rule) => {
      const spans = this.ofRule(rule, speech, reading);
      const span = spans.find(({ start }) => !told.has(reading.tokens[start]?.sentence));
      return span === undefined ? [] : [{ rule, ...placeOf(reading.tokens, span) }];
    });
    const link = this.link(text, reading);
    return link === null ? found : [...found, link];
  }

  private add(phrase: Phrase, compiled: CompiledPhrase): void {
    this.phrases.set(phrase, compiled);
    const { whole, beginnings } = firstWords(compiled);
    for (const word of whole) this.byFirstWord.set(word, [...(this.byFirstWord.get(word) ?? []), phrase]);
    for (const beginning of beginnings) this.byBeginning.push([beginning, phrase]);
  }

  private read(text: string): Reading {
    const tokens = joinSplit(tokensOf(text), this.vocabulary);
    const starts = new Map<Phrase, number[]>();
    tokens.forEach((token, at) => {
      for (const phrase of new Set(token.words.flatMap((word) => this.beginningWith(word)))) {
        const list = starts.get(phrase);
        if (list === undefined) starts.set(phrase, [at]);
        else list.push(at);
      }
    });
    return { tokens, starts };
  }

  private beginningWith(word: string): Phrase[] {
    const begun = this.byBeginning.flatMap(([start, phrase]) => (word.startsWith(start) ? [phrase] : []));
    return [...(this.byFirstWord.get(word) ?? []), ...begun];
  }

  /** Sentences that tell of a fraud; not those which say "this is no scam". */
  private reports(reading: Reading): ReadonlySet<number | undefined> {
    const spans = this.spans(this.words.reports, reading);
    const told = spans.filter(({ start }) => !this.isNegated(reading, start));
    return new Set(told.map(({ start }) => reading.tokens[start]?.sentence));
  }

  private ofRule(rule: Exclude<TextRule, 'link'>, speech: Speech, reading: Reading): Span[] {
    const { find, findInOffers = [], together, unless = [] } = this.words.rules[rule];
    const spans = this.spans(speech === 'offer' ? [...find, ...findInOffers] : find, reading);
    if (spans.length === 0) return [];
    const excuses = this.spans(unless, reading);
    const isExcused = (span: Span) => excuses.some(({ start, end }) => start < span.end && span.start < end);
    const found = spans.filter((span) => !this.isNegated(reading, span.start) && !isExcused(span));
    return together === undefined || this.spans(together, reading).length > 0 ? found : [];
  }

  private spans(phrases: readonly Phrase[], { tokens, starts }: Reading): Span[] {
    const spans = phrases.flatMap((phrase) => {
      const compiled = this.phrases.get(phrase) ?? [];
      return (starts.get(phrase) ?? []).map((start) => ({
        start,
        end: endOfPhrase(compiled, tokens, start),
      }));
    });
    return spans.filter(({ end }) => end !== -1).sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private isNegated({ tokens }: Reading, start: number): boolean {
    const before = tokens.slice(Math.max(0, start - NEGATOR_REACH), start);
    return before.some((token) => token.clause === tokens[start]?.clause && isOneOf(token, this.negators));
  }

  /** A hidden address, or any that people are asked to do something with. */
  private link(text: string, reading: Reading): Found | null {
    const links = linksIn(text);
    if (links.length === 0) return null;
    const { tokens } = reading;
    const asked = this.spans(this.words.followLink, reading).map(({ start }) => tokens[start]?.sentence);
    const link = links.find(
      ({ from, isHidden }) => isHidden || asked.includes(tokens.find(({ to }) => to > from)?.sentence),
    );
    return link === undefined ? null : { rule: 'link', from: link.from, to: link.to };
  }
}

function placeOf(tokens: readonly Token[], { start, end }: Span): { from: number; to: number } {
  return { from: tokens[start]?.from ?? 0, to: tokens[end - 1]?.to ?? 0 };
}

let tables: readonly Table[] | null = null;

/** The known shapes in a text, at most one of each rule, in the order of the rules. */
export function findShapes(text: string, speech: Speech): Found[] {
  tables ??= LANGUAGES.map((words) => new Table(words));
  const found = tables.flatMap((table) => table.find(text, speech));
  return TEXT_RULES.flatMap((rule) => found.find((one) => one.rule === rule) ?? []);
}
