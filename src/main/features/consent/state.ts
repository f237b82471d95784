import type { ConsentState } from '../../../shared/contract/consent';
import type { ConsentRow } from '../../database/entities/person.entity';

/** Where somebody stands with a scope, by their last answer to it. */
export function stateOf(row: ConsentRow | undefined): ConsentState {
  if (row === undefined) return 'unrecorded';
  if (row.withdrawnOn !== null) return 'withdrawn';
  return row.isGiven ? 'given' : 'refused';
}
