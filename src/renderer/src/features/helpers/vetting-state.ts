import type { VettingItem } from '../../../../shared/domain/helper';
import type { LocalDate } from '../../../../shared/domain/time';

export type { VettingItem };
export type VettingState =
  { readonly name: 'valid' | 'notYet' } | { readonly name: 'expiring' | 'expired'; readonly days: number };

/** A check that ends so soon that somebody should renew it. */
const SOON_DAYS = 30;

/** Where a check stands today: valid, not valid yet, ending soon or over. */
export function vettingState(item: VettingItem, today: LocalDate): VettingState {
  if (item.validFrom > today) return { name: 'notYet' };
  if (item.validUntil === null) return { name: 'valid' };
  const days = daysBetween(today, item.validUntil);
  if (days < 0) return { name: 'expired', days: -days };
  return days <= SOON_DAYS ? { name: 'expiring', days } : { name: 'valid' };
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
