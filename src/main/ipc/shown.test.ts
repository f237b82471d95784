import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract';
import { KithError } from '../../shared/contract/errors';
import { userOf, type Right, type Role } from '../../shared/contract/permissions';
import { shownError, shownTo } from './shown';

const as = (role: Role, rights: Right[] = []) => userOf({ id: 'a', name: 'A', role, rights });
const candidates = contract['review.candidates'];
const row = (distanceMetres: number | null, refusals: unknown[] = []) => ({
  helperId: 1,
  name: 'Hedwig',
  distanceMetres,
  refusals,
  change: null,
});
const shownDistance = (role: Role, metres: number | null) =>
  (shownTo(as(role), candidates, [row(metres)]) as { distanceMetres: number | null }[])[0]?.distanceMetres;

describe('a distance', () => {
  it('is told in steps to whoever sees blurred points, and never as nothing where there is something', () => {
    const seen = [0, 3, 740, 760, 3_123].map((metres) => shownDistance('operator', metres));
    expect(seen).toEqual([0, 500, 500, 1_000, 3_000]);
    expect(shownDistance('viewer', null)).toBeNull();
    expect(shownDistance('front_desk', 3_123)).toBe(3_123);
  });

  it('is found wherever it stands: in facts, costs, lists and what others pay', () => {
    const pays = { metres: 1_234, missing: 0, requests: [], isExact: true };
    const detail = {
      suggestions: [
        {
          cost: 1_234,
          terms: [{ term: 'distance', amount: 1_234, facts: { distanceMetres: 1_234, limitMetres: 9_876 } }],
          othersPay: pays,
          after: { code: 'distance', facts: { amount: 1_234 } },
        },
      ],
    };
    expect(JSON.stringify(shownTo(as('viewer'), contract['review.get'], detail))).not.toContain('1234');
    expect(shownTo(as('admin'), contract['review.get'], detail)).toBe(detail);
  });
});

describe('a check', () => {
  const refusal = {
    code: 'vetting',
    facts: { kind: 'vetting:police', problem: 'expired', date: '2026-03-04' },
  };
  it('is told as missing without saying which, except to whoever may read checks', () => {
    const told = (role: Role, rights: Right[] = []) =>
      JSON.stringify(shownTo(as(role, rights), candidates, [row(1, [refusal])]));
    for (const role of ['viewer', 'operator', 'front_desk'] as const)
      expect(told(role)).not.toMatch(/police|2026|expired/);
    expect(told('operator', ['vetting.read'])).toContain('vetting:police');
    expect(told('admin')).toContain('2026-03-04');
  });

  it('is not told by an error either', () => {
    const details = { refusal: 'vetting', ...refusal.facts };
    const error = shownError(as('operator'), new KithError('not_eligible', 'A rule', details));
    expect((error as KithError).details).toEqual({ refusal: 'vetting' });
  });
});
