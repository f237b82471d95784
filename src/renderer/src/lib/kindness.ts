import { areNoticesHeld, type Kindness } from '../../../shared/domain/kindness';
import { useAppState, useNow } from './app-state';
import { minuteIn } from './there';
import { useCall } from './query';

/** What somebody asked of Kith for themselves; null in the sample, where nobody is, and until it is known. */
export function useKindness(): Kindness | null {
  const { user } = useAppState();
  const isSomebody = user.id !== null;
  const { data } = useCall('kindness.mine', {}, { enabled: isSomebody, keepPrevious: true });
  return isSomebody ? (data ?? null) : null;
}

/**
 * Whether notices that can wait do so now. What tells of somebody in danger, or of a check-in that is due, never asks for
 * this.
 */
export function useNoticesHeld(): boolean {
  const kindness = useKindness();
  const now = useNow();
  const { organisation } = useAppState();
  if (kindness === null || organisation === null) return false;
  return areNoticesHeld(kindness, now, minuteIn(now, organisation.timeZone));
}
