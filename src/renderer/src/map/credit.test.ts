import { expect, test } from 'vitest';
import { creditsOf, plainText } from './credit';

const words = { world: 'Natural Earth', towns: 'GeoNames' };
const tiles = { urlTemplate: '', minZoom: 0, maxZoom: 14, bounds: { south: 0, west: 0, north: 1, east: 1 } };

test('everybody whose data is shown is named, each once', () => {
  const streetMap = { ...tiles, attribution: '© OpenStreetMap contributors' };
  const onlineTiles = { urlTemplate: '', attribution: '© OpenStreetMap contributors' };
  const towns = [{ name: 'Vaduz', lat: 47, lng: 9, size: 2 }];
  expect(creditsOf({ streetMap, onlineTiles, towns }, words)).toEqual([
    '© OpenStreetMap contributors',
    'Natural Earth',
    'GeoNames',
  ]);
  expect(creditsOf({}, words)).toEqual(['Natural Earth']);
});

test('what a map file says of itself is shown as text', () => {
  expect(plainText('<a href="https://x.example" onclick="y()">© Someone</a> &amp; friends')).toBe(
    '© Someone & friends',
  );
});
