import type { AuditEntry, AuditVerdict } from '../../../shared/contract/audit';
import type { PersonId } from '../../../shared/domain/ids';
import type { FakeWorld } from './fake-world';

const MINUTE = 60_000;

const ENTRY = {
  actor: 'Maria',
  desk: 'this desk',
  call: 'people.update',
  personId: 1 as PersonId,
  requestId: null,
  matchId: null,
  personName: 'Anna Beck',
  otherName: null,
  isErased: false,
} as const;

/** Newest first: a step with two changes in it, one whose values are not for everybody, and what came before. */
export function fakeHistory(world: FakeWorld): AuditEntry[] {
  const at = world.state.now - 5 * MINUTE;
  return [
    {
      ...{ ...ENTRY, id: 6, at, action: 'changed', table: 'person', row: '1' },
      changes: [{ field: 'display_name', before: 'Anna', after: 'Anna Beck', isHidden: false }],
    },
    {
      ...{ ...ENTRY, id: 5, at, action: 'changed', table: 'person_phone', row: '1:0' },
      changes: [{ field: 'as_given', before: '078 1', after: '078 2', isHidden: false }],
    },
    {
      ...{ ...ENTRY, id: 4, at: at - MINUTE, action: 'changed', table: 'person', row: '1' },
      changes: [{ field: 'notes', before: null, after: null, isHidden: true }],
    },
    { ...{ ...ENTRY, id: 3, at: at - 2 * MINUTE, action: 'refused', table: null, row: null }, changes: [] },
    {
      ...{ ...ENTRY, id: 2, at: at - 3 * MINUTE, actor: 'Bo', isErased: true },
      ...{ action: 'added', table: 'person', row: '1', changes: [] },
    },
  ];
}

export const FAKE_VERDICT: AuditVerdict = {
  entries: 6,
  from: 1,
  cleared: 1,
  seal: '6:0123456789abcdef0123456789abcdef',
  broken: null,
};
