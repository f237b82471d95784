import { describe, expect, it } from 'vitest';
import type { HelperId } from '../../../../shared/domain/ids';
import { helperKey, nextView, requestKey, withTravelLimit } from './map-layers';

const helper = { id: helperKey(7), label: 'Mia', lat: 47.1, lng: 9.5 };
const layers = { requests: [], helpers: [helper], lines: [] };

describe('the travel limit on the map of a request', () => {
  it('is a circle around the helper pointed at', () => {
    expect(withTravelLimit(layers, 7 as HelperId, 3_000).circles).toEqual([
      { id: helperKey(7), lat: 47.1, lng: 9.5, metres: 3_000 },
    ]);
  });

  it('is not drawn for nobody, for somebody who is not on the map, and while it is not known', () => {
    expect(withTravelLimit(layers, null, 3_000).circles).toBeUndefined();
    expect(withTravelLimit(layers, 8 as HelperId, 3_000).circles).toBeUndefined();
    expect(withTravelLimit(layers, 7 as HelperId, null).circles).toBeUndefined();
  });
});

describe('the part of the map that a request is shown in', () => {
  const at = (id: number, lat: number, lng = 9.5) => ({ id: helperKey(id), label: '', lat, lng });
  const requests = [{ id: requestKey(1), label: '', lat: 47.1, lng: 9.5 }];
  const shown = (...helpers: ReturnType<typeof at>[]) => ({ requests, helpers, lines: [] });
  const first = nextView(null, 1, shown(at(7, 47.15)));

  it('has all its points with some room around', () => {
    expect(first).toMatchObject({ requestId: 1 });
    expect(first.bounds?.south).toBeLessThan(47.1);
    expect(first.bounds?.north).toBeGreaterThan(47.15);
  });

  it('stays while others are suggested who are on it', () => {
    expect(nextView(first, 1, shown(at(8, 47.12)))).toBe(first);
    expect(nextView(first, 1, shown())).toBe(first);
  });

  it('changes for somebody who is not on it', () => {
    const next = nextView(first, 1, shown(at(7, 47.15), at(9, 47.3)));
    expect(next.bounds?.north).toBeGreaterThan(47.3);
  });

  it('changes with the request', () => {
    expect(nextView(first, 2, shown(at(8, 47.12)))).not.toBe(first);
    expect(nextView(first, 2, shown(at(8, 47.12))).bounds?.north).toBeLessThan(47.14);
  });

  it('comes once there is a place', () => {
    const none = nextView(null, 1, { requests: [], helpers: [], lines: [] });
    expect(none.bounds).toBeNull();
    expect(nextView(none, 1, { requests: [], helpers: [], lines: [] })).toBe(none);
    expect(nextView(none, 1, shown()).bounds).not.toBeNull();
  });
});
