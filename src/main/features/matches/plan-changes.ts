import type { OutputOf } from '../../../shared/contract';
import type { RequestChanged } from '../../../shared/contract/days';
import { HOLDING_STATUSES, type MatchStatus } from '../../../shared/domain/match';
import { checkEligibility } from '../../../matching/rules';
import type { PlanChangeRow } from '../../database/entities/plan.entity';
import type { Reader, Writer } from '../../database/session';
import type { QueryContext } from '../../ipc/context';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { toRefusalFacts } from './eligibility-check';
import { buildProblem } from './problem-builder';
import { helpersNamed, requestNames } from './review-repository';

const pairOf = ({ requestId, helperId }: { requestId: number; helperId: number }) =>
  `${String(requestId)} ${String(helperId)}`;

/** What runs have changed since somebody looked, by request, those with a helper less first. */
export async function planChanges(
  limit: number,
  { read, readPast, now }: Pick<QueryContext, 'read' | 'readPast' | 'now'>,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<OutputOf<'review.changed'>> {
  const { listed, rows, ...found } = await read((reader) => changesListed(reader, limit, shown));
  // Rules hold by the very places and checks, whoever may see them.
  const refusalOf = await readPast((reader) => refusals(reader, rows, now));
  return { ...found, requests: await read((reader) => inWords(reader, listed, rows, refusalOf)) };
}

async function changesListed(reader: Reader, limit: number, shown: Shown) {
  const sides = [shown('r.requester_id', 'requester'), shown('h.person_id', 'helper')];
  const visible = sides.flatMap((side) => (side === null ? [] : [` AND ${side.sql}`])).join('');
  const rows = await reader.sql<PlanChangeRow>(
    `SELECT c.id, c.at, c.request_id AS requestId, c.helper_id AS helperId, c.change, c.why
     FROM plan_change c JOIN request r ON r.id = c.request_id JOIN helper h ON h.id = c.helper_id
     WHERE r.status = 'open'${visible} ORDER BY c.id`,
  );
  const net = await stillTrue(reader, netChanges(rows));
  const ids = [...new Set(net.map(({ requestId }) => requestId))];
  const isWorse = (id: number) => net.some(({ requestId, change }) => requestId === id && change === 'gone');
  const listed = ids.sort((a, b) => Number(isWorse(b)) - Number(isWorse(a)) || a - b).slice(0, limit);
  return {
    total: ids.length,
    upTo: rows.at(-1)?.id ?? 0,
    listed,
    rows: net.filter(({ requestId }) => listed.includes(requestId)),
  };
}

/** Takes note that changes up to this one have been looked at. */
export async function seeChanges(writer: Writer, upTo: number): Promise<void> {
  await writer.run('DELETE FROM plan_change WHERE id <= ?', [upTo]);
}

/** The last change of each pair; a pair that came and went again, or went and came back, has not changed. */
function netChanges(rows: readonly PlanChangeRow[]): PlanChangeRow[] {
  const first = new Map<string, PlanChangeRow>();
  const last = new Map<string, PlanChangeRow>();
  for (const row of rows) {
    const pair = pairOf(row);
    if (!first.has(pair)) first.set(pair, row);
    last.set(pair, row);
  }
  return [...last].flatMap(([pair, row]) => (first.get(pair)?.change === row.change ? [row] : []));
}

/** Without new suggestions that somebody has decided on since, and old ones that are suggested again or a match now. */
async function stillTrue(reader: Reader, rows: readonly PlanChangeRow[]): Promise<PlanChangeRow[]> {
  const matches = await reader.sql<{ requestId: number; helperId: number; status: MatchStatus }>(
    `SELECT request_id AS requestId, helper_id AS helperId, status FROM "match"
     WHERE request_id IN (SELECT request_id FROM plan_change)`,
  );
  const pairsWith = (statuses: readonly MatchStatus[]) =>
    new Set(matches.filter(({ status }) => statuses.includes(status)).map(pairOf));
  const suggested = pairsWith(['suggested']);
  const held = pairsWith(HOLDING_STATUSES);
  return rows.filter((row) =>
    row.change === 'new' ? suggested.has(pairOf(row)) : !suggested.has(pairOf(row)) && !held.has(pairOf(row)),
  );
}

async function inWords(
  reader: Reader,
  requestIds: readonly number[],
  rows: readonly PlanChangeRow[],
  refusalOf: RefusalOf,
): Promise<RequestChanged[]> {
  if (requestIds.length === 0) return [];
  const requests = await requestNames(reader, requestIds);
  const helpers = await helpersNamed(reader, [...new Set(rows.map(({ helperId }) => helperId))]);
  const named = ({ helperId }: PlanChangeRow) => ({
    helperId: helperId as RequestChanged['came'][number]['helperId'],
    name: helpers.get(helperId)?.name ?? '',
  });
  return requestIds.map((requestId) => {
    const own = rows.filter((row) => row.requestId === requestId);
    return {
      requestId: requestId as RequestChanged['requestId'],
      requesterName: requests.get(requestId)?.name ?? '',
      summary: requests.get(requestId)?.summary ?? '',
      came: own.filter(({ change }) => change === 'new').map(named),
      went: own
        .filter(({ change }) => change === 'gone')
        .map((row) => ({ ...named(row), why: row.why ?? 'better_elsewhere', refusal: refusalOf(row) })),
    };
  });
}

type RefusalOf = (row: PlanChangeRow) => RequestChanged['went'][number]['refusal'];

/** The first rule that speaks against a pair today, by the very rules of the engine. */
async function refusals(reader: Reader, rows: readonly PlanChangeRow[], now: number): Promise<RefusalOf> {
  const asked = rows.filter(({ change, why }) => change === 'gone' && why === 'not_eligible');
  if (asked.length === 0) return () => null;
  const scope = {
    requestIds: [...new Set(asked.map(({ requestId }) => requestId))],
    helperIds: [...new Set(asked.map(({ helperId }) => helperId))],
  };
  const { timeZone } = await requireOrganisation(reader);
  const problem = await buildProblem(reader, { now, timeZone, scope });
  return ({ requestId, helperId, why }) => {
    if (why !== 'not_eligible') return null;
    const request = problem.requests.find(({ id }) => id === requestId);
    const helper = problem.helpers.find(({ id }) => id === helperId);
    if (request === undefined || helper === undefined) return null;
    const [first] = checkEligibility(problem, request, helper).all;
    return first === undefined ? null : toRefusalFacts(first);
  };
}
