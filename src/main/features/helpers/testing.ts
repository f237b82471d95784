import type { HelperInput } from '../../../shared/domain/helper';
import type { PersonId, HelperId, RequestId } from '../../../shared/domain/ids';
import type { MatchStatus } from '../../../shared/domain/match';
import { matchEntity } from '../../database/entities/match.entity';
import type { Writer } from '../../database/session';

/** A helper for tests; only what a test is about needs saying. */
export function aHelper(personId: PersonId, changes: Partial<HelperInput> = {}): HelperInput {
  return {
    personId,
    status: 'active',
    categories: ['category:shopping'],
    skills: [],
    availability: [],
    exceptions: [],
    travelLimitMetres: 5_000,
    hasVehicle: false,
    seats: 0,
    wheelchairVehicle: false,
    canDoStairs: true,
    tasksPerWeek: 2,
    minutesPerWeek: null,
    quietHours: null,
    breakUntil: null,
    vetting: [],
    notes: '',
    ...changes,
  };
}

/** A match as a matching run or a decision would leave it. */
export async function insertMatch(
  writer: Writer,
  requestId: RequestId,
  helperId: HelperId,
  status: MatchStatus,
  createdAt = 0,
): Promise<void> {
  const id = await writer.nextId(matchEntity);
  const told = { helperToldAt: null, requesterToldAt: null };
  const history = { version: 1, createdAt, updatedBy: 'test', updatedAt: createdAt };
  await writer.insert(matchEntity, [
    { id, requestId, helperId, status, cost: 0, terms: [], isClear: true, ...told, ...history },
  ]);
}
