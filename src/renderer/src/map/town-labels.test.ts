import { expect, test } from 'vitest';
import { fitNames } from './town-labels';

const town = (name: string, lng: number, size: number) => ({ name, lat: 0, lng, size });
const toPixels = ({ lng }: { lng: number }) => ({ x: lng, y: 0 });

test('where two names would touch, the larger town keeps its name', () => {
  const names = fitNames([town('Buchs', 10, 3), town('Vaduz', 0, 4), town('Chur', 300, 5)], toPixels);
  expect(names.map(({ name }) => name)).toEqual(['Chur', 'Vaduz']);
});
