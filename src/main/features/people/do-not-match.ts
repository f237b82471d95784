import { KithError } from '../../../shared/contract/errors';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { DoNotMatch } from '../../../shared/contract/people';
import type { Writer } from '../../database/session';
import { checkTerms } from '../terms/service';
import {
  deleteDoNotMatch,
  deleteSuggestionsBetween,
  hasDoNotMatch,
  insertDoNotMatch,
  listDoNotMatch,
  orderPair,
} from './do-not-match-repository';
import { getPerson } from './service';

export interface NewDoNotMatch {
  readonly personId: PersonId;
  readonly otherId: PersonId;
  readonly reason: string;
  readonly note: string;
}

/**
 * Keeps two people apart from now on. Suggestions between them go at once; what was confirmed already stays,
 * because somebody was perhaps told, and is for staff to cancel in Review.
 * @throws KithError `bad_input` when both are the same person, `not_possible` when the pair is there already
 */
export async function addDoNotMatch(
  writer: Writer,
  input: NewDoNotMatch,
  { by, now }: { by: string; now: Instant },
): Promise<DoNotMatch[]> {
  const { personId, otherId, reason, note } = input;
  if (personId === otherId)
    throw new KithError('bad_input', 'Two different people were expected.', { path: 'otherId' });
  await getPerson(writer, otherId);
  await getPerson(writer, personId);
  await checkTerms(writer, { do_not_match: [reason] });
  if (await hasDoNotMatch(writer, personId, otherId)) {
    throw new KithError('not_possible', 'These two people are kept apart already.');
  }
  await deleteSuggestionsBetween(writer, personId, otherId);
  await insertDoNotMatch(writer, {
    ...orderPair(personId, otherId),
    reason,
    note,
    createdBy: by,
    createdAt: now,
  });
  return await listDoNotMatch(writer, personId);
}

/** Lets two people be matched again. */
export async function removeDoNotMatch(
  writer: Writer,
  personId: PersonId,
  otherId: PersonId,
): Promise<DoNotMatch[]> {
  await deleteDoNotMatch(writer, personId, otherId);
  return await listDoNotMatch(writer, personId);
}
