import type { LocalDate } from '../domain/time';
import type { NoteToken } from './tokens';

/** What naming a day depends on. */
export interface DaySetting {
  readonly today: LocalDate;
  /** 12/3 is the third of December. */
  readonly isMonthFirst: boolean;
}

/** A day that is named, and by which tokens (`end` exclusive). */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly date: LocalDate;
  /** It names a part of its day as well. */
  readonly isTonight?: boolean;
  /** None of its words says anything of the time, unless it is a night. */
  readonly holiday?: 'day' | 'night';
}

/** A token and its neighbours. */
export class Place {
  constructor(
    readonly tokens: readonly NoteToken[],
    readonly start: number,
    readonly setting: DaySetting,
  ) {}

  /** The token so many further, or before where negative; only one of the same sentence. */
  at(offset: number): NoteToken | undefined {
    const token = this.tokens[this.start + offset];
    return token?.period === this.tokens[this.start]?.period ? token : undefined;
  }

  isWord(offset: number, word: string): boolean {
    return this.at(offset)?.words.includes(word) === true;
  }

  further(offset: number): Place {
    return new Place(this.tokens, this.start + offset, this.setting);
  }

  /** The day, named by so many tokens from here on. */
  named(length: number, date: LocalDate): NamedDay {
    return { start: this.start, end: this.start + length, date };
  }
}
