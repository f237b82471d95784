import type { HelperId } from '../../../shared/domain/ids';
import { useCall } from './query';

const NOBODY = 1 as HelperId;

/** How far a helper goes, in metres; null while that is not known, and for nobody. */
export function useTravelLimit(id: HelperId | null): number | null {
  const helper = useCall('helpers.travelLimit', { id: id ?? NOBODY }, { enabled: id !== null });
  return id === null ? null : (helper.data?.metres ?? null);
}
