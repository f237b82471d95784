import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RequestId } from '../../../../shared/domain/ids';
import type { PlaceInput } from '../../../../shared/domain/place';
import type { HelpRequest, SeriesScope } from '../../../../shared/domain/request';
import { useOrganisation } from '../../lib/app-state';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { isRhythmChanged, requestOfForm, rruleOf, type RequestForm } from './request-form';

interface SavingSetting {
  /** The request as it was when the form was filled; null for a new one. */
  readonly started: HelpRequest | null;
  readonly home: PlaceInput | null;
  /** What is let go of with the save. */
  readonly draftId: string | undefined;
  /** Requests that look the same and are others. */
  readonly notSame: readonly RequestId[];
  /** Called before the window goes on, so that nothing holds it. */
  readonly onSaved: () => void;
}

/** Creates or updates a request. For a series it first asks which days are meant. */
export function useRequestSaving({ started, home, draftId, notSame, onSaved }: SavingSetting) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const notify = useNotify();
  const { timeZone } = useOrganisation();
  const create = useCommand('requests.create');
  const update = useCommand('requests.update');
  const [asked, setAsked] = useState<{ form: RequestForm; version: number } | null>(null);

  const saved = (request: HelpRequest, staysHere: boolean) => {
    onSaved();
    notify.done(t(started === null ? 'requests.saved.created' : 'requests.saved.updated'));
    if (!staysHere) navigate(`/review/${request.id}`);
  };
  const send = (form: RequestForm, version: number, scope: SeriesScope, staysHere = false) => {
    const request = requestOfForm(form, home, started?.timeZone ?? timeZone);
    if (request === null) return;
    // One day may be moved without moving the others, so it never brings another rule along.
    const rrule = started !== null && scope === 'one' ? started.rrule : rruleOf(form);
    const onSuccess = (stored: HelpRequest) => {
      saved(stored, staysHere);
    };
    if (started === null) create.mutate({ request, rrule, notSame: [...notSame], draftId }, { onSuccess });
    else update.mutate({ id: started.id, version, scope, request, rrule, draftId }, { onSuccess });
  };
  /** The change that was held up, once more, by somebody who was told why. */
  const sendMeant = () => {
    if (update.variables === undefined) return;
    const onSuccess = (stored: HelpRequest) => {
      saved(stored, false);
    };
    update.mutate({ ...update.variables, isDoubleBookingMeant: true }, { onSuccess });
  };

  return {
    isBusy: create.isPending || update.isPending,
    error: create.error ?? update.error,
    forget: update.reset,
    /** Saves although a helper has another task then; null where nothing of that kind holds it up, or the rule does. */
    saveMeant: update.error?.details['mayBeMeant'] === true ? sendMeant : null,
    /** The question about a series is open. */
    isAsking: asked !== null,
    isRhythmChanged: asked !== null && started !== null && isRhythmChanged(started, asked.form),
    /** `version` is the one that the change builds on. */
    save: (form: RequestForm, version: number, staysHere = false) => {
      if (started !== null && started.seriesId !== null) setAsked({ form, version });
      else send(form, version, 'all', staysHere);
    },
    answer: (scope: SeriesScope | null) => {
      setAsked(null);
      if (asked !== null && scope !== null) send(asked.form, asked.version, scope);
    },
  };
}
