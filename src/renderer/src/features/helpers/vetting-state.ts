import type { VettingItem } from '../../../../shared/domain/helper';
import type { VettingDetail } from '../../../../shared/domain/term';
import { addMonths, type LocalDate } from '../../../../shared/domain/time';

export type { VettingItem };
export type VettingState =
  | { readonly name: 'valid' | 'notYet' }
  | { readonly name: 'expiring' | 'inGrace' | 'expired'; readonly days: number };

/** A check that ends so soon that somebody should renew it. */
const SOON_DAYS = 60;

/**
 * Where a check stands today: valid, not valid yet, ending soon, over but in its days of grace, or over. `days` are those
 * until it ends or no longer counts, or since it ended.
 */
export function vettingState(item: VettingItem, today: LocalDate, graceDays = 0): VettingState {
  if (item.validFrom > today) return { name: 'notYet' };
  if (item.validUntil === null) return { name: 'valid' };
  const days = daysBetween(today, item.validUntil);
  if (days < 0 && days + graceDays >= 0) return { name: 'inGrace', days: days + graceDays };
  if (days < 0) return { name: 'expired', days: -days };
  return days <= SOON_DAYS ? { name: 'expiring', days } : { name: 'valid' };
}

/** The last day of a check that begins on that day, as its kind usually has it; null where it does not end. */
export function usualEnd(rule: VettingDetail | null, validFrom: LocalDate): LocalDate | null {
  return rule === null || rule.months === null ? null : addMonths(validFrom, rule.months);
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
