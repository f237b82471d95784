import { keyOf, type Proposal } from '../proposal';
import type { LabelledNote } from './labelled';

/** How one kind of proposal fared: right ones, wrong ones, and those that should have been proposed. */
export interface Score {
  readonly kind: string;
  readonly cases: number;
  readonly proposed: number;
  readonly precision: number;
  readonly recall: number;
}

const kindOf = (key: string) => key.slice(0, key.indexOf(':'));

/** What is wrong with the reading of one note: proposed and should not be, not proposed and should be. */
export function mistakesOf(
  { must, may }: LabelledNote,
  proposals: readonly Proposal[],
): { wrong: string[]; missed: string[] } {
  const found = proposals.map(keyOf);
  return {
    wrong: found.filter((key) => !must.includes(key) && !may.includes(key)),
    missed: must.filter((key) => !found.includes(key)),
  };
}

/** Precision and recall of each kind; what a note may propose counts neither way. */
export function scoresOf(
  notes: readonly LabelledNote[],
  read: (text: string) => readonly Proposal[],
): Score[] {
  const rows = notes.map((note) => ({ note, ...mistakesOf(note, read(note.text)) }));
  const kinds = [...new Set(notes.flatMap(({ must }) => must.map(kindOf)))].sort();
  return kinds.map((kind) => {
    const count = (list: readonly string[]) => list.filter((key) => kindOf(key) === kind).length;
    const sum = (part: (row: (typeof rows)[number]) => readonly string[]) =>
      rows.reduce((total, row) => total + count(part(row)), 0);
    const cases = sum(({ note }) => note.must);
    const right = cases - sum(({ missed }) => missed);
    const proposed = right + sum(({ wrong }) => wrong);
    return { kind, cases, proposed, precision: proposed === 0 ? 1 : right / proposed, recall: right / cases };
  });
}
