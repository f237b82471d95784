import { expect, it } from 'vitest';
import { ERROR_CODES } from '../../../shared/contract/errors';
import { ApiError } from './api';
import { errorWords } from './errors';
import { createI18n } from './i18n';

const { t } = createI18n();
const answer = (code: (typeof ERROR_CODES)[number], message: string) =>
  new ApiError({ code, message, details: {}, logId: 'K-1' });

it.each(ERROR_CODES)('has a sentence for %s', (code) => {
  const { title, detail } = errorWords(t, answer(code, ''));
  expect(title).not.toContain('errors.');
  expect(detail).not.toContain('errors.');
});

it('says what was expected and found before the way forward', () => {
  const { detail } = errorWords(t, answer('file_unreadable', 'Expected UTF-8, found something else.'));
  expect(detail).toMatch(/^Expected UTF-8, found something else\. Check/);
});

it('keeps the inner words of a fault from people', () => {
  expect(errorWords(t, answer('internal', 'TypeError: x is undefined')).detail).not.toContain('TypeError');
  expect(errorWords(t, new Error('boom')).detail).not.toContain('boom');
});
