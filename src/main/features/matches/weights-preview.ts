import { checkPlan, type MatchingPlan, type MatchingProblem } from '../../../matching/rules';
import { KithError } from '../../../shared/contract/errors';
import type { MatchingWeights, PlanMeasures, WeightsPreview } from '../../../shared/contract/settings';
import type { Instant } from '../../../shared/domain/time';
import type { Database } from '../../database/unit-of-work';
import type { MatchingClient } from '../../workers/matching-client';
import { requireOrganisation } from '../organisation/service';
import { carriersNow } from './fairness';
import { taskMinutes } from './helper-load';
import { busiestShare, measurePlan } from './plan-measures';
import { buildProblem } from './problem-builder';

/** The plan by the saved weights is good for this long on unchanged data; then days may have begun or ended. */
const BASELINE_MS = 60_000;

interface Outcome {
  readonly measures: PlanMeasures;
  readonly pairs: ReadonlySet<string>;
}
interface Baseline {
  readonly database: Database;
  readonly stamp: string;
  readonly now: Instant;
  readonly outcome: Outcome;
}

export interface PreviewOptions {
  readonly database: () => Database;
  /** A thread of its own: a preview never holds up the runs that are stored. */
  readonly client: MatchingClient;
  readonly now: () => Instant;
}

/** Works out what other weights would change, on the record as it is, and stores nothing. */
export class Preview {
  private baseline: Baseline | null = null;
  private lastAsked = 0;

  constructor(private readonly options: PreviewOptions) {}

  /**
   * The plan by the saved weights beside the one by `weights`, of the same moment.
   * @throws KithError `cancelled` once a newer preview is asked for, `no_organisation`
   */
  async run(weights: MatchingWeights): Promise<WeightsPreview> {
    const asked = ++this.lastAsked;
    await this.options.client.cancel();
    const before = await this.saved(asked);
    const after = await this.solve(asked, before, weights);
    const changed = [...after.pairs].filter((pair) => !before.outcome.pairs.has(pair)).length;
    return { before: before.outcome.measures, after: after.measures, changed };
  }

  private async saved(asked: number): Promise<Baseline> {
    const database = this.options.database();
    const stamp = await database.stamp();
    const now = this.options.now();
    const kept = this.baseline;
    if (kept?.database === database && kept.stamp === stamp && now - kept.now < BASELINE_MS) return kept;
    const outcome = await this.solve(asked, { database, now });
    this.baseline = { database, stamp, now, outcome };
    return this.baseline;
  }

  private async solve(
    asked: number,
    { database, now }: Pick<Baseline, 'database' | 'now'>,
    weights?: MatchingWeights,
  ): Promise<Outcome> {
    const { problem, minutes } = await database.read(async (reader) => {
      const { timeZone } = await requireOrganisation(reader);
      const carriers = await carriersNow(reader, now);
      return {
        problem: await buildProblem(reader, { now, timeZone, ...(weights && { weights }) }),
        minutes: new Map(carriers.map((line) => [line.helperId as number, line.minutesBefore])),
      };
    });
    if (asked !== this.lastAsked) throw new KithError('cancelled', 'A newer preview was asked for.');
    const plan = await this.options.client.solve(problem);
    const faults = checkPlan(problem, plan);
    if (faults.length > 0)
      throw new Error(`The plan did not pass its check: ${faults.slice(0, 5).join('; ')}`);
    addMinutes(minutes, problem, plan);
    return {
      measures: { ...measurePlan(problem, plan), busiestShare: busiestShare([...minutes.values()]) },
      pairs: new Set(plan.suggestions.map(({ requestId, helperId }) => `${requestId}:${helperId}`)),
    };
  }
}

/** Adds to each helper's minutes what the plan would ask of them. */
function addMinutes(minutes: Map<number, number>, problem: MatchingProblem, plan: MatchingPlan): void {
  const requests = new Map(problem.requests.map((request) => [request.id, request]));
  const homes = new Map(problem.helpers.map(({ id, home }) => [id, home]));
  for (const { requestId, helperId } of plan.suggestions) {
    const request = requests.get(requestId);
    if (!request) continue;
    const added = taskMinutes(request, homes.get(helperId) ?? null, problem.options);
    minutes.set(helperId, (minutes.get(helperId) ?? 0) + added);
  }
}
