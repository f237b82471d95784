import { describe, expect, it } from 'vitest';
import { helperInputSchema } from '../../../../shared/domain/helper';
import type { PersonId } from '../../../../shared/domain/ids';
import { blankHelper, checkHelper, helperOfForm, type HelperForm } from './helper-form';
import { vettingState } from './vetting-state';
import { copiedTo, spansOf, withNewSpan, withSpan } from './week-hours';

const filled: HelperForm = { ...blankHelper(), personId: 3 as PersonId, categories: ['category:shopping'] };
const TODAY = '2026-11-22';

describe('the helper form', () => {
  it('gives what the contract takes', () => {
    const input = helperOfForm({ ...filled, seats: 4, wheelchairVehicle: true });
    expect(helperInputSchema.parse(input)).toEqual(input);
    expect(input).toMatchObject({ hasVehicle: false, seats: 0, wheelchairVehicle: false });
  });

  it.each([
    ['nobody chosen', { personId: null }, 'personId'],
    ['no kind of help', { categories: [] }, 'categories'],
    [
      'hours that end before they start',
      { availability: [{ weekday: 1, fromMinute: 600, toMinute: 540 }] },
      'availability',
    ],
    ['a check without a kind', { vetting: [{ kind: '', validFrom: TODAY, validUntil: null }] }, 'vetting'],
    [
      'a check that ends before it starts',
      { vetting: [{ kind: 'vetting:dbs', validFrom: TODAY, validUntil: '2026-01-01' }] },
      'vetting',
    ],
    ['hours a week beyond what a week has', { minutesPerWeek: 6_060 }, 'minutesPerWeek'],
    ['notes that are too long', { notes: 'x'.repeat(4001) }, 'notes'],
  ] as [string, Partial<HelperForm>, string][])('names the field for %s', (_words, patch, field) => {
    expect(Object.keys(checkHelper({ ...filled, ...patch }))).toEqual([field]);
  });
});

describe('hours of the week', () => {
  const monday = withNewSpan(withNewSpan([], 1), 1);

  it('adds the morning first and then room after it', () => {
    expect(monday).toEqual([
      { weekday: 1, fromMinute: 540, toMinute: 720 },
      { weekday: 1, fromMinute: 780, toMinute: 960 },
    ]);
  });

  it('never adds hours beyond midnight', () => {
    const late = withNewSpan([{ weekday: 1, fromMinute: 1300, toMinute: 1440 }], 1);
    expect(late.at(-1)).toEqual({ weekday: 1, fromMinute: 1380, toMinute: 1440 });
  });

  it('copies a day over others in place of what stood there', () => {
    const copied = copiedTo([...monday, { weekday: 2, fromMinute: 0, toMinute: 60 }], 1, [1, 2, 3]);
    expect(spansOf(copied, 1)).toHaveLength(2);
    expect(spansOf(copied, 2).map((span) => span.fromMinute)).toEqual([540, 780]);
    expect(spansOf(copied, 3)).toHaveLength(2);
  });

  it('changes only the span that was meant', () => {
    const [first] = monday;
    expect(first && withSpan(monday, first, { toMinute: 660 }).map((span) => span.toMinute)).toEqual([
      660, 960,
    ]);
  });
});

describe('vettingState', () => {
  it.each([
    ['valid without an end', null, { name: 'valid' }],
    ['valid for long', '2027-11-22', { name: 'valid' }],
    ['ending soon', '2026-12-22', { name: 'expiring', days: 30 }],
    ['ending today', TODAY, { name: 'expiring', days: 0 }],
    ['over', '2026-11-20', { name: 'expired', days: 2 }],
  ])('says %s', (_words, validUntil, state) => {
    expect(vettingState({ kind: 'vetting:dbs', validFrom: '2025-01-01', validUntil }, TODAY)).toEqual(state);
  });
});
