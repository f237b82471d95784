import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Disposition } from '../../../../shared/domain/call';
import type { CallId, PersonId } from '../../../../shared/domain/ids';
import { useKeptForm } from '../../drafts/use-kept-form';
import { call } from '../../lib/api';
import { useOrganisation } from '../../lib/app-state';
import { useCallOnLine, type CallOnLine } from '../../lib/call-on-line';
import { useFormat } from '../../lib/format';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import { useDraft } from '../../lib/use-draft';
import { placeInputOf } from '../../people/person-form';
import type { Begun } from './call-timer';
import { endedEarly, isLeft, type Words } from './ended-early';
import { blankCall, checkCall, resultOfForm, type CallForm } from './call-form';

/** Stands in for the id while nobody is chosen; the call is not made then. */
const NOBODY = 1 as PersonId;

/** A call on the line: what is typed of it, since when it lasts, and how it is ended. */
export function useCallEditor() {
  const { t } = useTranslation();
  const { today } = useFormat();
  const { timeZone } = useOrganisation();
  const terms = useTerms();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const check = useCallback((form: CallForm) => checkCall(form, today), [today]);
  const [start] = useState(blankCall);
  const draft = useDraft(start, check);
  const kept = useKeptForm(draft, null);
  const { value } = draft;
  const known = useCall(
    'calls.known',
    { personId: value.callerId ?? NOBODY },
    { enabled: value.callerId !== null },
  );
  const person = useCall(
    'people.get',
    { id: value.callerId ?? NOBODY },
    { enabled: value.callerId !== null },
  );
  const [place] = person.data?.places ?? [];
  const home = value.callerId === null || place === undefined ? null : placeInputOf(place);
  const finish = useCommand('calls.finish');
  const words = useEndedWords();
  const line = useLine(kept.draftId, {
    isDirty: draft.isDirty,
    name: known.data?.displayName ?? value.name.trim(),
    direction: value.direction,
  });

  const endedAsItIs = () => {
    return Object.keys(check(value)).length === 0 ? null : endedEarly(value, today, words);
  };
  const end = (disposition: Disposition) => {
    const form = (isLeft(disposition) ? endedAsItIs() : null) ?? draft.attempt();
    if (form === null || kept.draftId === undefined) return;
    const result = resultOfForm(form, disposition, { timeZone, home, detailOf: terms.category });
    finish.mutate(
      { ...result, draftId: kept.draftId },
      {
        onSuccess: (saved) => {
          line.settle();
          kept.saved();
          notify.done(t('calls.saved', { count: saved.requests.length }));
          navigate('/phone');
        },
      },
    );
  };
  return {
    ...{ draft, kept, home, end, callId: line.callId, begun: line.begun, problem: line.problem },
    known: value.callerId === null ? null : (known.data ?? null),
    isBusy: finish.isPending,
    error: finish.error,
  };
}
export type CallEditor = ReturnType<typeof useCallEditor>;

function useEndedWords(): Words {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  return {
    began: t('calls.notFinished') + ':',
    term: terms.label,
    day: format.day,
    time: format.time,
    answer: (scope, answer) => `${t(`consent.scope.${scope}`)}: ${t(`calls.consent.${answer}`)}`,
    over60: t('calls.over60'),
    wheelchair: t('calls.wish.wheelchair'),
  };
}

/**
 * Puts the call into the record as soon as its screen is there. One that is left before anything was typed was none, and
 * goes again.
 */
function useLine(
  draftId: string | undefined,
  { isDirty, name, direction }: Pick<CallOnLine, 'name' | 'direction'> & { isDirty: boolean },
) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const keeps = useRef(false);
  const [callId, setCallId] = useState<CallId | null>(null);
  // The id changes with the saving, after which there is another call or none.
  const [id] = useState(draftId);
  const { set: setOnLine } = useCallOnLine();
  useEffect(() => {
    if (callId !== null && id !== undefined) setOnLine({ id: callId, name, draftId: id, direction });
  }, [setOnLine, callId, id, name, direction]);
  useEffect(() => {
    if (isDirty) keeps.current = true;
  }, [isDirty]);
  useEffect(() => {
    if (id === undefined) return undefined;
    call('calls.begin', { draftId: id, direction: 'in' }).then(({ id: begunId, lasted }) => {
      setCallId(begunId);
      setBegun({ at: performance.now(), lasted });
    }, setProblem);
    return () => {
      if (keeps.current) return;
      setOnLine(null);
      call('calls.drop', { draftId: id }).catch(() => undefined); // it shows among the unfinished ones
    };
  }, [id, setOnLine]);
  const settle = () => {
    keeps.current = true;
    setOnLine(null);
  };
  return { callId, begun, problem, settle };
}
