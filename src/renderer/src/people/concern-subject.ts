import type { TFunction } from 'i18next';
import type { ConcernLine, ConcernSource } from '../../../shared/domain/concern';
import type { PersonId } from '../../../shared/domain/ids';

/** Whom a concern is about, and from where it is raised. */
export interface ConcernSubject {
  /** Null where it is about a call of which it is not known who rang. */
  personId: PersonId | null;
  name: string;
  source: ConcernSource;
}

/** The name of whom a concern is about, or words in its place. */
export function aboutWhom(
  t: TFunction,
  { personId, personName }: Pick<ConcernLine, 'personId' | 'personName'>,
): string {
  return personName ?? t(personId === null ? 'safeguarding.raise.unknownCaller' : 'safeguarding.raise.gone');
}
