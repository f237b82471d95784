import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract';
import type { ApiError } from './api';
import { queryOf, useCall } from './query';

type ListName = 'requests.list' | 'helpers.list' | 'matches.fairness' | 'vetting.renewals';
export type LineOf<N extends ListName> = OutputOf<N>['items'][number];
/** What a list is asked for, without the slice. */
export type ListAsk<N extends ListName> = Omit<InputOf<N>, 'offset' | 'limit'>;

const PAGE_SIZE = 100;

export interface Pages<Line, First = unknown> {
  /** The whole answer for the first slice, with what it says of the list besides; null until then. */
  readonly first: First | null;
  /** Rows in the whole list; null until the first answer. */
  readonly total: number | null;
  /** One row, or undefined while its page is on the way. */
  readonly lineAt: (index: number) => Line | undefined;
  /** Tells which rows are in view, so that their pages are fetched. */
  readonly show: (first: number, last: number) => void;
  /** True while an older answer stands in for the one that was asked for. */
  readonly isStale: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
}

/** A long list fetched in slices: the first page at once, the others when they come into view. */
export function usePages<N extends ListName>(name: N, ask: ListAsk<N>): Pages<LineOf<N>, OutputOf<N>> {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) };
    setRange((old) => (old.first === next.first && old.last === next.last ? old : next));
  }, []);
  const inputOf = (page: number) =>
    ({ ...ask, offset: page * PAGE_SIZE, limit: PAGE_SIZE }) as unknown as InputOf<N>;
  const head = useCall(name, inputOf(0), { keepPrevious: true });
  const numbers = pagesBetween(Math.max(1, range.first), range.last);
  const others = useQueries({
    queries: numbers.map((page) => queryOf(name, inputOf(page))),
  });

  return {
    first: head.data ?? null,
    total: head.data?.total ?? null,
    lineAt: (index) => {
      const page = Math.floor(index / PAGE_SIZE);
      const data = page === 0 ? head.data : others[numbers.indexOf(page)]?.data;
      return data?.items[index % PAGE_SIZE];
    },
    show,
    isStale: head.isPlaceholderData,
    error: head.error,
    retry: () => void head.refetch(),
  };
}

function pagesBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
