import { useCallback, useMemo, useState, type RefObject } from 'react';
import type { PersonId } from '../../../../shared/domain/ids';
import type { Person } from '../../../../shared/domain/person';
import type { HelpRequest } from '../../../../shared/domain/request';
import { useKeptForm } from '../../drafts/use-kept-form';
import { focusFirstProblem } from '../../lib/focus-problem';
import { useFormat } from '../../lib/format';
import { useLeaveGuard } from '../../lib/leave-guard';
import { useCall } from '../../lib/query';
import { useAdoptNewest } from '../../lib/use-adopt-newest';
import { useDraft } from '../../lib/use-draft';
import { placeInputOf } from '../../people/person-form';
import { blankRequest, checkRequest, formOfRequest, type RequestForm } from './request-form';
import { useLikeRequests } from './like-requests';
import { useRequestSaving } from './use-request-saving';

/**
 * A request being typed: its draft, the version it started from, and the ways to save it. `request` is the
 * newest version, or null for a new one.
 */
export function useRequestEditor(
  request: HelpRequest | null,
  requester: Person | null,
  formBox: RefObject<HTMLFormElement | null>,
) {
  const { today } = useFormat();
  const [started, setStarted] = useState(request);
  const isNew = request === null;
  const start = isNew ? blankRequest() : formOfRequest(request, requester?.places[0] ?? null);
  const check = useCallback((form: RequestForm) => checkRequest(form, { today, isNew }), [today, isNew]);
  const draft = useDraft(start, check);
  const home = useHome(draft.value);
  const likes = useLikeRequests(draft.value, isNew);
  const kept = useKeptForm(draft, started?.version ?? null);
  const release = useLeaveGuard(draft.isDirty, kept);
  const onSaved = () => {
    kept.saved();
    release();
    if (isNew) draft.reset(blankRequest());
    likes.forget();
  };
  const saving = useRequestSaving({ started, home, draftId: kept.draftId, notSame: likes.others, onSaved });
  const takeNewest = () => {
    setStarted(request);
    draft.reset(start);
    kept.forget();
    saving.forget();
  };
  const isOvertaken = request !== null && started !== null && request.version !== started.version;
  useAdoptNewest(isOvertaken && !draft.isDirty && !saving.isBusy, takeNewest);

  /** Saves on top of `version`; with `staysHere` the form is empty again afterwards, for the next request. */
  const save = (version: number, staysHere = false) => {
    const form = draft.attempt();
    if (form === null) focusFirstProblem(formBox.current);
    else saving.save(form, version, staysHere);
  };
  return { draft, kept, likes, home, saving, save, takeNewest, startedVersion: started?.version ?? 0 };
}

/** Stands in for the id while nobody is chosen; the call is not made then. */
const NOBODY = 1 as PersonId;

/** The home of whoever is chosen as requester now. */
function useHome({ requesterId }: RequestForm) {
  const { data } = useCall('people.get', { id: requesterId ?? NOBODY }, { enabled: requesterId !== null });
  const [home] = data?.places ?? [];
  return useMemo(
    () => (requesterId === null || home === undefined ? null : placeInputOf(home)),
    [requesterId, home],
  );
}
