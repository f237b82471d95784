import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { Notice } from '../../../shared/domain/call';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { todayHere } from '../moderation/in-force-repository';
import { insertNotice, noticesInForce } from './notice-repository';
import { getPerson } from './service';

/** What whoever talks to a person should know today. */
export async function noticesOf(reader: Reader, personId: PersonId, now: Instant): Promise<Notice[]> {
  return (await noticesInForce(reader, [personId], await todayHere(reader, now))).get(personId) ?? [];
}

/** @throws KithError `bad_input` for a last day that is over, `not_found` */
export async function addNotice(
  writer: Writer,
  { personId, words, until }: InputOf<'notices.add'>,
  { by, now }: { by: string; now: Instant },
): Promise<void> {
  await getPerson(writer, personId);
  if (until !== null && until < (await todayHere(writer, now)))
    throw new KithError('bad_input', 'A day from today on was expected; this one is over.', {
      path: 'until',
    });
  await insertNotice(writer, {
    ...{ personId, words: words.trim(), until, createdBy: by, createdAt: now },
    ...{ endedBy: null, endedAt: null },
  });
}
