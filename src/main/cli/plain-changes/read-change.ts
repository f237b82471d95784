/* eslint-disable @typescript-eslint/no-non-null-assertion -- lists, read inside their own bounds */
import { unreadable } from '../plain-files/byte-window';
import { JsonEntry, type Field } from '../plain-files/json-entry';
import { JsonText } from '../plain-files/json-text';
import { CandidateField } from './candidate-field';
import { textOf } from './ids';
import type { LineWindow } from './lines';
import { QUESTIONS, type PriceQuestion } from './price-question';
import type { ChangeTaker, Step } from './take-change';

type Wanted = Step | PriceQuestion;
type Kind = { readonly entry: JsonEntry; readonly toWanted: (entry: JsonEntry) => Wanted };
type Sort = 'change' | 'question';

/** Reads what a line asks for. The values of an entry stand at the place of their field, behind the name of its kind. */
export class ChangeReader {
  readonly #text: JsonText;
  readonly #kinds: Readonly<Record<Sort, ReadonlyMap<string, Kind>>>;
  readonly #helpers: CandidateField;
  readonly #requests: CandidateField;

  constructor(
    readonly window: LineWindow,
    taker: ChangeTaker,
  ) {
    this.#text = new JsonText(window);
    this.#helpers = new CandidateField(this.#text, 'helper');
    this.#requests = new CandidateField(this.#text, 'request');
    this.#kinds = {
      change: new Map([...this.#kindsOfSides(taker), ...this.#kindsOfPairs(taker)]),
      question: new Map(this.#questions(taker)),
    };
  }

  /**
   * What the line asks for, found possible; null where it is blank.
   * @throws KithError with the line, what was expected and what was found
   */
  read(): Wanted | null {
    const text = this.#text;
    if (text.isAtEnd) return null;
    this.#helpers.clear();
    this.#requests.clear();
    const { entry, toWanted } = this.#kind();
    entry.read();
    this.#expectEnd();
    return toWanted(entry);
  }

  #expectEnd(): void {
    if (!this.#text.isAtEnd) this.#text.fail('nothing after the last } of a line');
  }

  /** The kind is looked for first, wherever it stands, because it says what else may. */
  #kind(): Kind {
    const text = this.#text;
    const start = this.window.at;
    text.expect('{', 'a change or a question, beginning with {');
    while (!text.take('}')) {
      const name = textOf(text.string('the name of a field of a change or a question'));
      text.expect(':', `: after ${name}`);
      if (name === '"change"') return this.#kindNamed('change', start);
      if (name === '"question"') return this.#kindNamed('question', start);
      text.passValue(`a value after ${name}`);
      if (!text.take(',') && this.window.peek() !== CLOSING) text.fail(', or } in a change or a question');
    }
    const expected = '"change", which says what to do, or "question"';
    throw unreadable(this.window.line, expected, 'a line without either');
  }

  #kindNamed(sort: Sort, start: number): Kind {
    const kinds = this.#kinds[sort];
    const expected = `"${sort}" to be one of ${[...kinds.keys()].join(', ')}`;
    const name = textOf(this.#text.string(expected));
    const kind = kinds.get(name.slice(1, -1));
    if (!kind) throw unreadable(this.window.line, expected, name);
    this.window.at = start;
    return kind;
  }

  #kindOf(
    name: string,
    fields: readonly Field[],
    toWanted: Kind['toWanted'],
    sort: Sort = 'change',
  ): [string, Kind] {
    const own: Field = { name: sort, kind: 'id' };
    return [name, { entry: new JsonEntry(this.#text, `${sort} "${name}"`, [own, ...fields]), toWanted }];
  }

  /** Changes of one request or one helper. */
  #kindsOfSides(taker: ChangeTaker): [string, Kind][] {
    const [helpers, requests] = [this.#helpers, this.#requests];
    const id: Field = { name: 'id', kind: 'id' };
    const need: Field = { name: 'need', kind: 'count' };
    const unassignedCost: Field = { name: 'unassignedCost', kind: 'integer' };
    const capacity: Field = { name: 'capacity', kind: 'count' };
    const seatPrices: Field = { name: 'seatPrices', kind: 'prices', fallback: null };
    return [
      this.#kindOf(
        'addRequest',
        [id, { ...need, fallback: 1 }, unassignedCost, helpers.field],
        ({ ids, numbers, line }) => taker.addRequest(ids[1]!, [numbers[2]!, numbers[3]!], helpers.read, line),
      ),
      this.#kindOf('removeRequest', [id], ({ ids, line }) => taker.removeRequest(ids[1]!, line)),
      this.#kindOf('setNeed', [id, need], ({ ids, numbers, line }) =>
        taker.setNeed(ids[1]!, numbers[2]!, line),
      ),
      this.#kindOf('setUnassignedCost', [id, unassignedCost], ({ ids, numbers, line }) =>
        taker.setUnassignedCost(ids[1]!, numbers[2]!, line),
      ),
      this.#kindOf(
        'addHelper',
        [id, { ...capacity, fallback: 1 }, seatPrices, requests.field],
        ({ ids, numbers, prices, line }) =>
          taker.addHelper(ids[1]!, [numbers[2]!, prices], requests.read, line),
      ),
      this.#kindOf('removeHelper', [id], ({ ids, line }) => taker.removeHelper(ids[1]!, line)),
      this.#kindOf('setCapacity', [id, capacity, seatPrices], ({ ids, numbers, prices, line }) =>
        taker.setCapacity(ids[1]!, numbers[2]!, prices, line),
      ),
    ];
  }

  /** Changes of one pair. */
  #kindsOfPairs(taker: ChangeTaker): [string, Kind][] {
    const priced: readonly Field[] = [...PAIR, { name: 'cost', kind: 'integer' }];
    return [
      this.#kindOf('addCandidate', priced, ({ ids, numbers, line }) =>
        taker.addCandidate(ids[1]!, ids[2]!, numbers[3]!, line),
      ),
      this.#kindOf('removeCandidate', PAIR, ({ ids, line }) => taker.removeCandidate(ids[1]!, ids[2]!, line)),
      this.#kindOf('setCost', priced, ({ ids, numbers, line }) =>
        taker.setCost(ids[1]!, ids[2]!, numbers[3]!, line),
      ),
      this.#kindOf('fix', PAIR, ({ ids, line }) => taker.fix(ids[1]!, ids[2]!, line)),
      this.#kindOf('unfix', PAIR, ({ ids, line }) => taker.unfix(ids[1]!, ids[2]!, line)),
    ];
  }

  #questions(taker: ChangeTaker): [string, Kind][] {
    return QUESTIONS.map((name) =>
      this.#kindOf(name, PAIR, ({ ids, line }) => taker.question(name, ids[1]!, ids[2]!, line), 'question'),
    );
  }
}

const PAIR: readonly Field[] = [
  { name: 'request', kind: 'id' },
  { name: 'helper', kind: 'id' },
];
const CLOSING = 0x7d;
