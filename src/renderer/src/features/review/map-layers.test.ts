import { describe, expect, it } from 'vitest';
import type { HelperId } from '../../../../shared/domain/ids';
import { helperKey, withTravelLimit } from './map-layers';

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
