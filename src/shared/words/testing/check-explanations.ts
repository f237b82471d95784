import { createInstance } from 'i18next';
import { planMatches } from '../../../matching';
import { checkPlan } from '../../../matching/check-plan';
import { costTerms } from '../../../matching/cost';
import { allRefusals } from '../../../matching/eligibility';
import { createContext } from '../../../matching/eligibility/refusal';
import type { MatchingPlan, OthersPay } from '../../../matching/plan';
import { outcomeOfPrepared } from '../../../matching/planning/outcome';
import { payByPlanning } from '../../../matching/planning/others-pay';
import { prepare } from '../../../matching/planning/prepare';
import type { MatchingProblem } from '../../../matching/problem';
import { makeOrganisation } from '../../../matching/testing/organisation';
import { createRandom } from '../../../matching/testing/random';
import { applyChanges } from '../../../matching/what-if/apply-change';
import type { Change, OtherTime } from '../../../matching/what-if/change';
import { changeFor } from '../../../matching/what-if/change-for';
import { demandFor } from '../../../matching/what-if/demand';
import { smallestChanges } from '../../../matching/what-if/smallest-changes';
import { en } from '../../i18n/en';
import {
  changeWords,
  demandWords,
  factsOf,
  nearMissWords,
  othersPayWords,
  plainNames,
  termWords,
  type Saying,
} from '../reasons';
import { bestPlan, type Best } from './best-plan';
import { moreHoursOf } from './more-hours';
import { arcMetres, numbersIn, termNumbers } from './numbers';

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
const names = plainNames('en', (code) => code);

/** How many numbers, changes and choices were looked at, and what was wrong. */
export interface Tally {
  numbers: number;
  changes: number;
  choices: number;
  readonly wrong: string[];
}

/** A small crowded organisation, every other one with suggestions that people have been shown; the same for the same seed. */
export function caseOf(seed: number): MatchingProblem {
  const random = createRandom(seed);
  const problem = makeOrganisation(seed, random.int(2, 6), random.int(3, 9), 5_000);
  if (seed % 2 === 0) return problem;
  const shown = problem.requests.filter(() => random.chance(0.7));
  const anybody = () => problem.helpers[random.int(0, problem.helpers.length - 1)]?.id ?? 0;
  return { ...problem, previous: shown.map(({ id }) => [id, anybody()] as const) };
}

/** Works out a case and recomputes every number in every sentence, and every change, in another way. */
export function checkCase(problem: MatchingProblem, tally: Tally, where: string): void {
  const check = new Check(problem, planMatches(problem), tally, where);
  check.terms();
  check.choices();
  check.nearMisses();
  check.demand();
  check.smallestChanges();
}

type HelpersOf = ReadonlyMap<number, readonly number[]>;

class Check {
  private readonly best: Best;

  constructor(
    private readonly problem: MatchingProblem,
    private readonly plan: MatchingPlan,
    private readonly tally: Tally,
    private readonly where: string,
  ) {
    this.best = this.bestOf(problem);
    if (plan.certificate.isOptimal) this.same('objective', plan.certificate.objective, this.best.objective);
  }

  /** Distances, tasks, hours and times before, from the raw record. */
  terms(): void {
    const alternatives = this.plan.alternatives.flatMap(({ requestId, next }) =>
      next.map((one) => ({ ...one, requestId })),
    );
    for (const { requestId, helperId, terms } of [...this.plan.suggestions, ...alternatives]) {
      for (const { term, amount, ...facts } of terms) {
        const expected = termNumbers(term, this.request(requestId), this.helper(helperId), names);
        this.said(term, termWords({ term, amount, facts: factsOf(facts) }, names), expected);
      }
    }
  }

  /** What a choice costs others, from the plan and from a plan made again: held against every plan with the pair. */
  choices(): void {
    const prepared = prepare(this.problem);
    const before = outcomeOfPrepared(prepared);
    for (const { requestId, next } of this.plan.alternatives) {
      for (const { helperId, othersPay } of next) {
        const again = payByPlanning(prepared, before, { requestId, helperId });
        for (const pay of [othersPay, again]) {
          if (pay?.isExact) this.choice(requestId, helperId, pay);
        }
      }
    }
  }

