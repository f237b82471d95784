import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  WEIGHT_NAMES,
  type MatchingWeights,
  type WeightName,
  type WeightsPreview,
} from '../../../../shared/contract/settings';
import type { OutputOf } from '../../../../shared/contract';
import { useKeptForm, type KeptForm } from '../../drafts/use-kept-form';
import type { ApiError } from '../../lib/api';
import { useCan } from '../../lib/app-state';
import { useLeaveGuard } from '../../lib/leave-guard';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';

/** A slider that moves is tried out once it rests for this long. */
const REST_MS = 300;

const isSame = (a: MatchingWeights, b: MatchingWeights) => WEIGHT_NAMES.every((name) => a[name] === b[name]);

export type StoredWeights = OutputOf<'settings.weights'>;

export interface WeightsState {
  readonly kept: KeptForm<MatchingWeights>;
  readonly weights: MatchingWeights;
  readonly defaults: MatchingWeights;
  readonly isAllowed: boolean;
  readonly isDirty: boolean;
  readonly isUsual: boolean;
  readonly isSaving: boolean;
  /** What the weights on the screen would change; null until it is worked out, or where nothing was moved. */
  readonly preview: WeightsPreview | null;
  readonly isTrying: boolean;
  readonly error: ApiError | null;
  readonly retry: () => void;
  readonly set: (name: WeightName, metres: number) => void;
  readonly reset: () => void;
  readonly discard: () => void;
  readonly save: () => void;
}

/** The weights as moved on the screen, tried out as they rest, and stored only by saving. */
export function useWeights(stored: StoredWeights): WeightsState {
  const { t } = useTranslation();
  const notify = useNotify();
  const isAllowed = useCan()('settings.manage');
  const [draft, setDraft] = useState<MatchingWeights | null>(null);
  const save = useCommand('settings.saveWeights');
  const weights = draft ?? stored.weights;
  const isDirty = !isSame(weights, stored.weights);
  const [rested] = useDebouncedValue(weights, REST_MS);
  const isRested = isSame(weights, rested);
  const form = {
    value: weights,
    start: stored.weights,
    isDirty,
    bring: setDraft,
    reset: () => {
      setDraft(null);
    },
  };
  const kept = useKeptForm(form, null);
  useLeaveGuard(isDirty, kept);
  const asked = useCall(
    'settings.previewWeights',
    { weights: rested },
    {
      enabled: isAllowed && isDirty && isRested,
      keepPrevious: true,
    },
  );
  const isTrying = isDirty && (!isRested || asked.isFetching);
  return {
    kept,
    weights,
    defaults: stored.defaults,
    isAllowed,
    isDirty,
    isUsual: isSame(weights, stored.defaults),
    isSaving: save.isPending,
    preview: isDirty ? (asked.data ?? null) : null,
    isTrying,
    error: save.error ?? (isDirty && !isTrying ? asked.error : null),
    retry: () => void asked.refetch(),
    set: (name, metres) => {
      setDraft({ ...weights, [name]: metres });
    },
    reset: () => {
      setDraft(stored.defaults);
    },
    discard: () => {
      setDraft(null);
    },
    save: () => {
      save.mutate(
        { weights, draftId: kept.draftId },
        {
          onSuccess: () => {
            kept.saved();
            notify.done(t('weights.saved'));
          },
        },
      );
    },
  };
}
