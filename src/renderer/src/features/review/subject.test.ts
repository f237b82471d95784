import { describe, expect, it } from 'vitest';
import type { ReviewItem } from '../../../../shared/contract/matches';
import type { RequestId } from '../../../../shared/domain/ids';
import { fakeQueries } from '../../testing/fake-queries';
import { createFakeWorld } from '../../testing/fake-world';
import { subjectOf, takesDecisions } from './subject';
import type { Show } from './use-queue';

const TOP = { show: 'suggested' as const, text: '', categories: [], urgencies: [], offset: 0, limit: 9 };

function known() {
  const world = createFakeWorld();
  const { items } = fakeQueries['review.queue'](world, TOP);
  const [first, second] = items;
  if (first === undefined || second === undefined) throw new Error('Expected two requests in the fake world');
  const panelOf = ({ requestId }: ReviewItem) => fakeQueries['review.get'](world, { requestId });
  return { items, first, second, panelOf };
}

const list = (items: readonly ReviewItem[], show: Show = 'suggested') => ({ show, items });

describe('what a decision acts on', () => {
  it('is the row of the selected request while the panel still shows another one', () => {
    const { items, first, second, panelOf } = known();
    const subject = subjectOf(second.requestId, panelOf(first), list(items));
    expect(subject).toMatchObject({ requestId: second.requestId, requesterName: second.requesterName });
    expect(subject?.suggestions.map(({ matchId, name }) => [matchId, name])).toEqual(
      second.suggestions.map(({ matchId, helperName }) => [matchId, helperName]),
    );
  });

  it('is what the panel shows of the selected request, even where its row is older', () => {
    const { items, first, panelOf } = known();
    const older = items.map((item) => ({ ...item, suggestions: [] }));
    const panel = panelOf(first);
    const subject = subjectOf(first.requestId, panel, list(older));
    expect(subject?.suggestions).toEqual(panel.suggestions);
    expect(subject?.version).toBe(panel.request.version);
  });

  it('takes no helper of a row outside the suggestions for a suggested one', () => {
    const { items, second } = known();
    expect(subjectOf(second.requestId, undefined, list(items, 'in_progress'))?.suggestions).toEqual([]);
  });

  it('is nothing for a request that neither the panel nor the list shows', () => {
    const { items, first, panelOf } = known();
    expect(subjectOf(999_999 as RequestId, panelOf(first), list(items))).toBeUndefined();
    expect(subjectOf(null, undefined, list(items))).toBeUndefined();
  });
});

describe('taking decisions', () => {
  it('ends once all helpers are found', () => {
    const { items, first } = known();
    const subject = subjectOf(first.requestId, undefined, list(items));
    expect(takesDecisions(subject)).toBe(true);
    expect(takesDecisions(subject && { ...subject, helpersTaken: subject.helpersNeeded })).toBe(false);
    expect(takesDecisions(undefined)).toBe(false);
  });
});
