import { covered, PhraseSet, touches } from './phrase-set';
import type { NoteWords } from './note-words';
import { isClauseEnd, type NoteToken } from './tokens';
import { choiceOf, type Choice } from './word-choice';

const NEGATOR_REACH = 3;
const VERB_REACH = 3;
/** "Neighbour with a guide dog told her": the verb stands further behind. */
const LONG_VERB_REACH = 6;
/** Somebody else asks in one of the words right after what is told of one person. */
const ASKER_REACH = 2;

/** Which words of a note say nothing about the help: they deny, are over, or are about somebody else. */
export interface Silence {
  /** Nothing may rest on this token. */
  readonly isSilent: (at: number) => boolean;
  /** No day or time may rest on it. */
  readonly isOtherTime: (at: number) => boolean;
  /** Something right before says that it is not so. */
  readonly isDenied: (at: number) => boolean;
  /** The same for a day, on which somebody may be missing: "nobody for Tuesday". */
  readonly isDayDenied: (at: number) => boolean;
  /** The same for a task, which somebody who cannot do it needs. */
  readonly isTaskDenied: (at: number) => boolean;
}

type Reach = 'around' | 'after' | 'within' | 'beside';
/** What denies, and what after it makes it say only that something is missing: "no car Saturday". */
interface Denial {
  readonly denies: Choice;
  readonly instead: ReadonlySet<number>;
  readonly missing?: Choice;
}
interface Muting {
  readonly what: 'all' | 'times';
  readonly reach: Reach;
  /** It says nothing within what is to be done yet. */
  readonly isExcusable: boolean;
}

/** Finds the silent words, by scopes: what belongs together, from one fresh start to the next. */
export class SilenceFinder {
  private readonly phrases: PhraseSet<Muting>;
  private readonly is: Readonly<
    Record<
      | 'negator'
      | 'inability'
      | 'lack'
      | 'missing'
      | 'verb'
      | 'fresh'
      | 'notFreshAfter'
      | 'other'
      | 'othersVerb'
      | 'toldWith'
      | 'kin'
      | 'forThem'
      | 'asks'
      | 'goesOn'
      | 'joins'
      | 'pronoun'
      | 'reports'
      | 'doing'
      | 'title'
      | 'answer'
      | 'heading',
      Choice
    >
  >;
  private readonly told: readonly { readonly is: Choice; readonly isAsker: Choice }[];
  private readonly kinVerbs: PhraseSet<true>;
  private readonly toDo: PhraseSet<true>;
  private readonly notFresh: PhraseSet<true>;
  private readonly insteadOf: PhraseSet<true>;

  constructor({ silencing, classes }: NoteWords) {
    const choice = (words: string) => choiceOf(words, classes);
    const muting = (phrases: readonly string[], what: Muting['what'], reach: Reach) =>
      phrases.map((phrase) => [phrase, { what, reach, isExcusable: phrases !== silencing.unsure }] as const);
    this.phrases = new PhraseSet(
      [
        ...muting(silencing.over, 'all', 'around'),
        ...muting(silencing.overAround, 'all', 'beside'),
        ...muting(silencing.unsure, 'all', 'after'),
        ...muting(silencing.otherTimes, 'times', 'around'),
        ...muting(silencing.otherTimesAfter, 'times', 'after'),
        ...muting(silencing.leftDays, 'times', 'within'),
      ],
      classes,
    );
    const plain = (phrases: readonly string[]) =>
      new PhraseSet(
        phrases.map((phrase) => [phrase, true] as const),
        classes,
      );
    this.kinVerbs = plain(silencing.kinVerbs);
    this.toDo = plain(silencing.toDo);
    this.notFresh = plain(silencing.notFresh);
    this.insteadOf = plain(silencing.insteadOf);
    this.is = {
      negator: choice(silencing.negators),
      inability: choice(silencing.inability),
      lack: choice(silencing.lacks),
      missing: choice(silencing.missing),
      verb: choice(silencing.verbs),
      fresh: choice(silencing.fresh),
      notFreshAfter: choice(silencing.notFreshAfter),
      other: choice(silencing.others),
      othersVerb: choice(silencing.othersVerbs),
      toldWith: choice(silencing.toldWith),
      kin: choice(silencing.kin),
      forThem: choice(silencing.forThem),
      asks: choice(silencing.asks),
      goesOn: choice(silencing.goesOn),
      joins: choice(silencing.joins),
      pronoun: choice(silencing.pronouns),
      reports: choice(silencing.reports),
      doing: choice(silencing.doing),
      title: choice(silencing.titles),
      answer: choice(silencing.answers),
      heading: choice(silencing.headings),
    };
    this.told = silencing.told.map(({ who, asker }) => ({ is: choice(who), isAsker: choice(asker) }));
  }

