import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DraftLine } from '../../../shared/contract/drafts';
import { wantDraft } from '../drafts/wanted-draft';
import { useCall } from '../lib/query';

export interface DraftsOffer {
  readonly count: number;
  readonly newest: DraftLine;
  readonly goOn: () => void;
  readonly later: () => void;
}

/**
 * What somebody had typed and not saved when they logged in, until they have gone there or put it off; null where there is
 * nothing. What is typed since then is before them already.
 */
export function useDraftsOffer(): DraftsOffer | null {
  const { data } = useCall('drafts.list', {});
  const [path, navigate] = useLocation();
  const [offered, setOffered] = useState<readonly string[] | null>(null);
  if (offered === null && data !== undefined) setOffered(data.map(({ id }) => id));
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

/** Whether a form is all of its screen; others are opened from it. */
function isScreen(form: DraftLine['form']): boolean {
  return form === 'request' || form === 'helper' || form === 'call';
}
