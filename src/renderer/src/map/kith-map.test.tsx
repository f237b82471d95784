import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createI18n } from '../lib/i18n';
import { KithMap } from './kith-map';
import type { KithMapProps, MapView } from './map-types';

const VADUZ = { lat: 47.141, lng: 9.522 };
const i18n = createI18n();
const request = { id: 'r1', lat: 47.142, lng: 9.52, label: 'Shopping', urgency: 'critical' } as const;
const helper = { id: 'h1', lat: 47.138, lng: 9.53, label: 'Mia <b>Beck</b>' };
const requests = [request];
const helpers = [helper];
const base: KithMapProps = { ariaLabel: 'The map', center: VADUZ, zoom: 15, colorScheme: 'light' };

function mapWith(props: Partial<KithMapProps>) {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider>
        <KithMap {...base} {...props} />
      </MantineProvider>
    </I18nextProvider>
  );
}

const show = (props: Partial<KithMapProps> = {}) => render(mapWith(props));

// The test page has neither sizes nor canvas; the map needs a size, and paints into nothing.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1000 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 700 });
  const paper = new Proxy({}, { get: () => () => undefined, set: () => true });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(paper as never);
});
afterEach(cleanup);

describe('points', () => {
  test('are buttons with names, in a shape for each kind', async () => {
    show({ layers: { requests, helpers } });
    const aRequest = await screen.findByRole('button', { name: 'Request, critical: Shopping' });
    const aHelper = await screen.findByRole('button', { name: 'Helper: Mia <b>Beck</b>' });
    const shape = (button: HTMLElement) => button.querySelector('path')?.getAttribute('d');
    expect(shape(aRequest)).not.toBe(shape(aHelper));
    expect(aHelper.querySelector('b')).toBeNull();
  });

  test('tell which one was chosen, by mouse and by keyboard', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    show({ layers: { requests, helpers }, onSelect });
    await user.click(await screen.findByRole('button', { name: /Shopping/ }));
    expect(onSelect).toHaveBeenLastCalledWith('request', 'r1');
    screen.getByRole('button', { name: /Mia/ }).focus();
    await user.keyboard('{Enter}');
    expect(onSelect).toHaveBeenLastCalledWith('helper', 'h1');
  });

  test('say when they are selected, and keep the focus meanwhile', async () => {
    const { rerender } = show({ layers: { requests } });
    const button = await screen.findByRole('button', { name: /Shopping/, pressed: false });
    button.focus();
    rerender(mapWith({ layers: { requests }, selectedIds: ['r1'] }));
    expect(await screen.findByRole('button', { name: /Shopping/, pressed: true })).toBe(
      document.activeElement,
    );
  });

  test('out of view are not in the page', async () => {
    show({ layers: { requests, helpers: [{ ...helper, lat: 18.5, lng: -72.3 }] } });
    await screen.findByRole('button', { name: /Shopping/ });
    expect(screen.queryByRole('button', { name: /Mia/ })).toBeNull();
  });
});

describe('somebody selected', () => {
  const far = [{ ...helper, lng: VADUZ.lng + 0.05 }];

  test('comes into view from outside of it', async () => {
    const onViewChange = vi.fn();
    show({ layers: { helpers: far }, selectedIds: ['h1'], onViewChange });
    expect(await screen.findByRole('button', { name: /Mia/, pressed: true })).toBeTruthy();
    await waitFor(() => {
      const view = onViewChange.mock.lastCall?.[0] as MapView;
      expect(view.bounds.east).toBeGreaterThan(VADUZ.lng + 0.05);
    });
  });

  test('stands in the middle where the map goes to them anyway', async () => {
    const onViewChange = vi.fn();
    const around = (lat: number) => ({
      ...{ bounds: { south: lat, north: lat, west: request.lng, east: request.lng }, onViewChange },
      ...{ layers: { requests: [{ ...request, id: String(lat), lat }] }, selectedIds: [String(lat)] },
    });
    const { rerender } = show(around(request.lat));
    await screen.findByRole('button', { name: /Shopping/, pressed: true });
    rerender(mapWith(around(request.lat + 0.015)));
    await waitFor(() => {
      const view = onViewChange.mock.lastCall?.[0] as MapView;
      expect(view.center.lat).toBeCloseTo(request.lat + 0.015, 4);
    });
  });

  test('stands in a circle that shows how far they go, of the right size', async () => {
    const metresPerPixel = (156_543 * Math.cos((VADUZ.lat * Math.PI) / 180)) / 2 ** 15;
    show({ layers: { circles: [{ id: 'h1', ...VADUZ, metres: 1000 }] } });
    const circle = await waitFor(() => {
      const drawn = document.querySelector('.leaflet-kith-circles-pane path');
      if (drawn === null) throw new Error('no circle is drawn yet');
      return drawn.getAttribute('d') ?? '';
    });
    const radius = Number(/a(\d+),/.exec(circle)?.[1]);
    expect(Math.abs(radius - 1000 / metresPerPixel)).toBeLessThanOrEqual(2);
  });
});

