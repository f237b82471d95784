import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { act, render, waitFor } from '@testing-library/react';
import { startTransition, useEffect, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useObserved } from './observed';
import { createQueryClient } from './query';

const ROWS = Array.from({ length: 8 }, (_, at) => at);
const ANSWER = {
  queryKey: ['answer'],
  queryFn: () => new Promise<string>(() => undefined),
  initialData: 'it',
};
/** Longer than React draws without giving way. */
const SLOW = 8;

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

interface RowProps {
  words: string;
  onDraw: (words: string) => void;
}

function Row({ words, onDraw }: RowProps) {
  'use no memo'; // Counting is what it is for.
  const { data } = useObserved(ANSWER);
  onDraw(words);
  busy(SLOW);
  return `${words} ${String(data)}`;
}

const begins = new EventTarget();
const begin = () => begins.dispatchEvent(new Event('begin'));

function Rows({ onDraw }: Pick<RowProps, 'onDraw'>) {
  const [words, setWords] = useState('old');
  useEffect(() => {
    const change = () => {
      startTransition(() => {
        setWords('new');
      });
    };
    begins.addEventListener('begin', change);
    return () => {
      begins.removeEventListener('begin', change);
    };
  }, []);
  return ROWS.map((row) => <Row key={row} words={words} onDraw={onDraw} />);
}

function open(client: QueryClient, onDraw: RowProps['onDraw']): HTMLElement {
  const { container } = render(
    <QueryClientProvider client={client}>
      <Rows onDraw={onDraw} />
    </QueryClientProvider>,
  );
  return container;
}

// React draws as in the window, in breaks, only where nobody waits for all of it.
const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
afterEach(() => {
  environment.IS_REACT_ACT_ENVIRONMENT = true;
});

/** Begins to draw all rows anew, and does something in the break after the first of them. */
function drawWith(work: (client: QueryClient) => void) {
  const client = createQueryClient();
  const drawn: string[] = [];
  const container = open(client, (words) => {
    drawn.push(words);
    if (words === 'new' && drawn.length === ROWS.length + 1) queueMicrotask(() => work(client));
  });
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  begin();
  return { container, drawn: () => drawn.slice(ROWS.length) };
}

it('draws no row twice because an answer is asked for anew while it draws', async () => {
  let wasBetween = false;
  const { container, drawn } = drawWith((client) => {
    wasBetween = drawn().length < ROWS.length;
    void client.invalidateQueries();
  });
  await waitFor(() => expect(container.textContent).toContain('new it'));
  expect(wasBetween).toBe(true);
  expect(drawn()).toEqual(ROWS.map(() => 'new'));
});

it('draws an answer that comes while it draws', async () => {
  const { container } = drawWith((client) => client.setQueryData(ANSWER.queryKey, 'that'));
  await waitFor(() => expect(container.textContent).toBe('new that'.repeat(ROWS.length)));
});

it('follows the answer of another question, and shows the one before it until then where that is wanted', async () => {
  const client = createQueryClient();
  const answers: ((answer: string) => void)[] = [];
  function Asking({ question }: { question: string }) {
    const { data, isPending } = useObserved({
      queryKey: ['question', question],
      queryFn: () => new Promise<string>((answer) => answers.push(answer)),
      placeholderData: (before: string | undefined) => before,
    });
    return isPending ? 'waiting' : data;
  }
  const shown = (question: string) => (
    <QueryClientProvider client={client}>
      <Asking question={question} />
    </QueryClientProvider>
  );
  const { container, rerender } = render(shown('one'));
  expect(container.textContent).toBe('waiting');
  await act(async () => answers[0]?.('first'));
  await waitFor(() => expect(container.textContent).toBe('first'));
  rerender(shown('two'));
  expect(container.textContent).toBe('first');
  await act(async () => answers[1]?.('second'));
  await waitFor(() => expect(container.textContent).toBe('second'));
});
