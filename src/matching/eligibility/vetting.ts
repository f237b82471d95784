import type { MatchingHelper, MatchingRequest, VettingItem } from '../problem';
import { taskDates } from '../time/free-stretches';
import type { Refusal, Rule } from './refusal';

/** Every required vetting is valid on at least one day on which the task may be done. */
export const vetting: Rule = (request, helper, context) => {
  if (request.requiredVetting.length === 0) return null;
  const dates = taskDates(request, context.today);
  if (dates.some((date) => isVettedOn(request, helper, date))) return null;
  const day = dates.at(-1) ?? context.today;
  const kind = request.requiredVetting.find((wanted) => !isValid(helper, wanted, day));
  return kind === undefined ? null : explain(helper, kind, day);
};

/** Whether all required vetting is valid on that day. */
export function isVettedOn(
  { requiredVetting }: Pick<MatchingRequest, 'requiredVetting'>,
  helper: MatchingHelper,
  date: string,
): boolean {
  return requiredVetting.every((kind) => isValid(helper, kind, date));
}

function isValid(helper: MatchingHelper, kind: string, date: string): boolean {
  return helper.vetting.some((item) => item.kind === kind && covers(item, date));
}

function covers({ validFrom, validUntil }: VettingItem, date: string): boolean {
  return validFrom <= date && (validUntil === null || date <= validUntil);
}

function explain(helper: MatchingHelper, kind: string, day: string): Refusal {
  const items = helper.vetting.filter((item) => item.kind === kind);
  const ended = items.flatMap(({ validUntil }) =>
    validUntil !== null && validUntil < day ? [validUntil] : [],
  );
  const latestEnd = ended.sort().at(-1);
  if (latestEnd !== undefined) return { code: 'vetting', kind, problem: 'expired', date: latestEnd };
  const begins = items.map(({ validFrom }) => validFrom).sort()[0];
  if (begins !== undefined) return { code: 'vetting', kind, problem: 'not_yet_valid', date: begins };
  return { code: 'vetting', kind, problem: 'missing', date: null };
}
