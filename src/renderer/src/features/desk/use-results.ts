import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardMatch } from '../../../../shared/contract/desk';
import type { MatchId } from '../../../../shared/domain/ids';
import { useWantedDraft } from '../../drafts/wanted-draft';
import { useNotify } from '../../lib/notify';
import { resultKeyOf } from './result-form';

interface Asking {
  readonly ids: readonly MatchId[];
  readonly at: number;
  readonly later: number;
}

/** Asks for results: of one match, or of all whose time is over, one after the other. */
export function useResults(matches: readonly BoardMatch[], toClose: readonly BoardMatch[]) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = (ids: readonly MatchId[]) => {
    setAsking(ids.length === 0 ? null : { ids, at: 0, later: 0 });
  };
  useWantedDraft(
    'reason',
    matches.map(({ matchId }) => resultKeyOf(matchId)),
    (key) => {
      ask(matches.map(({ matchId }) => matchId).filter((id) => resultKeyOf(id) === key));
    },
  );
  const goOn = (isLater: boolean) => {
    if (asking === null) return;
    const next = { ...asking, at: asking.at + 1, later: asking.later + (isLater ? 1 : 0) };
    const isOver = next.at >= next.ids.length;
    setAsking(isOver ? null : next);
    if (!isOver || asking.ids.length === 1) return;
    notify.done(next.later === 0 ? t('desk.result.allDone') : t('desk.result.rest', { count: next.later }));
  };
  const count = asking?.ids.length ?? 0;
  return {
    askAll: () => {
      ask(toClose.map(({ matchId }) => matchId));
    },
    askOne: ({ matchId }: BoardMatch) => {
      ask([matchId]);
    },
    dialog: {
      match: matches.find(({ matchId }) => matchId === asking?.ids[asking.at]) ?? null,
      title:
        count > 1
          ? t('desk.result.titleOf', { number: (asking?.at ?? 0) + 1, count })
          : t('desk.result.title'),
      isLast: asking === null || asking.at === count - 1,
      onSaved: ({ helperName, requesterName }: BoardMatch) => {
        notify.done(t('desk.result.saved', { helper: helperName, requester: requesterName }));
        goOn(false);
      },
      onLater: () => {
        goOn(true);
      },
      onClose: () => {
        setAsking(null);
      },
    },
  };
}
