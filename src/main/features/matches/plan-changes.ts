import type { OutputOf } from '../../../shared/contract';
import type { RequestChanged } from '../../../shared/contract/days';
import { checkEligibility } from '../../../matching/rules';
import type { Reader, Writer } from '../../database/session';
import type { QueryContext } from '../../ipc/context';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { toRefusalFacts } from './eligibility-check';
import type { End } from './ended-matches';
import { netChanges, type ChangeRow, type NetChange } from './net-changes';
import { buildProblem } from './problem-builder';
import { helpersNamed, requestNames } from './review-repository';

/**
 * What changed since somebody looked, by request: those first for whom nobody is suggested, then those whose helper is not
 * coming, then those with another helper less.
 */
export async function planChanges(
  limit: number,
  { read, readPast, now }: Pick<QueryContext, 'read' | 'readPast' | 'now'>,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<OutputOf<'review.changed'>> {
  const { total, upTo, ...found } = await read((reader) => changesListed(reader, limit, shown));
  // Rules hold by the very places and checks, whoever may see them.
  const refusalOf = await readPast((reader) => refusals(reader, found.rows, now));
  return { total, upTo, requests: await read((reader) => inWords(reader, found, refusalOf)) };
}

/** Changes `c` of open requests `r` of which nobody is hidden from whoever looks. */
function listable(shown: Shown): string {
  const sides = [shown('r.requester_id', 'requester'), shown('h.person_id', 'helper')];
  const visible = sides.flatMap((side) => (side === null ? [] : [` AND ${side.sql}`])).join('');
  return `FROM plan_change c JOIN request r ON r.id = c.request_id JOIN helper h ON h.id = c.helper_id
     WHERE r.status = 'open'${visible}`;
}

async function changesListed(reader: Reader, limit: number, shown: Shown) {
  const rows = await reader.sql<ChangeRow>(
    `SELECT c.id, c.at, c.request_id AS requestId, c.helper_id AS helperId, c.change, c.why, r.helpers_needed AS needed
     ${listable(shown)} ORDER BY c.id`,
  );
  const { changes, isNobodySuggested } = await netChanges(reader, rows);
  const ranks = ranksOf(changes, isNobodySuggested);
  const ids = [...ranks].sort(([a, rank], [b, other]) => rank - other || a - b).map(([id]) => id);
  const listed = ids.slice(0, limit);
  return {
    total: ids.length,
    upTo: rows.at(-1)?.id ?? 0,
    listed,
    rows: changes.filter(({ requestId }) => listed.includes(requestId)),
    isNobodySuggested,
  };
}

const NOBODY = 0;
const RANK = { ended: 1, gone: 2, new: 3 } as const;

/** Requests by what is worst of them. */
function ranksOf(
  changes: readonly NetChange[],
  isNobodySuggested: (requestId: number) => boolean,
): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const { requestId, change } of changes) {
    const rank = isNobodySuggested(requestId) ? NOBODY : RANK[change];
    ranks.set(requestId, Math.min(rank, ranks.get(requestId) ?? rank));
  }
  return ranks;
}

/** Takes note that changes up to this one have been looked at; what was not shown waits for those who see it. */
export async function seeChanges(
  writer: Writer,
  upTo: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<void> {
  await writer.run(`DELETE FROM plan_change WHERE id <= ? AND id IN (SELECT c.id ${listable(shown)})`, [
    upTo,
  ]);
}

type Listed = Pick<Awaited<ReturnType<typeof changesListed>>, 'listed' | 'rows' | 'isNobodySuggested'>;

async function inWords(
  reader: Reader,
  { listed, rows, isNobodySuggested }: Listed,
  refusalOf: RefusalOf,
): Promise<RequestChanged[]> {
  if (listed.length === 0) return [];
  const requests = await requestNames(reader, listed);
  const helpers = await helpersNamed(reader, [...new Set(rows.map(({ helperId }) => helperId))]);
  const named = ({ helperId }: NetChange) => ({
    helperId: helperId as RequestChanged['came'][number]['helperId'],
    name: helpers.get(helperId)?.name ?? '',
  });
  return listed.map((requestId) => {
    const own = rows.filter((row) => row.requestId === requestId);
    return {
      requestId: requestId as RequestChanged['requestId'],
      requesterName: requests.get(requestId)?.name ?? '',
      summary: requests.get(requestId)?.summary ?? '',
      ended: own.flatMap((row) => (row.end === null ? [] : [{ ...named(row), ...howEnded(row.end) }])),
      came: own.filter(({ change }) => change === 'new').map(named),
      went: own
        .filter(({ change }) => change === 'gone')
        .map((row) => ({ ...named(row), why: row.why ?? 'better_elsewhere', refusal: refusalOf(row) })),
      isNobodySuggested: isNobodySuggested(requestId),
    };
  });
}

const howEnded = ({ status, side, reason }: End) => ({ status, side, reason });

type RefusalOf = (row: NetChange) => RequestChanged['went'][number]['refusal'];

/** The first rule that speaks against a pair today, by the very rules of the engine. */
async function refusals(reader: Reader, rows: readonly NetChange[], now: number): Promise<RefusalOf> {
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
