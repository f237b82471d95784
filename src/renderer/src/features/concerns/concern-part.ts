import type { Concern } from '../../../../shared/domain/concern';

/** What every part of the concern that is open needs. */
export interface ConcernPartProps {
  concern: Concern;
  /** What a step has made of it. */
  onChange: (concern: Concern) => void;
}