describe('clusters', () => {
  test('count what they hold, in a shape for each kind, and come apart when chosen', async () => {
    const user = userEvent.setup();
    const pair = (kind: string) => [
      { id: `${kind}1`, label: 'One', lat: 47.141, lng: 9.522 },
      { id: `${kind}2`, label: 'Two', lat: 47.1411, lng: 9.5221 },
    ];
    show({ layers: { requests: pair('r'), helpers: pair('h') } });
    const some = await screen.findByRole('button', { name: '2 requests here. Zoom in' });
    const others = screen.getByRole('button', { name: '2 helpers here. Zoom in' });
    expect(some.querySelector('path')?.getAttribute('d')).not.toBe(
      others.querySelector('path')?.getAttribute('d'),
    );
    await user.click(some);
    expect(await screen.findByRole('button', { name: 'Request: One' })).toBeTruthy();
  });

  test('on one spot open a list, and choosing from it closes it', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    const same = ['Anna', 'Ben'].map((label, i) => ({ id: `h${String(i)}`, label, ...VADUZ }));
    show({ zoom: 19, layers: { helpers: same }, onSelect });
    await user.click(await screen.findByRole('button', { name: /2 helpers here/ }));
    const list = await screen.findByRole('region', { name: 'Helpers at this spot' });
    await user.click(within(list).getByRole('button', { name: 'Ben' }));
    expect(onSelect).toHaveBeenCalledWith('helper', 'h1');
    expect(screen.queryByRole('region', { name: 'Helpers at this spot' })).toBeNull();
  });
});

describe('choosing a spot', () => {
  test('takes the spot under the cross with Enter, and with the button', async () => {
    const user = userEvent.setup();
    const onPick = vi.fn();
    show({ onPick });
    screen.getByRole('application', { name: 'The map' }).focus();
    await user.keyboard('{Enter}');
    expect(onPick).toHaveBeenLastCalledWith(VADUZ);
    await user.click(await screen.findByRole('button', { name: 'Use the spot under the cross' }));
    expect(onPick).toHaveBeenCalledTimes(2);
  });

  test('is off where nobody asks for a spot', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Use the spot under the cross' })).toBeNull();
  });
});

test('the view is reported at first and after zooming', async () => {
  const user = userEvent.setup();
  const onViewChange = vi.fn();
  show({ onViewChange });
  await waitFor(() => {
    expect(onViewChange).toHaveBeenCalledWith(expect.objectContaining({ zoom: 15, center: VADUZ }));
  });
  await user.click(await screen.findByRole('button', { name: 'Zoom out' }));
  await waitFor(() => {
    expect(onViewChange).toHaveBeenLastCalledWith(expect.objectContaining({ zoom: 14 }));
  });
});

test('where the map comes from is always named', () => {
  const bounds = { south: 47, west: 9, north: 48, east: 10 };
  const attribution = '<a href="#">© OpenStreetMap contributors</a>';
  show({
    // Streets come into view later, and this page cannot fetch them.
    zoom: 5,
    streetMap: {
      urlTemplate: 'tiles://local/x/{z}/{x}/{y}.mvt',
      minZoom: 0,
      maxZoom: 14,
      bounds,
      attribution,
    },
  });
  expect(screen.getByText('© OpenStreetMap contributors · Natural Earth')).toBeTruthy();
});
