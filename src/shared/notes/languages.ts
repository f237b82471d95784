import { foldedText } from '../screening/fold';
import type { NoteWords } from './note-words';
import type { Silence } from './silence';
import type { NoteToken } from './tokens';
import type { Meant } from './proposal';
import { choiceOf } from './word-choice';

/** A language as it may be chosen in a form. */
export interface NamedLanguage {
  readonly tag: string;
  readonly name: string;
}

/** How far before the name stands that somebody speaks it: "speaks only very little". */
const BEFORE = 3;
/** Longer lists of languages are nobody's. */
const LONGEST_LIST = 8;
/** As far back in the clause before, a word of lessons is looked for. */
const LONGEST_CLAUSE = 10;
/** As far before "in Russian" stands that somebody talks or writes. */
const TALK_REACH = 5;
/** As far before "from Spanish" something may stand that is to be translated. */
const BEFORE_FROM = 8;

/** Nobody needs an interpreter for the language of the notes. */
const OWN_LANGUAGE = 'en';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** Finds the languages that somebody speaks, or an interpreter is wanted for. A name alone may be a nationality. */
export class LanguageFinder {
  private readonly tags = new Map<string, string>();
  private readonly is;

  constructor(
    languages: readonly NamedLanguage[],
    { languageNames, speaksBefore, speaksAfter, spokenBy, barely, bareLanguages, classes }: NoteWords,
  ) {
    const offered = new Set(languages.map(({ tag }) => tag));
    for (const [name, tag] of Object.entries(languageNames)) if (offered.has(tag)) this.tags.set(name, tag);
    for (const { tag, name } of languages) {
      const folded = foldedText(name);
      if (!this.tags.has(folded)) this.tags.set(folded, tag);
    }
    const choice = (words: string) => choiceOf(words, classes);
    this.is = {
      ...{
        before: choice(speaksBefore),
        after: choice(speaksAfter),
        barely: choice(barely),
        and: choice('and|or'),
        with: choice('with'),
        whom: choice('{whom}|someone|somebody|people'),
      },
      ...{ origin: choice(bareLanguages.alsoOrigin), only: choice('only|just') },
      ...{ opens: choice(bareLanguages.before), closes: choice(bareLanguages.after) },
      ...{ lesson: choice(bareLanguages.notAfterClauseWith), from: choice('from|into') },
      ...{ in: choice('in'), helper: choice(spokenBy.helper), talk: choice(spokenBy.talk) },
      joins: choice(
        'and|or|some|also|good|fluent|only|mostly|is|in|for|from|needed|wanted|into|to|a|an|any|native|basic|both',
      ),
    };
  }

  get vocabulary(): Iterable<string> {
    return [...this.tags.keys()].flatMap((name) => name.split(' '));
  }

  find(tokens: readonly NoteToken[], silence: Silence): Meant[] {
    const named = this.named(tokens);
    return named
      .filter((one, index) => this.isSpoken(tokens, named, index) && !this.isBarely(tokens, one))
      .filter(({ start, end }) => !silence.isSilent(start) && !this.isPractised(tokens, end))
      .filter(({ start }) => this.is.only(tokens[start - 1]) || !silence.isDenied(start))
      .map(({ start, end, tag }) => ({ start, end, meaning: { kind: 'language', tag } }));
  }

  /** Where somebody is from, once an interpreter is asked for: "Ukrainian couple"; nothing where two are named. */
  ofOrigin(tokens: readonly NoteToken[], silence: Silence): Meant[] {
    const named = this.named(tokens).filter(
      (one) => this.isTyped(tokens, one) && !this.isBarely(tokens, one) && !silence.isSilent(one.start),
    );
    const [first] = named;
    if (first === undefined || named.some(({ tag }) => tag !== first.tag)) return [];
    const { start, end, tag } = first;
    return tag === OWN_LANGUAGE ? [] : [{ start, end, meaning: { kind: 'language', tag } }];
  }

  private named(tokens: readonly NoteToken[]): Named[] {
    return tokens.flatMap((token, start) => {
      const two = token.words.map((word) => this.tags.get(`${word} ${tokens[start + 1]?.word ?? ''}`));
      const one = token.words.map((word) => this.tags.get(word));
      const tag = [...two, ...one].find((found) => found !== undefined);
      return tag === undefined ? [] : [{ start, end: start + (two.includes(tag) ? 2 : 1), tag }];
    });
  }

  private isSpoken(tokens: readonly NoteToken[], named: readonly Named[], index: number): boolean {
    const one = named[index];
    if (one === undefined) return false;
    const isSame = (token: NoteToken | undefined) => token?.clause === tokens[one.start]?.clause;
    return (
      this.saysBefore(tokens, this.listStart(tokens, named, index), isSame) ||
      this.saysAfter(tokens, this.listEnd(tokens, named, index), isSame) ||
      this.isBare(tokens, named, index)
    );
  }

