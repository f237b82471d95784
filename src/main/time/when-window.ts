import type { Instant, When } from '../../shared/domain/time';
import { instantOf } from './zones';

export interface WhenWindow {
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

/** The moments a wish stands for: none for `any`, only an end for `by`. */
export function windowOf(when: When, zone: string): WhenWindow {
  if (when.kind === 'any') return { startsAt: null, endsAt: null };
  const endsAt = instantOf(when.date, when.toMinute, zone);
  if (when.kind === 'by') return { startsAt: null, endsAt };
  return { startsAt: instantOf(when.date, when.fromMinute, zone), endsAt };
}
