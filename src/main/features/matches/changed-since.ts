import type { Reader } from '../../database/session';
import * as repository from './feed-repository';
import { MISSED_MS, RECENT_MS, WEEK_MS } from './helper-load';
import type { Moment } from './problem-builder';
import type { Batch } from './problem-delta';

/** Rows read at once: few enough that the event loop is hardly held up. */
const AT_ONCE = 100;

const KINDS = ['request', 'helper', 'suggested'] as const;
type Kind = (typeof KINDS)[number];
type Ids = Record<Kind, number[]>;

/** What is still to be read again, in batches: first all there is, or what time alone has changed, then the log. */
export class ChangedSince {
  /** Kinds of which everything is to be read, and how far that has come. */
  private whole: { kind: Kind; after: number }[] = [];
  private isAnew = false;
  private waiting: Ids = { request: [], helper: [], suggested: [] };

  private constructor(private position: repository.ChangeRow) {}

  /** All there is, and what changes from now on. */
  static async everything(reader: Reader): Promise<ChangedSince> {
    const changed = new ChangedSince(endOf(await repository.lastChange(reader)));
    changed.startAnew();
    return changed;
  }

  /** Adds what is otherwise at one moment than it was at the other, with the record as it was. */
  async timePassed(reader: Reader, from: Moment, to: Moment): Promise<void> {
    const span = [from.now, to.now] as const;
    const ages = [0, 1, 2, 3, 4].map((weeks) => weeks * WEEK_MS).concat(RECENT_MS);
    this.waiting.request.push(...(await repository.requestsOfTheTime(reader, span, to.timeZone)));
    this.waiting.helper.push(...(await repository.helpersOfTheTime(reader, span, ages, MISSED_MS)));
  }

  /** The next batch; `isLast` when nothing else has changed as this reader sees the record. */
  async next(reader: Reader): Promise<Batch & { isLast: boolean }> {
    const [first] = this.whole;
    if (first !== undefined) return await this.nextOfAll(reader, first);
    const ids = {
      request: this.waiting.request.splice(0, AT_ONCE),
      helper: this.waiting.helper.splice(0, AT_ONCE),
      suggested: [],
    };
    if (ids.request.length + ids.helper.length > 0) return { ...toBatch(ids), isLast: false };
    return await this.nextOfLog(reader);
  }

  private async nextOfAll(reader: Reader, cursor: { kind: Kind; after: number }) {
    const ids = await repository.idsAfter(reader, cursor.kind, cursor.after, AT_ONCE);
    cursor.after = ids.at(-1) ?? cursor.after;
    if (ids.length < AT_ONCE) this.whole.shift();
    const isAnew = this.isAnew;
    this.isAnew = false;
    const none = { request: [], helper: [], suggested: [] };
    return { ...toBatch({ ...none, [cursor.kind]: ids }, { isAnew, isWithPairs: isAnew }), isLast: false };
  }

  private async nextOfLog(reader: Reader) {
    const rows = await repository.changesAfter(reader, this.position, AT_ONCE);
    this.position = rows.at(-1) ?? this.position;
    const idsOf = (kind: Kind) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
    const ids = { request: idsOf('request'), helper: idsOf('helper'), suggested: idsOf('suggested') };
    const has = (kind: repository.ChangeRow['kind']) => rows.some((row) => row.kind === kind);
    if (has('everything')) this.startAnew();
    const batch = toBatch(ids, { isWithPairs: has('pairs') });
    return { ...batch, isLast: !has('everything') && rows.length < AT_ONCE };
  }

  private startAnew(): void {
    this.whole = KINDS.map((kind) => ({ kind, after: 0 }));
    this.isAnew = true;
  }
}

function toBatch(
  ids: Ids,
  { isAnew = false, isWithPairs = false }: { isAnew?: boolean; isWithPairs?: boolean } = {},
): Batch {
  return { requests: ids.request, helpers: ids.helper, suggested: ids.suggested, isAnew, isWithPairs };
}

/** Behind every row with that number, whatever it is of. */
function endOf(seq: number): repository.ChangeRow {
  return { kind: 'suggested', id: Number.MAX_SAFE_INTEGER, seq };
}
