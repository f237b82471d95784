import type { PersonId } from '../../../shared/domain/ids';
import type { RequestInput } from '../../../shared/domain/request';

/** A request for tests; only what a test is about needs saying. */
export function aRequest(requesterId: PersonId, changes: Partial<RequestInput> = {}): RequestInput {
  return {
    requesterId,
    callerId: null,
    callerRelation: '',
    category: 'category:shopping',
    summary: 'Weekly shopping',
    details: '',
    urgency: 'normal',
    when: { kind: 'any' },
    timeZone: 'Europe/Vaduz',
    durationMinutes: 60,
    place: null,
    destination: null,
    helpersNeeded: 1,
    skills: [],
    languages: [],
    languageStrength: 'none',
    gender: null,
    genderStrength: 'none',
    wheelchair: false,
    stairs: false,
    seats: 0,
    needsVehicle: false,
    accessStrength: 'must',
    continuityStrength: 'none',
    source: null,
    ...changes,
  };
}
