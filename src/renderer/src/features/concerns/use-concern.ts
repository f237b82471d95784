import { useState } from 'react';
import type { Concern } from '../../../../shared/domain/concern';
import type { ConcernId } from '../../../../shared/domain/ids';
import type { ApiError } from '../../lib/api';
import { useCommand } from '../../lib/query';

export interface OpenedConcern {
  readonly concern: Concern | null;
  readonly error: ApiError | null;
  readonly open: (id: ConcernId) => void;
  /** Takes what a step has made of it. */
  readonly show: (concern: Concern) => void;
}

/** The concern that was opened. Opening is a command and not asked again by itself, because each look is noted. */
export function useConcern(): OpenedConcern {
  const open = useCommand('safeguarding.open');
  const [concern, show] = useState<Concern | null>(null);
  return {
    concern,
    error: open.error,
    open: (id) => {
      open.mutate({ id }, { onSuccess: show });
    },
    show,
  };
}
