import type { Alternative, MatchingPlan, OthersPay } from '../../../matching/rules';
import type { CostTerm, Facts } from '../../../shared/domain/match';
import { afterOf, speaksAgainst } from '../../../shared/words/reasons';
import {
  candidateEntity,
  matchEntity,
  matchingRunEntity,
  type CandidateRow,
  type MatchRow,
} from '../../database/entities/match.entity';
import type { Writer } from '../../database/session';
import { inSteps } from './in-steps';
import { toTermFacts, toUnmatched } from './eligibility-check';
import { storeChanges, storeDays } from './store-days';

/** Suggestions that one statement changes at most. */
const UPDATED_AT_ONCE = 100;

/** Runs come after every change; only the newest tell anything. */
const KEPT_RUNS = 100;

/** One of the next best helpers, as kept until the next run. */
export interface StoredAlternative {
  readonly helperId: number;
  readonly cost: number;
  readonly terms: readonly CostTerm[];
  readonly after: { readonly code: string; readonly facts: Facts };
  /** Absent in what an earlier version stored. */
  readonly othersPay?: OthersPay | null;
}

function toStoredAlternative(alternative: Alternative): StoredAlternative {
  const terms = alternative.terms.map(toTermFacts);
  return {
    helperId: alternative.helperId,
    cost: alternative.cost,
    terms,
    after: afterOf({ ...alternative, terms }),
    othersPay: alternative.othersPay,
  };
}

interface ExistingSuggestion {
  readonly id: number;
  readonly requestId: number;
  readonly helperId: number;
  readonly cost: number;
  readonly terms: string;
}

const pairOf = (row: { requestId: number; helperId: number }) =>
  `${String(row.requestId)}:${String(row.helperId)}`;

/** Suggestions that stay keep their id, so that nothing moves under a reviewer's hands; the rest is exchanged. */
async function exchangeSuggestions(writer: Writer, plan: MatchingPlan, now: number): Promise<void> {
  const existing = await writer.sql<ExistingSuggestion>(
    `SELECT id, request_id AS requestId, helper_id AS helperId, cost, terms FROM "match" WHERE status = 'suggested'`,
  );
  const wanted = new Map(plan.suggestions.map((suggestion) => [pairOf(suggestion), suggestion]));
  const kept = new Map(existing.map((row) => [pairOf(row), row]));
  for (const row of existing) {
    if (!wanted.has(pairOf(row))) await writer.run('DELETE FROM "match" WHERE id = ?', [row.id]);
  }
  let id = await writer.nextId(matchEntity);
  const added: MatchRow[] = [];
  const changed: MatchRow[] = [];
  for await (const [pair, suggestion] of inSteps(wanted)) {
    const terms = suggestion.terms.map(toTermFacts);
    const isClear = !terms.some(speaksAgainst);
    const row = kept.get(pair);
    if (row === undefined) added.push(newSuggestion(id++, suggestion, terms, isClear, now));
    else if (row.cost !== suggestion.cost || row.terms !== JSON.stringify(terms))
      changed.push(newSuggestion(row.id, suggestion, terms, isClear, now));
  }
  await updateSuggestions(writer, changed, now);
  await writer.insert(matchEntity, added);
}

/** With few statements, because each crosses a thread and everybody else's writes wait. */
async function updateSuggestions(writer: Writer, rows: readonly MatchRow[], now: number): Promise<void> {
  for (let from = 0; from < rows.length; from += UPDATED_AT_ONCE) {
    const part = rows.slice(from, from + UPDATED_AT_ONCE).map(({ id, cost, terms, isClear }) => ({
      id,
      cost,
      terms: JSON.stringify(terms),
      isClear: isClear ? 1 : 0,
    }));
    await writer.run(
      `UPDATE "match" SET cost = new.value ->> 'cost', terms = new.value ->> 'terms',
         is_clear = new.value ->> 'isClear', updated_at = ?
       FROM json_each(?) new WHERE "match".id = new.value ->> 'id'`,
      [now, JSON.stringify(part)],
    );
  }
}

function newSuggestion(
  id: number,
  { requestId, helperId, cost }: { requestId: number; helperId: number; cost: number },
  terms: CostTerm[],
  isClear: boolean,
  now: number,
): MatchRow {
  return {
    id,
    requestId,
    helperId,
    status: 'suggested',
    cost,
    terms,
    isClear,
    helperToldAt: null,
    requesterToldAt: null,
    version: 1,
    createdAt: now,
    updatedBy: 'Kith',
    updatedAt: now,
  };
}

async function replaceCandidates(writer: Writer, plan: MatchingPlan): Promise<void> {
  const unassigned = new Map(plan.unassigned.map((entry) => [entry.requestId, entry]));
  const rows: CandidateRow[] = [];
  for await (const { requestId, next } of inSteps(plan.alternatives)) {
    const missing = unassigned.get(requestId);
    rows.push({
      requestId,
      alternatives: next.map(toStoredAlternative),
      unmatched: missing === undefined ? null : toUnmatched(missing),
    });
  }
  await writer.run('DELETE FROM candidate');
  await writer.insert(candidateEntity, rows);
}

/** Writes a plan that was checked: suggestions and what changed among them, next best helpers, reasons, days, the run. */
export async function storePlan(writer: Writer, plan: MatchingPlan, now: number): Promise<void> {
  await storeChanges(writer, plan, now);
  await exchangeSuggestions(writer, plan, now);
  await replaceCandidates(writer, plan);
  await storeDays(writer, plan);
  const id = await writer.nextId(matchingRunEntity);
  await writer.run('DELETE FROM matching_run WHERE id <= ?', [id - KEPT_RUNS]);
  await writer.insert(matchingRunEntity, [
    {
      id,
      endedAt: now,
      requests: plan.stats.requests,
      helpers: plan.stats.helpers,
      suggestions: plan.suggestions.length,
      unmatched: plan.unassigned.length,
      objective: plan.certificate.objective,
      bound: plan.certificate.bound,
    },
  ]);
}
