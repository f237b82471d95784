import type { PersonId } from '../../../shared/domain/ids';
import { NO_WISHES, type RequestInput } from '../../../shared/domain/request';

/** A request for tests; only what a test is about needs saying. */
export function aRequest(requesterId: PersonId, changes: Partial<RequestInput> = {}): RequestInput {
  return {
    ...NO_WISHES,
    requesterId,
    category: 'category:shopping',
    summary: 'Weekly shopping',
    urgency: 'normal',
    when: { kind: 'any' },
    timeZone: 'Europe/Vaduz',
    durationMinutes: 60,
    ...changes,
  };
}