  find(tokens: readonly NoteToken[]): Silence {
    const scopes = this.scopesOf(tokens);
    const marks = new Marks(scopes);
    const toDo = covered(this.toDo.find(tokens));
    for (const { start, end, value } of this.phrases.find(tokens)) {
      if (value.isExcusable && touches({ start, end }, toDo)) continue;
      const [from, to] = reached(scopes, value.reach, { start, end });
      marks.mute(value.what, from, this.isHeading(tokens, scopes, start) ? scopes.end(to) : to);
    }
    this.muteNamesAndAnswered(tokens, marks);
    this.muteOthers(tokens, marks, toDo);
    this.muteTold(tokens, marks);
    this.muteDenied(tokens, marks);
    const instead = covered(this.insteadOf.find(tokens));
    const denied = (at: number, denies: Choice, missing?: Choice) =>
      this.isDenied(tokens, scopes, at, { denies, instead, ...(missing === undefined ? {} : { missing }) });
    const { negator, inability, lack, missing } = this.is;
    return {
      isSilent: (at) => marks.isMuted('all', at),
      isOtherTime: (at) => marks.isMuted('all', at) || marks.isMuted('times', at),
      isDenied: (at) => denied(at, negator),
      isDayDenied: (at) => denied(at, (token) => negator(token) && !lack(token), missing),
      isTaskDenied: (at) => denied(at, (token) => negator(token) && !inability(token) && !lack(token)),
    };
  }

  /** "Cancelled: shopping fri": it says so of what follows. */
  private isHeading(tokens: readonly NoteToken[], scopes: Scopes, at: number): boolean {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const isAlone = scopes.start(at) === at && scopes.end(at) === at + 1;
    return this.is.heading(token) && isAlone && next?.period === token?.period && !this.is.fresh(next);
  }

  private scopesOf(tokens: readonly NoteToken[]): Scopes {
    const starts: number[] = [];
    const notFresh = covered(this.notFresh.find(tokens));
    tokens.forEach((token, at) => {
      const before = tokens[at - 1];
      const isNewClause = before === undefined || before.clause !== token.clause;
      const goesOn = [this.is.notFreshAfter, this.is.fresh, this.is.other, this.is.kin].some((is) =>
        is(before),
      );
      const isFresh = this.is.fresh(token) && !goesOn && !notFresh.has(at);
      const isNew = isNewClause || isFresh || this.isJoined(tokens, at);
      starts.push(isNew ? at : (starts[at - 1] ?? at));
    });
    return new Scopes(starts);
  }

  /** "Fell last week and she needs …", "… and cant drive": it goes on with how things are now. */
  private isJoined(tokens: readonly NoteToken[], at: number): boolean {
    if (!this.is.joins(tokens[at])) return false;
    return this.is.goesOn(tokens[at + (this.is.pronoun(tokens[at + 1]) ? 2 : 1)]);
  }

  /** "Mr Friday" is no day, and "Lift for tues? No, weds" asks for none on Tuesday. */
  private muteNamesAndAnswered(tokens: readonly NoteToken[], marks: Marks): void {
    tokens.forEach((token, at) => {
      if (this.is.title(token)) {
        const name = tokens[at + 1];
        if (name?.value === null && name.clause === token.clause) marks.mute('all', at + 1, at + 2);
      }
      if (at === 0 || !this.is.answer(token) || tokens[at + 1]?.clause === token.clause) return;
      if (isClauseEnd(tokens, at)) marks.mute('times', marks.scopes.start(at - 1), at);
    });
  }

  private muteOthers(tokens: readonly NoteToken[], marks: Marks, toDo: ReadonlySet<number>): void {
    const kinVerbs = new Set(this.kinVerbs.find(tokens).map(({ start }) => start));
    tokens.forEach((token, at) => {
      if (this.isForThem(tokens, at) || toDo.has(at)) return;
      const length = this.is.toldWith(tokens[at + 1]) ? LONG_VERB_REACH : VERB_REACH;
      const reach = Array.from({ length }, (_none, n) => at + 1 + n);
      const inScope = reach.filter((next) => marks.scopes.end(at) > next);
      const isTheirs =
        this.is.other(token) &&
        this.isDoing(
          tokens,
          inScope.find((next) => this.is.othersVerb(tokens[next])),
        );
      const isKins = this.is.kin(token) && kinVerbs.has(at + 1);
      if (isTheirs || isKins) marks.mute('all', at, marks.scopes.end(at));
    });
  }

