import type { MatchingHelper, MatchingRequest, VettingItem } from '../problem';
import { taskDates } from '../time/free-stretches';
import type { Refusal, Rule } from './refusal';

/** Every required vetting is valid, or in its days of grace, on at least one day on which the task may be done. */
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

function covers(item: VettingItem, date: string): boolean {
  const last = lastDay(item);
  return item.validFrom <= date && (last === null || date <= last);
}

/** The last day on which a check counts; null when it does not end. */
function lastDay({ validUntil, graceUntil }: VettingItem): string | null {
  return validUntil === null ? null : (graceUntil ?? validUntil);
}

function explain(helper: MatchingHelper, kind: string, day: string): Refusal {
  const items = helper.vetting.filter((item) => item.kind === kind);
  const ended = items.filter(({ validUntil }) => validUntil !== null && validUntil < day);
  const latest = ended.sort((a, b) => ((a.validUntil ?? '') < (b.validUntil ?? '') ? -1 : 1)).at(-1);
  if (latest !== undefined) {
    const { validUntil: date, graceUntil = null } = latest;
    return {
      code: 'vetting',
      kind,
      problem: 'expired',
      date,
      ...(graceUntil === null ? {} : { graceUntil }),
    };
  }
  const begins = items.map(({ validFrom }) => validFrom).sort()[0];
  if (begins !== undefined) return { code: 'vetting', kind, problem: 'not_yet_valid', date: begins };
  return { code: 'vetting', kind, problem: 'missing', date: null };
}
