import type { FileFact, FilePart, PersonFile } from '../../../shared/contract/privacy';
import { masked } from '../../privacy/mask-cell';

/** Stands where something was blacked out. */
export const BAR = '█████';

/** A fact as it leaves the record. */
export interface OpenFact extends Omit<FileFact, 'marks'> {
  /** Passages about others, or that may mean somebody else. */
  readonly marked: number;
  readonly blackedOut: number;
}

export interface OpenPart extends Omit<FilePart, 'items'> {
  readonly items: readonly { readonly facts: readonly OpenFact[] }[];
}

export interface OpenFile {
  readonly personId: number;
  readonly parts: readonly OpenPart[];
  readonly blackedOut: number;
}

/** Blacks out every marked passage but those that somebody decided to keep. */
export function blackOut({ personId, parts }: PersonFile, keep: ReadonlySet<string>): OpenFile {
  let blackedOut = 0;
  const open = (fact: FileFact): OpenFact => {
    const { marks, ...rest } = fact;
    const gone = marks.filter(({ id }) => !keep.has(id));
    blackedOut += gone.length;
    if (gone.length === 0) return { ...rest, marked: marks.length, blackedOut: 0 };
    const text = masked(
      fact.text,
      gone.map((mark) => ({ ...mark, isSure: true })),
      BAR,
    );
    return { ...rest, text, value: text, marked: marks.length, blackedOut: gone.length };
  };
  const done = parts.map((part) => ({
    ...part,
    items: part.items.map(({ facts }) => ({ facts: facts.map(open) })),
  }));
  return { personId, parts: done, blackedOut };
}
