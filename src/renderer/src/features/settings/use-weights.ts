import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  WEIGHT_NAMES,
  type MatchingWeights,
  type WeightName,
  type WeightsPreview,
} from '../../../../shared/contract/settings';
import type { ApiError } from '../../lib/api';
import { useCan } from '../../lib/app-state';
import { useLeaveGuard } from '../../lib/leave-guard';
import { useNotify } from '../../lib/notify';
import { useCall, useCommand } from '../../lib/query';

/** A slider that moves is tried out once it rests for this long. */
const REST_MS = 300;

const isSame = (a: MatchingWeights, b: MatchingWeights) => WEIGHT_NAMES.every((name) => a[name] === b[name]);

export interface WeightsState {
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

/** The weights as moved on the screen, tried out as they rest, and stored only by saving. Null while they are read. */
export function useWeights(): WeightsState | null {
  const { t } = useTranslation();
  const notify = useNotify();
  const isAllowed = useCan()('settings.manage');
  const stored = useCall('settings.weights', {}).data;
  const [draft, setDraft] = useState<MatchingWeights | null>(null);
  const save = useCommand('settings.saveWeights');
  const weights = draft ?? stored?.weights ?? null;
  const isDirty = weights !== null && stored !== undefined && !isSame(weights, stored.weights);
  const [rested] = useDebouncedValue(weights, REST_MS);
  const isRested = weights !== null && rested !== null && isSame(weights, rested);
  useLeaveGuard(isDirty);
  const input = { weights: rested ?? weights ?? ({} as MatchingWeights) };
  const asked = useCall('settings.previewWeights', input, {
    enabled: isAllowed && isDirty && isRested,
    keepPrevious: true,
  });
  if (weights === null || stored === undefined) return null;
  const isTrying = isDirty && (!isRested || asked.isFetching);
  return {
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
        { weights },
        {
          onSuccess: () => {
            notify.done(t('weights.saved'));
          },
        },
      );
    },
  };
}
