import type { Phrase } from '../screening/language-words';
import { covered, PhraseSet, touches, type Hit } from './phrase-set';
import type { CountWords, NoteWords } from './note-words';
import type { Silence } from './silence';
import { isClauseEnd, type NoteToken } from './tokens';
import type { Meant } from './proposal';
import { choiceOf, type Choice } from './word-choice';

const MOST_PEOPLE = 50;
/** Words between grown-ups and their children: "2 adults and 3 kids". */
const MOST_BETWEEN = 1;
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 720;

type Rule =
  | { readonly fixed: number }
  | { readonly more: number }
  /** The number itself, and those of children that follow it. */
  | 'grownUps'
  | 'children'
  /** It counts only as a clause of its own. */
  | 'alone'
  | 'unless';

/** What else a note says that decides what a number counts. */
export interface CountSetting {
  readonly silence: Silence;
  /** The note asks for work that several do together. */
  readonly isWork: boolean;
  /** It asks for what several may be given at once, as a ride or meals. */
  readonly isShared: boolean;
}

/** Finds how many are helped, or have to help. */
export class CountFinder {
  private readonly phrases: PhraseSet<Rule>;
  private readonly isListed: Choice;

  constructor(
    private readonly kind: 'people' | 'helpers',
    { listed, find, fixed, grownUps, children, alone, unless }: CountWords,
    { classes }: NoteWords,
  ) {
    this.isListed = choiceOf(listed, classes);
    const entries: (readonly [Phrase, Rule])[] = [
      ...find.map(([phrase, more]) => [phrase, { more }] as const),
      ...fixed.map(([phrase, count]) => [phrase, { fixed: count }] as const),
      ...grownUps.map((phrase) => [phrase, 'grownUps'] as const),
      ...children.map((phrase) => [phrase, 'children'] as const),
      ...alone.map((phrase) => [phrase, 'alone'] as const),
      ...unless.map((phrase) => [phrase, 'unless'] as const),
    ];
    this.phrases = new PhraseSet(entries, classes);
  }

  get vocabulary(): Iterable<string> {
    return this.phrases.vocabulary;
  }

  find(tokens: readonly NoteToken[], { silence, isWork, isShared }: CountSetting): Meant[] {
    const hits = this.phrases.find(tokens);
    const excused = covered(hits.filter(({ value }) => value === 'unless'));
    const isAsked = this.kind === 'helpers' ? isWork : isShared && !isWork;
    const isTold = (hit: Hit<Rule>) =>
      hit.value !== 'unless' &&
      hit.value !== 'children' &&
      (hit.value !== 'alone' || (isAsked && isOwnClause(tokens, hit))) &&
      !touches(hit, excused);
    const told = hits.filter((hit) => isTold(hit) && !silence.isSilent(hit.start));
    const first = told.find(({ start }) => !silence.isDenied(start));
    // "2 people" beside work that several do: they are those who are to do it.
    if (first === undefined || (this.kind === 'people' && isWork && isOwnClause(tokens, first))) return [];
    const { end, count } = this.counted(tokens, first, hits);
    const meaning = { kind: this.kind, count };
    return count >= 1 && count <= MOST_PEOPLE ? [{ start: first.start, end, meaning }] : [];
  }

  /** "Mum, dad and 2 kids": the comma ends no phrase of people. */
  private listedBefore(tokens: readonly NoteToken[], start: number, more: number): number {
    return more === 1 && this.isListed(tokens[start]) && this.isListed(tokens[start - 1]) ? 1 : 0;
  }

  private counted(
    tokens: readonly NoteToken[],
    { start, end, value }: Hit<Rule>,
    hits: readonly Hit<Rule>[],
  ): { end: number; count: number } {
    if (typeof value === 'object' && 'fixed' in value) return { end, count: value.fixed };
    const named = numberIn(tokens, start, end);
    if (typeof value === 'object')
      return { end, count: named + value.more + this.listedBefore(tokens, start, value.more) };
    if (value !== 'grownUps') return { end, count: named };
    let sum = { end, count: named };
    for (const { value: kind, ...hit } of hits) {
      if (kind === 'children' && hit.start >= sum.end && hit.start <= sum.end + MOST_BETWEEN)
        sum = { end: hit.end, count: sum.count + numberIn(tokens, hit.start, hit.end) };
    }
    return sum;
  }
}