  private choice(requestId: number, helperId: number, pay: OthersPay): void {
    this.tally.choices++;
    const label = `choice ${requestId}-${helperId}`;
    const forced = bestPlan(this.problem, this.plan.certificate, [{ requestId, helperId }]);
    const before = this.helpersOf();
    const after = new Map(before);
    for (const change of pay.requests) {
      this.same(`${label} before`, change.before.join(), (after.get(change.requestId) ?? []).join());
      after.set(change.requestId, change.after);
    }
    // Who gives way at the request itself is not said: whoever makes the plan the best one.
    const own = before.get(requestId) ?? [];
    const { needed } = this.request(requestId);
    const kept = own.length < needed ? [own] : own.map((gone) => own.filter((id) => id !== gone));
    const others = (plan: HelpersOf) =>
      this.fixed(plan).cost -
      (plan.get(requestId) ?? []).reduce((sum, id) => sum + this.pairCost(requestId, id), 0);
    const reached = kept.map((rest) => {
      const whole = new Map(after).set(requestId, [...rest, helperId]);
      return { objective: this.fixed(whole).objective, metres: others(whole) - others(before) };
    });
    const match = reached.find(({ objective }) => objective === forced.objective);
    this.same(`${label} objective`, match?.objective ?? null, forced.objective);
    const metres = match?.metres ?? 0;
    this.same(`${label} metres`, pay.metres, metres);
    const missing = pay.requests.reduce((sum, one) => sum + one.before.length - one.after.length, 0);
    this.same(`${label} missing`, pay.missing, missing);
    const requests = pay.requests.map((one) => ({
      requesterName: 'R',
      before: one.before.map(() => 'H'),
      after: one.after.map(() => 'H'),
    }));
    const expected = metres === 0 ? [] : [names.distance(Math.abs(metres))];
    this.said(label, othersPayWords({ ...pay, requests }, names), expected);
  }

  /** Helpers who would be eligible after one change, counted by asking the rules after it. */
  nearMisses(): void {
    const context = createContext(this.problem);
    for (const { requestId, nearMisses, missing } of this.plan.unassigned) {
      const request = this.request(requestId);
      for (const miss of nearMisses) {
        const single = this.problem.helpers.filter((helper) => {
          const codes = allRefusals(request, helper, context).map(({ code }) => code);
          return codes.length === 1 && codes[0] === miss.code && this.isLifted(requestId, helper.id);
        });
        const beyond = single
          .map(({ home, travelLimitMetres }) =>
            home && request.place ? Math.ceil(arcMetres(home, request.place) - travelLimitMetres) : 0,
          )
          .sort((a, b) => a - b);
        const metres = beyond[Math.min(missing, beyond.length) - 1] ?? 0;
        const isTravel = miss.code === 'travel_limit';
        const facts = isTravel ? factsOf({ metresMore: miss.metresMore }) : {};
        this.said(
          `near miss of ${requestId}`,
          [nearMissWords({ ...miss, facts }, names)],
          isTravel ? [single.length, names.distance(metres)] : [single.length],
        );
      }
    }
  }

  /** Whether lifting the one thing in the way makes the helper eligible. */
  private isLifted(requestId: number, helperId: number): boolean {
    const request = this.request(requestId);
    const helper = this.helper(helperId);
    const [refusal] = allRefusals(request, helper, createContext(this.problem));
    if (refusal === undefined) return false;
    const change = changeFor(request, helper, refusal);
    if (change === null && refusal.code !== 'time') return false;
    const pair = { ...this.problem, requests: [request], helpers: [helper] };
    const changed = applyChanges(pair, change ? [change] : []);
    const [asked = request] = changed.requests;
    const [one = helper] = changed.helpers;
    const isTime = refusal.code === 'time';
    const free = isTime ? { ...asked, window: null, local: [] } : asked;
    const back = isTime ? { ...one, exceptions: [] } : one;
    return allRefusals(free, back, createContext(changed)).length === 0;
  }

  /** The plan without each helper, found by trying every plan. */
  demand(): void {
    for (const { helperId, wantedBy, without } of demandFor(this.problem, [], 99).list) {
      if (!without.isExact) continue;
      const helpers = this.problem.helpers.filter(({ id }) => id !== helperId);
      const least = this.bestOf({ ...this.problem, helpers });
      const missing = least.missing - this.best.missing;
      this.same(`without ${helperId}`, without.missing, missing);
      this.same(`cost without ${helperId}`, without.cost, least.cost - this.best.cost);
      const expected: (number | string)[] = wantedBy.length > 0 ? [this.wanting(helperId)] : [];
      if (missing > 0) expected.push(missing);
      else if (missing === 0 && least.cost > this.best.cost)
        expected.push(names.distance(least.cost - this.best.cost));
      const demand = {
        wantedBy: wantedBy.length,
        missingWithout: without.missing,
        costWithout: without.cost,
      };
      this.said(`demand ${helperId}`, demandWords({ name: 'Mia', ...demand }, names), expected);
    }
  }

  private wanting(helperId: number): number {
    const context = createContext(this.problem);
    const plan = this.helpersOf();
    return this.problem.requests.filter((request) => {
      const given = plan.get(request.id) ?? [];
      if (given.includes(helperId)) return false;
      if (allRefusals(request, this.helper(helperId), context).length > 0) return false;
      const dearer = given.some((id) => this.pairCost(request.id, id) > this.pairCost(request.id, helperId));
      return given.length < request.needed || dearer;
    }).length;
  }

