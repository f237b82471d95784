/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { unreadable, type ByteWindow } from './byte-window';
import { JsonEntry } from './json-entry';
import { JsonProblem } from './json-problem';
import { JsonText } from './json-text';
import type { PlainProblem } from './problem';

/** Reads the JSON form. @throws KithError `file_unreadable` with the line, what was expected and what was found */
export async function readJsonProblem(window: ByteWindow): Promise<PlainProblem> {
  const reader = new JsonReader(new JsonText(window));
  await window.repeat(() => reader.step());
  return reader.problem.finish();
}

type Section = {
  readonly name: string;
  readonly entry: JsonEntry;
  /** Takes over what the entry has read. */
  readonly add: (entry: JsonEntry) => void;
  readonly end: () => void;
  isRead: boolean;
};

/** Goes through the file by small steps, each of which changes something only at its end. */
class JsonReader {
  readonly problem = new JsonProblem();
  readonly #sections: readonly Section[];
  #isBegun = false;
  #current: Section | null = null;
  /** Whether the list or object that is open has an entry already, so that a comma comes next. */
  #needsComma = false;

  constructor(readonly text: JsonText) {
    this.#sections = sectionsOf(text, this.problem);
  }

  /** @returns false at the end of the file */
  step(): boolean {
    if (!this.#isBegun) return this.#begin();
    return this.#current === null ? this.#nextSection() : this.#nextEntry(this.#current);
  }

  #begin(): boolean {
    this.text.expect('{', '{ to begin the file');
    return (this.#isBegun = true);
  }

  #nextEntry(section: Section): boolean {
    if (this.text.take(']')) {
      section.end();
      this.#current = null;
      return (this.#needsComma = true);
    }
    if (this.#needsComma) this.text.expect(',', `, or ] in "${section.name}"`);
    section.entry.read();
    section.add(section.entry);
    return (this.#needsComma = true);
  }

  #nextSection(): boolean {
    if (this.#needsComma && this.text.take('}')) return this.#end();
    if (this.#needsComma) this.text.expect(',', ', or } after a list');
    const section = this.#sectionNamed();
    this.text.expect(':', `: after "${section.name}"`);
    this.text.expect('[', `"${section.name}" to be a list, beginning with [`);
    section.isRead = true;
    this.#current = section;
    this.#needsComma = false;
    return true;
  }

  #sectionNamed(): Section {
    const { bytes, start, end } = this.text.string('"requests", "helpers" or "candidates"');
    const name = bytes.toString('utf8', start + 1, Math.min(end - 1, start + 80));
    const section = this.#sections.find((each) => each.name === name);
    const { line } = this.text.window;
    if (!section) throw unreadable(line, '"requests", "helpers" or "candidates"', `"${name}"`);
    if (section.isRead) throw unreadable(line, `"${name}" once`, 'it again');
    return section;
  }

  #end(): boolean {
    const missing = this.#sections.find(({ isRead }) => !isRead);
    if (missing) throw unreadable(this.text.window.line, `a list "${missing.name}"`, 'the end without it');
    if (!this.text.isAtEnd) this.text.fail('nothing after the last }');
    return false;
  }
}

function sectionsOf(text: JsonText, problem: JsonProblem): Section[] {
  const request = new JsonEntry(text, 'request', [
    { name: 'id', kind: 'id' },
    { name: 'need', kind: 'count', fallback: 1 },
    { name: 'unassignedCost', kind: 'integer' },
  ]);
  const helper = new JsonEntry(text, 'helper', [
    { name: 'id', kind: 'id' },
    { name: 'capacity', kind: 'count', fallback: 1 },
    { name: 'seatPrices', kind: 'prices', fallback: null },
  ]);
  const candidate = new JsonEntry(text, 'candidate', [
    { name: 'request', kind: 'id' },
    { name: 'helper', kind: 'id' },
    { name: 'cost', kind: 'integer' },
  ]);
  return [
    {
      name: 'requests',
      entry: request,
      add: ({ ids, numbers, line }) => problem.addRequest(ids[0]!, numbers[1]!, numbers[2]!, line),
      end: () => problem.requests.complete(),
      isRead: false,
    },
    {
      name: 'helpers',
      entry: helper,
      add: ({ ids, numbers, prices, line }) => problem.addHelper(ids[0]!, numbers[1]!, prices, line),
      end: () => problem.helpers.complete(),
      isRead: false,
    },
    {
      name: 'candidates',
      entry: candidate,
      add: ({ ids, numbers, line }) => problem.addCandidate(ids[0]!, ids[1]!, numbers[2]!, line),
      end: () => undefined,
      isRead: false,
    },
  ];
}
