import type { ConcernSource } from '../../../shared/domain/concern';
import type { PersonId } from '../../../shared/domain/ids';

/** Whom a concern is about, and from where it is raised. */
export interface ConcernSubject {
  personId: PersonId;
  name: string;
  source: ConcernSource;
}
