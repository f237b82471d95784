import type { TFunction } from 'i18next';
import type { InputOf } from '../../../shared/contract';
import type { PersonConsents } from '../../../shared/contract/consent';
import { CONSENT_SCOPES, type ConsentScope } from '../../../shared/domain/consent';
import { KithError } from '../../../shared/contract/errors';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { ConsentRow } from '../../database/entities/person.entity';
import type { Reader, Writer } from '../../database/session';
import { localToday } from '../../time/zones';
import { requireOrganisation } from '../organisation/service';
import { getPerson } from '../people/service';
import { insertAnswers, lastAnswers, markWithdrawn, toldTasks } from './repository';
import { consentSettings } from './settings';
import { stateOf } from './state';

export { sharingOf, type Sharing } from './sharing';
export { consentSettings };

/** Who writes it down, and when. */
export interface Recorder {
  readonly by: string;
  readonly now: Instant;
}

/** Where a person stands with every scope. */
export async function consentsOf(reader: Reader, personId: PersonId): Promise<PersonConsents> {
  const last = new Map((await lastAnswers(reader, [personId])).map((row) => [row.scope, row]));
  const scopes = CONSENT_SCOPES.map((scope) => {
    const row = last.get(scope);
    return { scope, state: stateOf(row), answer: row === undefined ? null : toAnswer(row) };
  });
  return { scopes, sharedWith: await toldTasks(reader, personId) };
}

function toAnswer({ id: _id, personId: _person, scope: _scope, ...answer }: ConsentRow) {
  return answer;
}

/**
 * Writes down what somebody answered, with the words as they are read out now.
 * @throws KithError `bad_input` for a day that is still to come, `not_found`
 */
export async function recordConsents(
  writer: Writer,
  { personId, answers, how, givenOn }: InputOf<'consents.record'>,
  { by, now }: Recorder,
  t: TFunction,
): Promise<PersonConsents> {
  await getPerson(writer, personId);
  const today = await todayOf(writer, now);
  if (givenOn > today)
    throw new KithError('bad_input', 'A day that has come was expected; this one is still ahead.', {
      path: 'givenOn',
    });
  const { words, version } = await consentSettings(writer, t);
  const rows = answers.map(({ scope, isGiven, basis }) => ({
    ...{ personId, scope, isGiven, basis: isGiven ? basis : ('consent' as const), how, givenOn },
    ...{ words: words[scope], wordsVersion: version, recordedBy: by, recordedAt: now },
    ...{ withdrawnOn: null, withdrawnBy: null },
  }));
  await insertAnswers(writer, rows);
  return await consentsOf(writer, personId);
}

/**
 * Notes that somebody took back what they had agreed to.
 * @throws KithError `not_possible` where nothing was given
 */
export async function withdrawConsent(
  writer: Writer,
  personId: PersonId,
  scope: ConsentScope,
  { by, now }: Recorder,
): Promise<PersonConsents> {
  const row = (await lastAnswers(writer, [personId])).find((one) => one.scope === scope);
  if (row === undefined || stateOf(row) !== 'given')
    throw new KithError('not_possible', 'There is no agreement to take back.', { scope });
  await markWithdrawn(writer, row.id, { on: await todayOf(writer, now), by });
  return await consentsOf(writer, personId);
}

async function todayOf(reader: Reader, now: Instant): Promise<LocalDate> {
  return localToday(now, (await requireOrganisation(reader)).timeZone);
}
