import type { Phrase } from '../screening/language-words';
import { covered, PhraseSet, touches, type Hit } from './phrase-set';
import type { CountWords, NoteWords } from './note-words';
import type { Silence } from './silence';
import { isClauseEnd, type NoteToken } from './tokens';
import { PersonLists } from './person-lists';
import type { Meant } from './proposal';
import { choiceOf, type Choice } from './word-choice';

const MOST_PEOPLE = 50;
/** Words between grown-ups and their children: "2 adults and 3 kids". */
const MOST_BETWEEN = 1;
/** Words between "take" and how long: "take no more than". */
const TAKEN_REACH = 5;
const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 720;

type Rule =
  | { readonly fixed: number }
  | { readonly more: number }
  /** The number itself, and those of children that follow it. */
  | 'grownUps'
  | 'children'
  | 'sharing'
  | 'alongside'
  | 'standing'
  | 'atWork'
  | 'offWork'
  | 'unshared'
  /** It counts only as a clause of its own. */
  | 'alone'
  | 'pairs'
  | 'kids'
  | 'unless';

const RULES = [
  ...(['grownUps', 'children', 'sharing', 'alongside'] as const),
  ...(['standing', 'atWork', 'offWork', 'unshared', 'alone', 'pairs', 'kids', 'unless'] as const),
];

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
  private readonly isOr: Choice;
  private readonly lists: PersonLists;

  constructor(
    private readonly kind: 'people' | 'helpers',
    { listed, list, or, find, fixed, ...rules }: CountWords,
    { classes }: NoteWords,
  ) {
    this.isListed = choiceOf(listed, classes);
    this.isOr = choiceOf(or, classes);
    this.lists = new PersonLists(list, classes);
    const entries: (readonly [Phrase, Rule])[] = [
      ...find.map(([phrase, more]) => [phrase, { more }] as const),
      ...fixed.map(([phrase, count]) => [phrase, { fixed: count }] as const),
      ...RULES.flatMap((rule) => rules[rule].map((phrase) => [phrase, rule] as const)),
    ];
    this.phrases = new PhraseSet(entries, classes);
  }

  get vocabulary(): Iterable<string> {
    return this.phrases.vocabulary;
  }

  find(tokens: readonly NoteToken[], setting: CountSetting): Meant[] {
    const hits = this.phrases.find(tokens);
    const excused = covered(hits.filter(({ value }) => value === 'unless'));
    const told = hits
      .filter(
        (hit) =>
          this.isTold(tokens, hit, setting) && !touches(hit, excused) && !isVague(tokens, hit, this.isOr),
      )
      .filter(({ start, value }) => isNotDenied(setting.silence, start, value));
    const first = told.find((one) => one.value !== 'alongside' && !told.some(isOthersOf(one))) ?? told[0];
    if (first === undefined || this.isOfWork(tokens, first, setting)) return [];
    const { end, count } = this.lists.orMore(tokens, first.start, this.counted(tokens, first, hits));
    const meaning = { kind: this.kind, count };
    return count >= 1 && count <= MOST_PEOPLE ? [{ start: first.start, end, meaning }] : [];
  }

  private isTold(tokens: readonly NoteToken[], hit: Hit<Rule>, { isWork, isShared }: CountSetting): boolean {
    const isAsked = this.kind === 'helpers' ? isWork || !isShared : isShared && !isWork;
    switch (hit.value) {
      case 'unless':
      case 'children':
        return false;
      case 'alone':
        return isAsked && isOwnClause(tokens, hit);
      case 'pairs':
        return isAsked && isOwnClause(tokens, hit);
      case 'kids':
        return isAsked && this.isBehindParent(tokens, hit.start);
      case 'sharing':
      case 'alongside':
        return isShared && !isWork;
      case 'atWork':
        return isWork;
      case 'offWork':
        return isShared && !isWork && numberIn(tokens, hit.start, hit.end) > 1;
      case 'unshared':
        return isWork || !isShared;
      default:
        return true;
    }
  }

  /** "2 people" beside work that several do, or beside nothing that is shared: they are those who are to do it. */
  private isOfWork(
    tokens: readonly NoteToken[],
    hit: Hit<Rule>,
    { isWork, isShared }: CountSetting,
  ): boolean {
    if (this.kind === 'helpers' || !isOwnClause(tokens, hit)) return false;
    return isWork || (!isShared && tokens[hit.start]?.value !== null && hit.value !== 'grownUps');
  }

  /** "Mum, dad and 2 kids": the comma ends no phrase of people. */
  private listedBefore(tokens: readonly NoteToken[], start: number, more: number): number {
    return more === 1 && this.isListed(tokens[start]) && this.isListed(tokens[start - 1]) ? 1 : 0;
  }

  /** "Single mum, 4 kids". */
  private isBehindParent(tokens: readonly NoteToken[], start: number): boolean {
    const parent = tokens[start - 1];
    const isRightBehind = isClauseEnd(tokens, start) && parent?.period === tokens[start]?.period;
    return isRightBehind && this.isListed(parent);
  }

  private counted(
    tokens: readonly NoteToken[],
    { start, end, value }: Hit<Rule>,
    hits: readonly Hit<Rule>[],
  ): { end: number; count: number } {
    if (typeof value === 'object' && 'fixed' in value) return { end, count: value.fixed };
    if (value === 'pairs') return { end, count: 2 };
    const named = numberIn(tokens, start, end);
    if (value === 'kids') return { end, count: named + 1 };
    if (value === 'alongside') return { end, count: Math.max(named, 1) + 1 };
    if (typeof value === 'object')
      return { end, count: named + value.more + this.listedBefore(tokens, start, value.more) };
    let sum = { end, count: named };
    if (value !== 'grownUps' && value !== 'sharing') return sum;
    for (const { value: kind, ...hit } of hits) {
      if (kind === 'children' && hit.start >= sum.end && hit.start <= sum.end + MOST_BETWEEN)
        sum = { end: hit.end, count: sum.count + Math.max(1, numberIn(tokens, hit.start, hit.end)) };
    }
    return sum;
  }
}

