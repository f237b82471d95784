import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { LikelyHelpers, WishedHelp } from '../../../../shared/contract/likely-helpers';
import { useOrganisation } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { useTerms } from '../../lib/terms';
import type { CallEditor } from './use-call';
import { lastComplete, wishedHelp } from './wished-help';

const PAUSE_MILLISECONDS = 400;

/** Stands in while nothing is complete; the question is not asked then. */
const NOTHING: WishedHelp = {
  ...{ personId: null, category: '', when: { kind: 'any' }, timeZone: 'UTC', durationMinutes: 60 },
  ...{ place: null, destination: null, languages: [], languageStrength: 'none' },
  ...{ wheelchair: false, needsVehicle: false },
};

interface LikelyState {
  /** Which wish it is about, counted from 0. */
  readonly index: number;
  /** Undefined while it is being looked for. */
  readonly likely: LikelyHelpers | undefined;
  readonly error: unknown;
}

/** Who could help with the last complete wish, asked when its facts have stood still for a moment; null where there is none. */
export function useLikely({ draft: { value }, home }: CallEditor): LikelyState | null {
  const { today } = useFormat();
  const { timeZone } = useOrganisation();
  const terms = useTerms();
  const setting = { timeZone, home, detailOf: terms.category };
  const index = lastComplete(value, setting, today);
  const wish = value.wishes[index];
  // As text, so that typing a note or a line of words is no change.
  const facts = wish === undefined ? null : JSON.stringify(wishedHelp(wish, value, setting));
  const [settled] = useDebouncedValue(facts, PAUSE_MILLISECONDS);
  const asked = useMemo(() => (settled === null ? NOTHING : (JSON.parse(settled) as WishedHelp)), [settled]);
  const { data, error } = useCall('calls.likelyHelpers', asked, { enabled: settled !== null });
  if (facts === null) return null;
  return { index, likely: facts === settled ? data : undefined, error };
}
