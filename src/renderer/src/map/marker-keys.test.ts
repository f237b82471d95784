import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextSpot, watchMarkerKeys } from './marker-keys';

describe('the next spot', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 50, y: 5 },
    { x: 20, y: 60 },
    { x: 120, y: 0 },
    { x: -30, y: -10 },
  ];
  test.each([
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['ArrowLeft', 4],
    ['ArrowUp', -1],
    ['Enter', -1],
  ])('with %s is %i', (key, expected) => {
    expect(nextSpot(spots, 0, key)).toBe(expected);
  });
});

describe('markers in a map', () => {
  let map: HTMLElement;
  let stop: () => void;
  const at = (id: string) => map.querySelector<HTMLElement>(`#${id}`);
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return event;
  };

  beforeEach(() => {
    map = document.createElement('div');
    map.tabIndex = 0;
    for (const [id, left] of [
      ['one', 0],
      ['two', 100],
    ] as const) {
      const button = document.createElement('button');
      button.id = id;
      button.dataset['kind'] = 'request';
      button.tabIndex = -1;
      button.getBoundingClientRect = () => new DOMRect(left, 0, 20, 20);
      map.append(button);
    }
    document.body.append(map);
    stop = watchMarkerKeys(map, 'button[data-kind]');
  });
  afterEach(() => {
    stop();
    map.remove();
  });

  test('are one stop of the Tab key, which stays on the last one used', () => {
    expect([at('one')?.tabIndex, at('two')?.tabIndex]).toEqual([0, -1]);
    at('two')?.focus();
    expect([at('one')?.tabIndex, at('two')?.tabIndex]).toEqual([-1, 0]);
  });

  test('are reached from one another by arrow keys, which then do not move the map', () => {
    at('one')?.focus();
    expect(press('ArrowRight').defaultPrevented).toBe(true);
    expect(document.activeElement?.id).toBe('two');
  });

  test('give the focus back to the map with Escape', () => {
    at('one')?.focus();
    press('Escape');
    expect(document.activeElement).toBe(map);
  });
});
