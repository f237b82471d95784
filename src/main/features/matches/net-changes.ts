import { HOLDING_STATUSES, type MatchStatus } from '../../../shared/domain/match';
import type { PlanChangeRow } from '../../database/entities/plan.entity';
import type { Reader } from '../../database/session';
import { endsOf, type End } from './ended-matches';

/** A change of an open request, and how many helpers that request needs. */
export interface ChangeRow extends PlanChangeRow {
  readonly needed: number;
}

/** What became of a pair by and by, with how its match ended, where it did. */
export interface NetChange extends ChangeRow {
  readonly end: End | null;
}

type Pair = Pick<PlanChangeRow, 'requestId' | 'helperId'>;
const pairOf = ({ requestId, helperId }: Pair) => `${String(requestId)} ${String(helperId)}`;

/** What is still to be told of changes, in their order, and whether a request of them has nobody suggested. */
export async function netChanges(reader: Reader, rows: readonly ChangeRow[]) {
  const now = await matchesNow(reader);
  const ends = await endsThatMatter(reader, rows, now);
  const suggestions = netSuggestions(rows.filter(({ change }) => change !== 'ended')).filter((row) =>
    row.change === 'new'
      ? now.suggested.has(pairOf(row))
      : ![now.suggested, now.held, ends].some((pairs) => pairs.has(pairOf(row))),
  );
  const missing = new Set(rows.flatMap((row) => (isMissing(row, now) ? [row.requestId] : [])));
  return {
    changes: [...ends.values(), ...suggestions.map((row): NetChange => ({ ...row, end: null }))],
    isNobodySuggested: (id: number) => !now.withSuggestion.has(id) && missing.has(id),
  };
}

/** The last change of each pair; a pair that came and went again, or went and came back, has not changed. */
function netSuggestions(rows: readonly ChangeRow[]): ChangeRow[] {
  const first = new Map<string, ChangeRow>();
  const last = new Map<string, ChangeRow>();
  for (const row of rows) {
    const pair = pairOf(row);
    if (!first.has(pair)) first.set(pair, row);
    last.set(pair, row);
  }
  return [...last].flatMap(([pair, row]) => (first.get(pair)?.change === row.change ? [row] : []));
}

interface MatchesNow {
  /** Pairs that are suggested, and pairs that somebody counts on. */
  readonly suggested: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  readonly withSuggestion: ReadonlySet<number>;
  /** How many helpers requests have. */
  readonly taken: ReadonlyMap<number, number>;
}

async function matchesNow(reader: Reader): Promise<MatchesNow> {
  const matches = await reader.sql<Pair & { status: MatchStatus }>(
    `SELECT request_id AS requestId, helper_id AS helperId, status FROM "match"
     WHERE request_id IN (SELECT request_id FROM plan_change)`,
  );
  const suggested = matches.filter(({ status }) => status === 'suggested');
  const held = matches.filter(({ status }) => HOLDING_STATUSES.some((holding) => holding === status));
  const taken = new Map<number, number>();
  for (const { requestId } of held) taken.set(requestId, (taken.get(requestId) ?? 0) + 1);
  return {
    suggested: new Set(suggested.map(pairOf)),
    held: new Set(held.map(pairOf)),
    withSuggestion: new Set(suggested.map(({ requestId }) => requestId)),
    taken,
  };
}

/** Whether the request has fewer helpers than it needs. */
const isMissing = ({ requestId, needed }: ChangeRow, { taken }: MatchesNow) =>
  (taken.get(requestId) ?? 0) < needed;

/** By pair, where a helper is still missing for it and it is not the same one again. */
async function endsThatMatter(
  reader: Reader,
  rows: readonly ChangeRow[],
  now: MatchesNow,
): Promise<Map<string, NetChange>> {
  const ended = rows.filter(
    (row) => row.change === 'ended' && !now.held.has(pairOf(row)) && isMissing(row, now),
  );
  if (ended.length === 0) return new Map();
  const ends = await endsOf(reader, [...new Set(ended.map(({ requestId }) => requestId))]);
  const last = new Map(ends.map((end) => [pairOf(end), end]));
  return new Map(
    ended.flatMap((row) => {
      const end = last.get(pairOf(row));
      return end === undefined ? [] : [[pairOf(row), { ...row, end }]];
    }),
  );
}
