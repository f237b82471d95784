/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { unreadable, type ByteWindow } from './byte-window';
import { CandidateList } from './candidate-list';
import { DimacsLine } from './dimacs-line';
import { dearEnough } from './dimacs-price';
import type { PlainProblem } from './problem';

const MOST_NODES = 100_000_000;
const MOST_ARCS = 2_147_483_647;
const [COMMENT, HEAD, SOURCE, ARC] = [0x63, 0x70, 0x6e, 0x61];

/**
 * Reads the DIMACS assignment form: sources become requests, all other nodes helpers.
 * @throws KithError `file_unreadable` with the line, what was expected and what was found
 */
export async function readDimacsProblem(window: ByteWindow): Promise<PlainProblem> {
  const reader = new DimacsReader(new DimacsLine(window));
  await window.repeat(() => reader.step());
  return reader.finish();
}

type Head = { readonly line: number; readonly nodes: number; readonly arcs: number };

class DimacsReader {
  #head: Head | null = null;
  /** By node: its number among the sources, or among the other nodes once arcs have begun. */
  #index = new Int32Array(0);
  #isSource = new Uint8Array(0);
  readonly #sources: number[] = [];
  #sinks: Int32Array | null = null;
  readonly #arcs = new CandidateList();
  #least = Infinity;
  #most = -Infinity;

  constructor(readonly line: DimacsLine) {}

  /** @returns false at the end of the file */
  step(): boolean {
    const { line } = this;
    if (!line.read()) return false;
    if (line.count === 0 || line.kind === COMMENT) return true;
    if (line.kind === ARC) this.#readArc(this.#headBefore());
    else if (line.kind === SOURCE) this.#readSource(this.#headBefore());
    else if (line.kind === HEAD) this.#readHead();
    else throw unreadable(line.line, 'a line beginning with c, p, n or a', line.word(0));
    return true;
  }

  #headBefore(): Head {
    if (this.#head) return this.#head;
    throw unreadable(this.line.line, 'a line "p asn NODES ARCS" first', this.line.word(0));
  }

  #readHead(): void {
    const { line } = this;
    if (this.#head) throw unreadable(line.line, 'one line beginning with p', 'another');
    line.expectWords(4, 'p asn NODES ARCS');
    if (line.word(1) !== 'asn') throw unreadable(line.line, 'the problem "asn"', line.word(1));
    const nodes = line.integer(2, 'the number of nodes', 0, MOST_NODES);
    const arcs = line.integer(3, 'the number of arcs', 0, MOST_ARCS);
    this.#head = { line: line.line, nodes, arcs };
    this.#index = new Int32Array(nodes + 1);
    this.#isSource = new Uint8Array(nodes + 1);
  }

  #readSource({ nodes }: Head): void {
    const { line } = this;
    line.expectWords(2, 'n ID');
    if (this.#sinks) throw unreadable(line.line, 'all lines with n before those with a', 'n after a');
    const node = line.integer(1, 'the node', 1, nodes);
    if (this.#isSource[node] === 1) throw unreadable(line.line, 'each source once', `${node} again`);
    this.#isSource[node] = 1;
    this.#index[node] = this.#sources.length;
    this.#sources.push(node);
  }

  #readArc({ nodes }: Head): void {
    const { line } = this;
    line.expectWords(4, 'a FROM TO COST');
    this.#sinks ??= this.#numberSinks(nodes);
    const from = line.integer(1, 'FROM', 1, nodes);
    const to = line.integer(2, 'TO', 1, nodes);
    const cost = line.integer(3, 'COST', -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    if (this.#isSource[from] === 0)
      throw unreadable(line.line, 'FROM to be a source, with a line "n ID"', `${from}, which has none`);
    if (this.#isSource[to] === 1)
      throw unreadable(line.line, 'TO to be no source', `${to}, an arc between two sources`);
    this.#arcs.add(this.#index[from]!, this.#index[to]!, cost, line.line);
    if (cost < this.#least) this.#least = cost;
    if (cost > this.#most) this.#most = cost;
  }

  #numberSinks(nodes: number): Int32Array {
    const sinks = new Int32Array(nodes - this.#sources.length);
    for (let node = 1, k = 0; node <= nodes; node++) {
      if (this.#isSource[node] === 1) continue;
      this.#index[node] = k;
      sinks[k++] = node;
    }
    return sinks;
  }

  finish(): PlainProblem {
    const last = this.line.window.line;
    const head = this.#head;
    if (!head) throw unreadable(last, 'a line "p asn NODES ARCS"', 'the end of the file');
    if (this.#arcs.length !== head.arcs) {
      const expected = `${head.arcs} arcs, as line ${head.line} says`;
      throw unreadable(last, expected, `${this.#arcs.length} at the end of the file`);
    }
    return this.#toProblem(this.#sinks ?? this.#numberSinks(head.nodes));
  }

  #toProblem(sinks: Int32Array): PlainProblem {
    const sources = Int32Array.from(this.#sources);
    const rows = this.#arcs.toRows(sources.length);
    const repeat = this.#arcs.findRepeat(rows, sinks.length);
    if (repeat) {
      const pair = `${sources[repeat.request]!} to ${sinks[repeat.helper]!}`;
      throw unreadable(repeat.line, 'each arc once', `${pair} again`);
    }
    const pairs = Math.min(sources.length, sinks.length);
    const dimacs = dearEnough({ sources: sources.length, pairs, least: this.#least, most: this.#most });
    return {
      instance: {
        need: new Int32Array(sources.length).fill(1),
        unassignedCost: new Float64Array(sources.length).fill(dimacs.unassignedCost),
        capacity: new Int32Array(sinks.length).fill(1),
        seatPrices: null,
        ...rows,
      },
      requestId: (i) => String(sources[i]),
      helperId: (j) => String(sinks[j]),
      seatsOf: () => ({ capacity: 1, prices: null }),
      dimacs,
    };
  }
}
