import { describe, expect, it } from 'vitest';
import type { DraftForm } from '../../../shared/domain/draft';
import { DRAFT_RIGHTS, draftNeeds } from '../../../shared/domain/draft-rights';
import { FIELD_RIGHTS } from '../../../shared/domain/field-rights';
import { blankCall } from '../features/calls/call-form';
import { blankPlan } from '../features/check-ins/plan-form';
import { NO_RESULT } from '../features/desk/result-form';
import { blankHelper } from '../features/helpers/helper-form';
import { blankRequest } from '../features/requests/request-form';
import { blankPerson } from '../people/person-form';

const BLANK: Readonly<Partial<Record<DraftForm, object>>> = {
  person: blankPerson(),
  helper: blankHelper(),
  request: blankRequest(),
  call: blankCall(),
  check_in_plan: blankPlan('2026-01-05'),
  reason: NO_RESULT,
};

describe('a field of a form that is kept', () => {
  it.each(Object.entries(BLANK))('of %s is decided on, and there', (form, blank) => {
    const fields = DRAFT_RIGHTS[form as DraftForm]?.fields ?? {};
    expect(Object.keys(fields).sort()).toEqual(Object.keys(blank).sort());
  });

  it('goes into a column that is there', () => {
    const gone = Object.values(DRAFT_RIGHTS).flatMap((rights) =>
      Object.values(rights?.fields ?? {}).filter(
        (column) => column !== null && FIELD_RIGHTS[column[0]]?.columns[column[1]] === undefined,
      ),
    );
    expect(gone).toEqual([]);
  });

  it('needs what its column needs, and what the rows of the form need', () => {
    const { call_correction: call, person, helper, shift_note: note } = DRAFT_RIGHTS;
    if (call === null || person === null || helper === null || note === null) throw new Error('no rights');
    expect(draftNeeds(call, 'words')).toContain('identity');
    expect(draftNeeds(person, 'phones')).toEqual(['identity']);
    expect(draftNeeds(helper, 'vetting')).toEqual(['check']);
    expect(draftNeeds(note, 'words')).toEqual(['words']);
    expect(draftNeeds(person, 'gender')).toEqual([]);
    expect(draftNeeds(person, 'unknown')).toBeUndefined();
  });
});
