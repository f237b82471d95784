import type { CountWords, NoteWords } from './note-words';
import type { NoteToken } from './tokens';
import { choiceOf, type Choice } from './word-choice';

/** Fewer are told by phrases. */
const FEWEST = 3;
/** A list begins at most so many words before what is known of it. */
const MOST_BEFORE = 3;

interface Counted {
  readonly end: number;
  readonly count: number;
}

/** Counts the people of a list as one: "herself, husband and 2 kids". */
export class PersonLists {
  private readonly is: Readonly<Record<'one' | 'many' | 'joins' | 'owner', Choice>>;

  constructor({ one, many, joins, owners }: CountWords['list'], classes: NoteWords['classes']) {
    const choice = (words: string) => choiceOf(words, classes);
    this.is = { one: choice(one), many: choice(many), joins: choice(joins), owner: choice(owners) };
  }

  /** What was counted from this token on, or the longer list that it is a part of. */
  orMore(tokens: readonly NoteToken[], start: number, counted: Counted): Counted {
    const lists = Array.from({ length: MOST_BEFORE + 1 }, (_none, before) =>
      this.listAt(tokens, start - before),
    );
    return lists.reduce(
      (most, list) => (list.end >= counted.end && list.count > most.count ? list : most),
      counted,
    );
  }

  private listAt(tokens: readonly NoteToken[], start: number): Counted {
    let list = { end: start, count: 0 };
    for (let items = 0; ; items++) {
      const from = items > 0 && this.is.joins(tokens[list.end]) ? list.end + 1 : list.end;
      const item = tokens[from]?.clause === tokens[start]?.clause ? this.itemAt(tokens, from) : null;
      if (item === null) return items < FEWEST ? { end: start, count: 0 } : list;
      list = { end: item.end, count: list.count + item.count };
    }
  }

  private itemAt(tokens: readonly NoteToken[], start: number): Counted | null {
    const isOwner = this.is.owner(tokens[start]) && !this.is.joins(tokens[start + 1]);
    const at = isOwner ? start + 1 : start;
    const number = tokens[at]?.value ?? null;
    if (number !== null) return this.is.many(tokens[at + 1]) ? { end: at + 2, count: number } : null;
    return this.is.one(tokens[at]) ? { end: at + 1, count: 1 } : null;
  }
}
