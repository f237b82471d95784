import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ReviewItem } from '../../../../shared/contract/matches';
import type { RequestId } from '../../../../shared/domain/ids';
import type { When } from '../../../../shared/domain/time';
import { renderScreen } from '../../testing/render';
import { QueueRow } from './queue-row';

const WHENS: readonly When[] = [
  { kind: 'between', date: '2031-03-03', fromMinute: 480, toMinute: 630 },
  { kind: 'between', date: '2031-03-10', fromMinute: 480, toMinute: 630 },
  { kind: 'by', date: '2031-03-10', toMinute: 1_440 },
  { kind: 'any' },
];

function itemAt(when: When, index: number): ReviewItem {
  return {
    ...{ requestId: (index + 1) as RequestId, requesterName: 'Renate', summary: 'To dialysis', when },
    ...{ category: 'category:medical_ride', urgency: 'high', locality: 'Vaduz', waitingSince: 0 },
    ...{ helpersNeeded: 1, helpersTaken: 0, suggestions: [], isClear: false },
  };
}

it('tells the occurrences of a task that repeats apart, to the eye and to the ear', async () => {
  renderScreen(
    WHENS.map((when, index) => (
      <QueueRow
        key={index}
        id={`row-${String(index)}`}
        item={itemAt(when, index)}
        {...{ position: index + 1, total: WHENS.length, top: 0 }}
        {...{ isShown: false, hasTicks: false, isTicked: null }}
        onShow={() => undefined}
        onTick={() => undefined}
      />
    )),
  );
  const rows = await screen.findAllByRole('option');
  expect(rows.map(({ textContent }) => /To dialysis(.*?)waiting/.exec(textContent)?.[1])).toEqual([
    'Mon, 3 Mar 2031, 08:00',
    'Mon, 10 Mar 2031, 08:00',
    'by Mon, 10 Mar 2031',
    '',
  ]);
  const spoken = rows.map((row) => row.getAttribute('aria-label'));
  expect(new Set(spoken).size).toBe(WHENS.length);
  expect(spoken[1]).toContain('Mon, 10 Mar 2031, 08:00 to 10:30');
});
