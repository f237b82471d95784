import type { MatchingHelper, MatchingPlan, MatchingRequest } from '../../../matching/rules';
import { KithError } from '../../../shared/contract/errors';
import type { MatchingWeights, PlanMeasures, WeightsPreview } from '../../../shared/contract/settings';
import type { Instant } from '../../../shared/domain/time';
import type { Database } from '../../database/unit-of-work';
import type { MatchingClient } from '../../workers/matching-client';
import { carriersNow } from './fairness';
import { taskMinutes } from './helper-load';
import { busiestShare, measurePlan } from './plan-measures';
import { readHelpers, readRequests, type Moment } from './problem-builder';
import { ProblemFeed } from './problem-feed';

/** The plan by the saved weights is good for this long on unchanged data; then days may have begun or ended. */
const BASELINE_MS = 60_000;
/** Suggestions whose people are read at once. */
const AT_ONCE = 100;

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
  private readonly feed: ProblemFeed;

  constructor(private readonly options: PreviewOptions) {
    this.feed = new ProblemFeed(options.client);
  }

  /**
   * The plan by the saved weights beside the one by `weights`, of the same moment.
   * @throws KithError `cancelled` once a newer preview is asked for, `no_organisation`
   */
  async run(weights: MatchingWeights): Promise<WeightsPreview> {
    const asked = ++this.lastAsked;
    // A thread at rest keeps the record for the next preview.
    if (this.options.client.isBusy) await this.options.client.cancel();
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
    const fed = await this.feed.bringUpToDate(database, { now, weights });
    if (asked !== this.lastAsked) throw new KithError('cancelled', 'A newer preview was asked for.');
    if (fed === null) throw new KithError('no_organisation', 'The organisation is not set up yet.');
    const { plan, faults } = await this.options.client.solve(fed.thread, fed.head);
    if (faults.length > 0)
      throw new Error(`The plan did not pass its check: ${faults.slice(0, 5).join('; ')}`);
    const [people, minutes] = [await peopleOf(database, fed.moment, plan), await minutesNow(database, now)];
    addMinutes(minutes, people, plan, fed.moment.options);
    return {
      measures: { ...measurePlan(people, plan), busiestShare: busiestShare([...minutes.values()]) },
      pairs: new Set(plan.suggestions.map(({ requestId, helperId }) => `${requestId}:${helperId}`)),
    };
  }
}

interface People {
  readonly requests: readonly MatchingRequest[];
  readonly helpers: readonly MatchingHelper[];
}

/** Those who are in the plan, read in small parts. */
async function peopleOf(database: Database, moment: Moment, { suggestions }: MatchingPlan): Promise<People> {
  const requests: MatchingRequest[] = [];
  const helpers: MatchingHelper[] = [];
  for (let from = 0; from < suggestions.length; from += AT_ONCE) {
    const part = suggestions.slice(from, from + AT_ONCE);
    const idsOf = (key: 'requestId' | 'helperId') => [...new Set(part.map((suggestion) => suggestion[key]))];
    await database.read(async (reader) => {
      const found = await readRequests(reader, moment, idsOf('requestId'));
      requests.push(...found.map(({ request }) => request));
      helpers.push(...(await readHelpers(reader, moment, idsOf('helperId'))));
    });
  }
  return { requests, helpers };
}

async function minutesNow(database: Database, now: Instant): Promise<Map<number, number>> {
  const carriers = await database.read((reader) => carriersNow(reader, now));
  return new Map(carriers.map((line) => [line.helperId as number, line.minutesBefore]));
}

/** Adds to each helper's minutes what the plan would ask of them. */
function addMinutes(
  minutes: Map<number, number>,
  people: People,
  plan: MatchingPlan,
  options: Moment['options'],
): void {
  const requests = new Map(people.requests.map((request) => [request.id, request]));
  const homes = new Map(people.helpers.map(({ id, home }) => [id, home]));
  for (const { requestId, helperId } of plan.suggestions) {
    const request = requests.get(requestId);
    if (!request) continue;
    const added = taskMinutes(request, homes.get(helperId) ?? null, options);
    minutes.set(helperId, (minutes.get(helperId) ?? 0) + added);
  }
}
