import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { DraftLine } from '../../../shared/contract/drafts';
import { CALL_PATH } from '../features/calls/call-path';
import { wantDraft } from '../drafts/wanted-draft';
import { useCall } from '../lib/query';

export interface DraftsOffer {
  readonly count: number;
  readonly newest: DraftLine;
  readonly goOn: () => void;
  readonly later: () => void;
}

/**
 * What somebody had typed and not saved when they logged in, or what a call interrupted, until they have gone there or put
 * it off; null where there is nothing. What else is typed since then is before them already.
 */
export function useDraftsOffer(): DraftsOffer | null {
  const { data, refetch } = useCall('drafts.list', {});
  const [path, navigate] = useLocation();
  const [offered, setOffered] = useState<readonly string[] | null>(null);
  if (offered === null && data !== undefined) setOffered(data.map(({ id }) => id));
  const interrupted = useInterruptedScreen(path);
  useEffect(() => {
    if (interrupted === null) return;
    // What is kept while somebody types is told to nobody.
    void refetch().then(({ data: latest = [] }) => {
      const cut = latest.filter(({ screen }) => screen.split('?')[0] === interrupted).map(({ id }) => id);
      setOffered((old) => [...new Set([...(old ?? []), ...cut])]);
    });
  }, [interrupted, refetch]);
  const seen = data?.find(({ screen, form }) => screen === path && isScreen(form)) ?? null;
  if (seen !== null && offered?.includes(seen.id) === true)
    setOffered(offered.filter((id) => id !== seen.id));

  const left = (data ?? []).filter(({ id }) => offered?.includes(id) ?? false);
  const [newest] = left;
  if (newest === undefined) return null;
  return {
    count: left.length,
    newest,
    goOn: () => {
      setOffered((old) => (old ?? []).filter((id) => id !== newest.id));
      if (!isScreen(newest.form)) wantDraft(newest);
      navigate(newest.screen);
    },
    later: () => {
      setOffered([]);
    },
  };
}

/** The screen from which somebody went to the call that they have left again; null before that, and on the call screen. */
function useInterruptedScreen(path: string): string | null {
  const [way, setWay] = useState<{ at: string; from: string | null }>({ at: path, from: null });
  if (path === way.at) return path === CALL_PATH ? null : way.from;
  const next = { at: path, from: path === CALL_PATH ? way.at : way.from };
  setWay(next);
  return path === CALL_PATH ? null : next.from;
}

/** Whether a form is all of its screen; others are opened from it. */
function isScreen(form: DraftLine['form']): boolean {
  return form === 'request' || form === 'helper' || form === 'call';
}