  /** Each change brings the request a helper in a plan made again, and one of two alone would not. */
  smallestChanges(): void {
    for (const { requestId } of this.plan.unassigned) {
      const given = (plan: MatchingPlan, id = requestId) =>
        plan.suggestions.filter((one) => one.requestId === id).length;
      const now = given(this.plan);
      const helps = (changes: readonly Change[]) =>
        given(planMatches(applyChanges(this.problem, changes))) > now;
      const moreHours = moreHoursOf(this.request(requestId));
      for (const { changes, losers } of smallestChanges(this.problem, requestId, {
        otherDays: [],
        moreHours,
      })) {
        this.tally.changes++;
        const label = `change for ${requestId}: ${JSON.stringify(changes)}`;
        const changed = applyChanges(this.problem, changes);
        const plan = planMatches(changed);
        this.same(`${label} plan`, checkPlan(changed, plan).join(), '');
        this.same(`${label} helps`, given(plan) > now, true);
        const fewer = this.problem.requests.filter(({ id }) => given(plan, id) < given(this.plan, id));
        this.same(`${label} losers`, losers.join(), fewer.map(({ id }) => id).join());
        if (changes.length > 1)
          for (const change of changes) this.same(`${label} alone`, helps([change]), false);
        this.travel(label, changes, helps);
        this.hours(label, changes, moreHours, helps);
      }
    }
  }

  /** Two numbers are said, the metres and the helpers; a metre less would not do. */
  private travel(
    label: string,
    changes: readonly Change[],
    helps: (changes: readonly Change[]) => boolean,
  ): void {
    const [change, second] = changes;
    if (change?.kind !== 'travel' || second !== undefined) return;
    const { helperIds, metres } = change;
    const facts = { metres, helpers: helperIds.length, helper: 'Mia' };
    const expected = helperIds.length === 1 ? [] : [helperIds.length];
    const beyond = this.problem.requests.flatMap(({ place }) =>
      helperIds.map((id) => {
        const { home, travelLimitMetres } = this.helper(id);
        return home && place ? Math.ceil(arcMetres(home, place) - travelLimitMetres) : 0;
      }),
    );
    this.same(`${label} leads somewhere`, beyond.includes(metres), true);
    this.said(label, changeWords([{ code: 'travel', facts }], names), [names.distance(metres), ...expected]);
    if (helperIds.length === 1 && metres > 1)
      this.same(`${label} a metre less`, helps([{ ...change, metres: metres - 1 }]), false);
  }

  /** Both hours are said; no fewer hours more would do. */
  private hours(
    label: string,
    changes: readonly Change[],
    moreHours: readonly OtherTime[],
    helps: (changes: readonly Change[]) => boolean,
  ): void {
    const [change, second] = changes;
    if (change?.kind !== 'move' || second !== undefined) return;
    const [day] = change.time.local;
    const facts = { fromMinute: day?.fromMinute ?? NaN, toMinute: day?.toMinute ?? NaN };
    const expected = [facts.fromMinute, facts.toMinute].map(names.time);
    this.said(label, changeWords([{ code: 'move_sameDay', facts }], names), expected);
    for (const time of moreHours.slice(0, moreHours.indexOf(change.time)))
      this.same(`${label} fewer hours`, helps([{ ...change, time }]), false);
  }

  private said(label: string, sayings: readonly Saying[], expected: readonly (number | string)[]): void {
    const found = sayings.flatMap(({ key, params }) => numbersIn(i18n.t(key, params)));
    this.tally.numbers += found.length;
    const wanted = expected.flatMap((one) => numbersIn(String(one)));
    this.same(label, found.sort().join(' '), wanted.sort().join(' '));
  }

  private same(label: string, found: unknown, expected: unknown): void {
    if (found !== expected)
      this.tally.wrong.push(`${this.where}: ${label}: expected ${String(expected)}, found ${String(found)}`);
  }

  private bestOf(problem: MatchingProblem): Best {
    return bestPlan(problem, this.plan.certificate);
  }

  private helpersOf(): HelpersOf {
    const plan = new Map<number, readonly number[]>(this.problem.requests.map(({ id }) => [id, []]));
    for (const { requestId, helperId } of this.plan.suggestions)
      plan.set(
        requestId,
        [...(plan.get(requestId) ?? []), helperId].sort((a, b) => a - b),
      );
    return plan;
  }

  /** A plan whose pairs are given, in its cheapest weeks. */
  private fixed(plan: HelpersOf): Best {
    const pairs = [...plan].flatMap(([requestId, helpers]) =>
      helpers.map((helperId) => ({ requestId, helperId })),
    );
    return bestPlan(this.problem, this.plan.certificate, pairs, true);
  }

  private pairCost(requestId: number, helperId: number): number {
    const terms = costTerms(this.request(requestId), this.helper(helperId), this.problem.options);
    return terms.reduce((sum, { amount }) => sum + amount, 0);
  }

  private request(id: number) {
    return known(this.problem.requests, id);
  }

  private helper(id: number) {
    return known(this.problem.helpers, id);
  }
}

function known<T extends { readonly id: number }>(list: readonly T[], id: number): T {
  const item = list.find((one) => one.id === id);
  if (item === undefined) throw new RangeError(`Expected ${id} in the list.`);
  return item;
}