function numberIn(tokens: readonly NoteToken[], start: number, end: number): number {
  return tokens.slice(start, end).find((token) => token.value !== null)?.value ?? 0;
}

function isOwnClause(
  tokens: readonly NoteToken[],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return isClauseEnd(tokens, start) && isClauseEnd(tokens, end);
}

/** Finds how long the help takes. */
export class DurationFinder {
  private readonly fixed: PhraseSet<number>;
  private readonly is;

  constructor({ duration, classes }: NoteWords) {
    this.fixed = new PhraseSet(duration.fixed, classes);
    const choice = (words: string) => choiceOf(words, classes);
    this.is = {
      ...{
        hours: choice(duration.hours),
        minutes: choice(duration.minutes),
        and: choice('and'),
        each: choice(duration.each),
        day: choice('{day}'),
      },
      ...{ notAfter: choice(duration.notAfter), notBefore: choice(duration.notBefore), half: choice('half') },
    };
  }

  find(tokens: readonly NoteToken[], silence: Silence): Meant[] {
    const spans = [...this.fixed.find(tokens), ...this.counted(tokens)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    const told = spans.filter(
      ({ start, end, value }) =>
        value >= SHORTEST_MINUTES &&
        value <= LONGEST_MINUTES &&
        this.isOfTheHelp(tokens, start, end) &&
        !(this.is.each(tokens[end]) ? silence.isSilent(start) : silence.isOtherTime(start)),
    );
    const [first] = told;
    if (first === undefined) return [];
    return [{ start: first.start, end: first.end, meaning: { kind: 'duration', minutes: first.value } }];
  }

  private isOfTheHelp(tokens: readonly NoteToken[], start: number, end: number): boolean {
    const [before, after] = [tokens[start - 1], tokens[end]];
    const clause = tokens[start]?.clause;
    const isRangeEnd = tokens[start]?.glue === '-';
    if (isRangeEnd || (before?.clause === clause && this.is.notAfter(before))) return false;
    if (
      before?.clause === clause &&
      tokens[start - 2]?.clause === clause &&
      this.is.notAfter(tokens[start - 2])
    )
      return false;
    // "3 hrs on Sunday", not "3 hrs on the bus".
    return after?.clause !== clause || !this.is.notBefore(after) || this.is.day(tokens[end + 1]);
  }

  /** "3hrs", "1.5 hours", "2 and a half hours", "1 hr 30 min". */
  private counted(tokens: readonly NoteToken[]): { start: number; end: number; value: number }[] {
    return tokens.flatMap((token, start) => {
      if (token.value === null || (tokens[start - 1]?.isDigits === true && token.glue === '.')) return [];
      const tenth = tokens[start + 1];
      const isTenth = token.isDigits && tenth?.glue === '.' && tenth.isDigits && tenth.word.length === 1;
      const isHalf = this.is.and(tenth) && this.is.half(tokens[start + 3]);
      const count = token.value + (isTenth ? Number(`0.${tenth.word}`) : isHalf ? 0.5 : 0);
      const unit = start + (isTenth ? 2 : isHalf ? 4 : 1);
      if (this.is.minutes(tokens[unit])) return [{ start, end: unit + 1, value: Math.round(count) }];
      if (!this.is.hours(tokens[unit])) return [];
      return [this.withRest(tokens, { start, end: unit + 1, value: Math.round(count * 60) })];
    });
  }

  private withRest(tokens: readonly NoteToken[], hours: { start: number; end: number; value: number }) {
    const rest = tokens[hours.end]?.value ?? null;
    if (rest !== null && this.is.minutes(tokens[hours.end + 1]))
      return { ...hours, end: hours.end + 2, value: hours.value + rest };
    const isHalf = this.is.and(tokens[hours.end]) && this.is.half(tokens[hours.end + 2]);
    return isHalf ? { ...hours, end: hours.end + 3, value: hours.value + 30 } : hours;
  }
}
