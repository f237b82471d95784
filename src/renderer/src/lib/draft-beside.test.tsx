import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useDraftBeside } from './draft-beside';
import { useDraft, type Problems } from './use-draft';

interface Form {
  words: string;
  day: string;
}
const START: Form = { words: '', day: '' };
const check = ({ words, day }: Form): Problems<Form> => ({
  ...(words === '' ? { words: 'no words' } : {}),
  ...(day === '' ? { day: 'no day' } : {}),
});

function typed() {
  const { result } = renderHook(() => {
    const draft = useDraft(START, check);
    return { draft, beside: useDraftBeside(draft, ['words']) };
  });
  act(() => {
    result.current.draft.set({ words: 'a' });
  });
  return result;
}

it('stays as it was while only the other fields are typed', () => {
  const result = typed();
  const { beside } = result.current;
  act(() => {
    result.current.draft.set({ words: 'ab' });
  });
  expect(result.current.draft.value.words).toBe('ab');
  expect(result.current.beside).toBe(beside);
});

it('follows its own fields, what is wrong with them, and whether anything was typed', () => {
  const result = typed();
  const { draft } = result.current;
  const beside = () => result.current.beside;
  expect(beside().isDirty).toBe(true);
  act(() => {
    draft.touch('day');
  });
  expect(beside().problem('day')).toBe('no day');
  act(() => {
    draft.set({ day: 'Monday' });
  });
  expect(beside().value.day).toBe('Monday');
  expect(beside().problem('day')).toBeUndefined();
  act(() => {
    draft.reset({ words: 'x', day: 'Friday' });
  });
  expect(beside().value).toEqual({ words: 'x', day: 'Friday' });
});

it('changes fields without undoing the words that it has not seen', () => {
  const result = typed();
  const { beside } = result.current;
  act(() => {
    result.current.draft.set({ words: 'all the words' });
  });
  act(() => {
    beside.set({ day: 'Monday' });
  });
  expect(result.current.draft.value).toEqual({ words: 'all the words', day: 'Monday' });
});

it('takes a figure that is none for the same as it was', () => {
  const start = { words: '', minutes: NaN };
  const { result } = renderHook(() => {
    const draft = useDraft(start, () => ({}));
    return { draft, beside: useDraftBeside(draft, ['words']) };
  });
  expect(result.current.beside.value.minutes).toBeNaN();
});
