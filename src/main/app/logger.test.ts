import { expect, it } from 'vitest';
import { describeError } from './logger';

it('says where an error came from, and quotes no line of its message, however that looks', () => {
  const words = 'near "call her\n    at 5 High Street"\n    at Anna Muster (mother.ts:1:2)';
  const described = describeError(new Error(words, { cause: new SyntaxError(words) }));
  expect(described).not.toMatch(/High Street|Muster|call her/);
  expect(described).toMatch(/^Error\n\s+at .*logger\.test\.ts:\d+:\d+/);
  expect(described).toMatch(/caused by SyntaxError\n\s+at .*logger\.test\.ts:\d+:\d+/);
});

it('says nothing of where rather than too much, when the message was changed later', () => {
  const error = new Error('near\n    at 5 High Street 1:2:3');
  expect(error.stack).toContain('High Street'); // put together when it is first looked at
  error.message = 'another';
  expect(describeError(error)).toBe('Error\n');
});