  /** "For her neighbour": the help is for them. */
  private isForThem(tokens: readonly NoteToken[], at: number): boolean {
    const before = [tokens[at - 1], tokens[at - 2]];
    return before.some((token) => token?.clause === tokens[at]?.clause && this.is.forThem(token));
  }

  /** "Son says memory is going" tells of the caller; "son says he will" tells of what he does. */
  private isDoing(tokens: readonly NoteToken[], verb: number | undefined): boolean {
    return verb !== undefined && (!this.is.reports(tokens[verb]) || this.is.doing(tokens[verb + 1]));
  }

  /** "Husband on oxygen, she wants …": what is told of him is none of her needs. */
  private muteTold(tokens: readonly NoteToken[], marks: Marks): void {
    tokens.forEach((token, at) => {
      const told = this.told.find(({ is }) => is(token));
      if (told === undefined || this.isForThem(tokens, at)) return;
      const first = marks.scopes.end(at);
      // "Wife (wheelchair) is away, he wants …": what stands in brackets is told of her, too.
      const end = first === at + 1 ? marks.scopes.end(marks.scopes.end(first)) : first;
      const next = Array.from({ length: ASKER_REACH }, (_none, n) => end + n);
      const isAsked = next.some((one) => told.isAsker(tokens[one]) && this.is.asks(tokens[one + 1]));
      if (isAsked) marks.mute('all', at, end);
    });
  }

  /** "Doesn't need …", to the end of the scope. */
  private muteDenied(tokens: readonly NoteToken[], marks: Marks): void {
    tokens.forEach((token, at) => {
      if (!this.is.negator(token)) return;
      const next = [at + 1, at + 2].find((one) => marks.scopes.end(at) > one && this.is.verb(tokens[one]));
      if (next !== undefined) marks.mute('all', at, marks.scopes.end(at));
    });
  }

  private isDenied(
    tokens: readonly NoteToken[],
    scopes: Scopes,
    at: number,
    { denies, instead, missing = () => false }: Denial,
  ): boolean {
    if (this.is.negator(tokens[at])) return false;
    const first = Math.max(scopes.start(at), at - NEGATOR_REACH);
    for (let before = at - 1; before >= first; before--)
      if ((denies(tokens[before]) && !missing(tokens[before + 1])) || instead.has(before)) return true;
    return false;
  }
}

/** From where to where something mutes that stands here. */
function reached(
  scopes: Scopes,
  reach: Reach,
  { start, end }: { readonly start: number; readonly end: number },
): readonly [number, number] {
  const [first, last] = [scopes.start(start), scopes.end(end - 1)];
  if (reach === 'beside') return [scopes.start(Math.max(0, first - 1)), scopes.end(last)];
  return [reach === 'around' ? first : start, reach === 'within' ? end : last];
}

/** From where to where each token's scope reaches. */
class Scopes {
  private readonly ends: number[] = [];

  constructor(private readonly starts: readonly number[]) {
    for (let at = starts.length - 1; at >= 0; at--)
      this.ends[at] = starts[at + 1] === starts[at] ? (this.ends[at + 1] ?? at + 1) : at + 1;
  }

  start(at: number): number {
    return this.starts[at] ?? at;
  }

  /** Exclusive. */
  end(at: number): number {
    return this.ends[at] ?? at + 1;
  }
}

/** What is muted, as steps up and down that are summed up once, so that many long reaches stay cheap. */
class Marks {
  private readonly steps = { all: new Map<number, number>(), times: new Map<number, number>() };
  private readonly sums = { all: [] as number[], times: [] as number[] };

  constructor(readonly scopes: Scopes) {}

  mute(what: Muting['what'], start: number, end: number): void {
    const steps = this.steps[what];
    steps.set(start, (steps.get(start) ?? 0) + 1);
    steps.set(end, (steps.get(end) ?? 0) - 1);
  }

  isMuted(what: Muting['what'], at: number): boolean {
    const sums = this.sums[what];
    for (let next = sums.length; next <= at; next++)
      sums.push((sums[next - 1] ?? 0) + (this.steps[what].get(next) ?? 0));
    return (sums[at] ?? 0) > 0;
  }
}
