import { expect, it } from 'vitest';
import { createI18n } from './i18n';

const FILES = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Literal keys only; keys that are put together are found by the tests of their screens. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/\bt\(\s*'([a-zA-Z0-9_.]+)'/g)].map((found) => found[1] ?? '');
}

it('has words for every key that the screens name', () => {
  const { exists } = createI18n();
  const missing = Object.entries(FILES).flatMap(([file, text]) =>
    keysIn(text)
      .filter((key) => !exists(key) && !exists(key, { count: 2 }))
      .map((key) => `${file}: ${key}`),
  );
  expect(Object.keys(FILES).length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});
