import type { CallResult } from '../../../shared/contract/calls';
import type { CallInput } from '../../../shared/domain/call';
import { NO_WISHES } from '../../../shared/domain/request';

/** A call for tests; only what a test is about needs saying. */
export function aCall(changes: Partial<CallInput> = {}): CallInput {
  return {
    ...{
      direction: 'in',
      number: '',
      caller: { kind: 'unknown' },
      helpFor: null,
      relation: '',
      language: null,
    },
    ...{ heard: null, notes: '', information: [], referrals: [], services: [], referralWords: '' },
    ...changes,
  };
}

/** What a call led to, for tests: nothing, where nothing else is said. */
export function aResult(call: Partial<CallInput> = {}, changes: Partial<CallResult> = {}): CallResult {
  return {
    ...{ call: aCall(call), disposition: 'other', requests: [], about: [], home: null, needs: [] },
    ...{ consents: [], offer: null },
    ...changes,
  };
}

/** A request of a call, for tests. */
export function aCallRequest(
  changes: Partial<CallResult['requests'][number]['request']> = {},
  returnOf: number | null = null,
): CallResult['requests'][number] {
  const { callerId: _caller, callerRelation: _relation, ...wishes } = NO_WISHES;
  const request = {
    ...wishes,
    ...{ category: 'category:ride', summary: 'A lift to the eye clinic', urgency: 'normal' as const },
    ...{ when: { kind: 'any' as const }, timeZone: 'Europe/Vaduz', durationMinutes: 45 },
    ...changes,
  };
  return { request, returnOf };
}