  /** Names that are all of their clause, as in "needs a lift, Somali or Arabic"; nobody writes nouns so. */
  private isBare(tokens: readonly NoteToken[], named: readonly Named[], index: number): boolean {
    const [first, last] = [this.listStart(tokens, named, index), this.listEnd(tokens, named, index)];
    const clause = tokens[first]?.clause;
    const isAlone = named.filter((one) => one.start >= first && one.end <= last).length === 1;
    let start = first;
    while (tokens[start - 1]?.clause === clause && this.is.opens(tokens[start - 1])) start--;
    const isIn = (at: number) => tokens[at]?.clause === clause;
    const isRest = this.is.only(tokens[first - 1]) || !isIn(start - 1);
    if (!isRest || (isIn(last) && !this.is.closes(tokens[last]) && !this.goesOnBarely(tokens, last)))
      return false;
    if (isAlone && start === first && this.is.origin(tokens[first])) return false;
    return this.isTyped(tokens, named[index]) && !this.isOfLesson(tokens, start);
  }

  /** "Finish" may be Finnish misspelt, but not where nothing else says so. */
  private isTyped(tokens: readonly NoteToken[], one: Named | undefined): boolean {
    const words = tokens.slice(one?.start, one?.end).map(({ word }) => word);
    return this.tags.has(words.join(' '));
  }

  /** "Help with homework, French": the language is what is learnt. */
  private isOfLesson(tokens: readonly NoteToken[], start: number): boolean {
    const clause = tokens[start - 1]?.clause;
    for (let at = start - 1; at >= 0 && at >= start - LONGEST_CLAUSE && tokens[at]?.clause === clause; at--)
      if (this.is.lesson(tokens[at])) return true;
    return false;
  }

  private saysBefore(
    tokens: readonly NoteToken[],
    start: number,
    isSame: (token?: NoteToken) => boolean,
  ): boolean {
    const isFrom = this.is.from(tokens[start - 1]);
    for (let at = start - 1; at >= start - (isFrom ? BEFORE_FROM : BEFORE); at--) {
      const token = tokens[at];
      if (!isSame(token)) return false;
      if (this.is.before(token) || this.isHelperWith(tokens, at)) return true;
      if (!isFrom && !this.is.joins(token) && at < start - 1) return false;
    }
    return false;
  }

  /** "Befriender with Welsh", "talk with someone in Russian". */
  private isHelperWith(tokens: readonly NoteToken[], at: number): boolean {
    const [before, isIn] = [tokens[at - 1], this.is.in(tokens[at])];
    if (!isIn && !this.is.with(tokens[at])) return false;
    if (this.is.helper(before)) return true;
    const back = tokens.slice(Math.max(0, at - TALK_REACH), at);
    return isIn && back.some((token) => token.clause === tokens[at]?.clause && this.is.talk(token));
  }

  private saysAfter(
    tokens: readonly NoteToken[],
    end: number,
    isSame: (token?: NoteToken) => boolean,
  ): boolean {
    return isSame(tokens[end]) && this.is.after(tokens[end]);
  }

  /** Where a list of languages begins that this one stands in: "French or Lingala". */
  private listStart(tokens: readonly NoteToken[], named: readonly Named[], index: number): number {
    let first = index;
    while (index - first < LONGEST_LIST && this.isListed(tokens, named[first - 1], named[first])) first--;
    return named[first]?.start ?? 0;
  }

  private listEnd(tokens: readonly NoteToken[], named: readonly Named[], index: number): number {
    let last = index;
    while (last - index < LONGEST_LIST && this.isListed(tokens, named[last], named[last + 1])) last++;
    return named[last]?.end ?? 0;
  }

  private isListed(tokens: readonly NoteToken[], one: Named | undefined, next: Named | undefined): boolean {
    if (one === undefined || next === undefined || next.start - one.end > 1) return false;
    return next.start === one.end ? this.isSameClause(tokens, one, next) : this.is.and(tokens[one.end]);
  }

  private isSameClause(tokens: readonly NoteToken[], one: Named, next: Named): boolean {
    return tokens[one.start]?.clause === tokens[next.start]?.clause;
  }

  /** "Speak English with me" asks for practice. */
  private isPractised(tokens: readonly NoteToken[], end: number): boolean {
    return this.is.with(tokens[end]) && this.is.whom(tokens[end + 1]);
  }

  /** What follows "Tamil" in "Tamil and a bit of English" leaves Tamil a language that is all of its clause. */
  private goesOnBarely(tokens: readonly NoteToken[], end: number): boolean {
    return this.is.and(tokens[end]) && [1, 2].some((next) => this.is.barely(tokens[end + next]));
  }

  private isBarely(tokens: readonly NoteToken[], { start }: Named): boolean {
    const before = [tokens[start - 1], tokens[start - 2]].filter(
      (token) => token?.clause === tokens[start]?.clause,
    );
    // "A bit of English", "only a little English": the word for little stands up to three before.
    const of = tokens[start - 1]?.word === 'of' ? [tokens[start - 2], tokens[start - 3]] : [];
    return [...before, ...of].some((token) => token !== undefined && this.is.barely(token));
  }
}
