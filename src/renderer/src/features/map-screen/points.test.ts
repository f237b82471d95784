import { describe, expect, it } from 'vitest';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import { layersOf, spotsInView, spotsOf } from './points';

const spots = spotsOf(
  {
    requests: [
      {
        id: 1 as RequestId,
        lat: 47.1,
        lng: 9.5,
        name: 'Anna',
        summary: 'Two bags',
        category: 'category:shopping',
        urgency: 'high',
        when: { kind: 'by', date: '2026-01-05', toMinute: 720 },
      },
    ],
    helpers: [{ id: 1 as HelperId, lat: 47.2, lng: 9.6, name: 'Ben' }],
  },
  { label: () => 'Shopping', when: () => 'by Monday' },
);

describe('the points of the map screen', () => {
  it('keeps a request and a helper of the same number apart', () => {
    expect(spots.map((spot) => spot.key)).toEqual(['request-1', 'helper-1']);
    expect(layersOf(spots).requests).toEqual([
      {
        id: 'request-1',
        lat: 47.1,
        lng: 9.5,
        label: 'Anna, by Monday · Shopping · Two bags',
        urgency: 'high',
      },
    ]);
    expect(layersOf(spots).helpers?.map((point) => point.id)).toEqual(['helper-1']);
  });

  it('lists what is in view, and everything before the map has told', () => {
    const view = { south: 47, west: 9, north: 47.15, east: 10 };
    expect(spotsInView(spots, view).map((spot) => spot.name)).toEqual(['Anna']);
    expect(spotsInView(spots, null)).toHaveLength(2);
    const outside = spots.find((spot) => spot.name !== 'Anna');
    expect(spotsInView(spots, view, outside?.key ?? null)).toHaveLength(2);
  });
});
