/* eslint-disable @typescript-eslint/no-non-null-assertion -- lists, read inside their own bounds */
import { JsonEntry, type Field } from '../plain-files/json-entry';
import type { JsonText } from '../plain-files/json-text';
import { textOf } from './ids';
import type { NewCandidates } from './take-change';

/** Reads the candidates of somebody new: `[{"helper": ID, "cost": COST}, ...]`, or `"request"` for a new helper. */
export class CandidateField {
  #ids: string[] = [];
  #costs: number[] = [];
  readonly #entry: JsonEntry;

  constructor(
    readonly text: JsonText,
    side: 'helper' | 'request',
  ) {
    this.#entry = new JsonEntry(text, 'candidate', [
      { name: side, kind: 'id' },
      { name: 'cost', kind: 'integer' },
    ]);
  }

  get field(): Field {
    return { name: 'candidates', kind: 'own', fallback: null, read: (what) => this.#read(what) };
  }

  /** What was read since the last `clear`. */
  get read(): NewCandidates {
    return { ids: this.#ids, costs: this.#costs };
  }

  /** Before each change, which may leave its candidates out. */
  clear(): void {
    this.#ids = [];
    this.#costs = [];
  }

  #read(what: string): void {
    this.text.expect('[', `${what} to be a list, beginning with [`);
    if (this.text.take(']')) return;
    do {
      this.#entry.read();
      this.#ids.push(textOf(this.#entry.ids[0]!));
      this.#costs.push(this.#entry.numbers[1]!);
    } while (this.text.take(','));
    this.text.expect(']', `, or ] in ${what}`);
  }
}
