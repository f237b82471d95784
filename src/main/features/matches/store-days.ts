import type { MatchingPlan, PlanChange } from '../../../matching/plan';
import { helperDayEntity, planChangeEntity, type PlanChangeRow } from '../../database/entities/plan.entity';
import type { Writer } from '../../database/session';

/** More than anybody reads; where nobody looks for weeks, the oldest go. */
const KEPT_CHANGES = 5_000;

/** Exchanges the days that were laid out before for those of this plan. */
export async function storeDays(writer: Writer, { days }: MatchingPlan): Promise<void> {
  await writer.run('DELETE FROM helper_day');
  await writer.insert(
    helperDayEntity,
    days.map(({ helperId, date, stops, metres, waitingMinutes, isShortest }) => ({
      helperId,
      date,
      stops,
      metres: Math.round(metres),
      waitingMinutes: Math.round(waitingMinutes),
      isShortest,
    })),
  );
}

/** Adds what came and went by itself; the very first suggestions are no change to anybody. */
export async function storeChanges(writer: Writer, { changes }: MatchingPlan, now: number): Promise<void> {
  const hadSuggestions = changes.some(({ change }) => change !== 'new');
  const hasRun = await writer.sqlOne<{ id: number }>('SELECT id FROM matching_run LIMIT 1');
  if (!hadSuggestions && hasRun === null) return;
  let id = await writer.nextId(planChangeEntity);
  const rows = changes.flatMap((change): PlanChangeRow[] => {
    const row = toRow(change);
    return row === null ? [] : [{ id: id++, at: now, ...row }];
  });
  await writer.insert(planChangeEntity, rows);
  await writer.run('DELETE FROM plan_change WHERE id <= ?', [id - KEPT_CHANGES]);
  // Of a request that is over nothing is listed, so nobody could say that they have seen it.
  await writer.run(
    `DELETE FROM plan_change
     WHERE (SELECT status FROM request WHERE id = plan_change.request_id) NOT IN ('open','on_hold')`,
  );
}

/** Null for what stays, and for what somebody ended themselves. */
function toRow(change: PlanChange): Omit<PlanChangeRow, 'id' | 'at'> | null {
  const { requestId, helperId } = change;
  if (change.change === 'new') return { requestId, helperId, change: 'new', why: null };
  if (change.change !== 'gone' || change.why === 'closed') return null;
  return { requestId, helperId, change: 'gone', why: change.why };
}