function numberIn(tokens: readonly NoteToken[], start: number, end: number): number {
  return tokens.slice(start, end).find((token) => token.value !== null)?.value ?? 0;
}

/** "2 or 3 people", "5-6 lads": nobody can say which; "11.30", "4th" and "8pm" count nobody. */
function isVague(tokens: readonly NoteToken[], { start, end }: Hit<Rule>, isOr: Choice): boolean {
  const inHit = tokens.slice(start, end).findIndex(({ value }) => value !== null);
  const first = start + inHit;
  const isNumber = (at: number) => tokens[at]?.value !== null && tokens[at]?.value !== undefined;
  if (inHit === -1) return false;
  const [token, next] = [tokens[first], tokens[first + 1]];
  return (
    (isOr(tokens[first - 1]) && isNumber(first - 2)) ||
    (isOr(next) && isNumber(first + 2)) ||
    (token?.glue === '-' && isNumber(first - 1)) ||
    (next?.glue === '-' && isNumber(first + 1)) ||
    (token?.isDigits === true && next !== undefined && next.glue !== null && /^[.:/]?$/.test(next.glue))
  );
}

/** "With 2 friends" tells of one more than "2 friends" does. */
function isOthersOf({ start, end }: Hit<Rule>): (other: Hit<Rule>) => boolean {
  return (other) => other.value === 'alongside' && other.start < start && other.end >= end;
}

/** Companions and families are there whatever is told of them. */
function isNotDenied(silence: Silence, start: number, rule: Rule): boolean {
  if (rule === 'standing' || rule === 'alongside') return true;
  return !silence.isSilent(start) && !silence.isDenied(start);
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
        way: choice(duration.ways),
        day: choice('{day}'),
        takes: choice(duration.takes),
        reaching: choice(duration.reaching),
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
    if (after?.word === 'to' && this.is.reaching(tokens[end + 1])) return false;
    if (this.is.each(after) && this.is.way(tokens[end + 1])) return false;
    if (this.isTaken(tokens, start)) return true;
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

  /** "Shouldn't take more than half an hour", "could do it in 3 hrs". */
  private isTaken(tokens: readonly NoteToken[], start: number): boolean {
    const before = tokens.slice(Math.max(0, start - TAKEN_REACH), start);
    const isIn = tokens[start - 1]?.word === 'in' && tokens[start - 2]?.word === 'it';
    return (
      (isIn || tokens[start - 1]?.word !== 'in') &&
      before.some((token) => token.clause === tokens[start]?.clause && this.is.takes(token))
    );
  }

  /** "1/2 hr". */
  private isHalfBefore(tokens: readonly NoteToken[], at: number): boolean {
    return tokens[at]?.word === '1' && tokens[at + 1]?.word === '2' && tokens[at + 1]?.glue === '/';
  }

  /** "3hrs", "1.5 hours", "2 and a half hours", "1 hr 30 min". */
  private counted(tokens: readonly NoteToken[]): { start: number; end: number; value: number }[] {
    return tokens.flatMap((token, start) => {
      if (token.value === null || (tokens[start - 1]?.isDigits === true && token.glue === '.')) return [];
      if (this.isHalfBefore(tokens, start) && this.is.hours(tokens[start + 2]))
        return [{ start, end: start + 3, value: 30 }];
      if (this.isHalfBefore(tokens, start - 1)) return [];
      if (this.isHalfBefore(tokens, start + 1) && this.is.hours(tokens[start + 3]))
        return [{ start, end: start + 4, value: token.value * 60 + 30 }];
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
