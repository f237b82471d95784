import type { ConsentScope } from '../../shared/domain/consent';
import type { Instant } from '../../shared/domain/time';
import type { ConsentRow } from '../database/entities/person.entity';
import type { Writer } from '../database/session';
import { insertAnswers } from '../features/consent/repository';
import { consentSettings } from '../features/consent/service';
import { addDays, localToday } from '../time/zones';
import { createTranslate } from '../words/translate';
import { SeededRandom } from './random';
import { SAMPLE_ZONE } from './requests';

// Chance of its own, so that who lives where stays the same whatever people agreed to.
const SEED = 11;

/** Of a hundred people who ask for help, how many agree; the rest was not asked, or said no. */
const AGREES = { share_contact: 93, share_address: 90, health: 55, by_phone: 70, by_email: 25 } as const;
const NOT_ASKED = 0.04;
const REFUSED = 0.03;
const WITHDRAWN = 0.01;

interface Known {
  readonly id: number;
  readonly isHelper: 0 | 1;
  /** Whoever only rings for somebody else is asked whether their own details may be held, and nothing more. */
  readonly asks: 0 | 1;
  readonly since: Instant;
}

/** What people of the sample said when they came: nearly everybody agreed, a few said no, took it back, or were not asked yet. */
export async function addConsents(writer: Writer, now: Instant): Promise<void> {
  const random = new SeededRandom(SEED);
  const { words, version } = await consentSettings(writer, await createTranslate());
  const today = localToday(now, SAMPLE_ZONE);
  const people = await writer.sql<Known>(
    `SELECT p.id, EXISTS (SELECT 1 FROM helper h WHERE h.person_id = p.id) AS isHelper,
       EXISTS (SELECT 1 FROM request r WHERE r.requester_id = p.id) AS asks,
       coalesce((SELECT min(r.created_at) FROM request r WHERE p.id IN (r.requester_id, r.caller_id)), p.created_at) AS since
     FROM person p ORDER BY p.id`,
  );
  const answer = ({ id, since, isHelper }: Known, scope: ConsentScope): Omit<ConsentRow, 'id'> => {
    const givenOn = localToday(since, SAMPLE_ZONE);
    // Whoever does not want to be held at all is not in the record.
    const changesMind = scope !== 'hold' && random.chance(WITHDRAWN) && addDays(givenOn, 3) <= today;
    const isGiven = scope === 'hold' || changesMind || !random.chance(REFUSED);
    return {
      ...{
        personId: id,
        scope,
        isGiven,
        basis: 'consent',
        how: isHelper === 1 ? 'signed' : 'phone',
        givenOn,
      },
      ...{ words: words[scope], wordsVersion: version, recordedBy: 'Ruth', recordedAt: since },
      withdrawnOn: changesMind ? addDays(givenOn, 3) : null,
      withdrawnBy: changesMind ? 'Emre' : null,
    };
  };
  await insertAnswers(
    writer,
    people.flatMap((person) => {
      if (random.chance(NOT_ASKED)) return [];
      const scopes = (Object.keys(AGREES) as (keyof typeof AGREES)[]).filter(
        (scope) => person.asks === 1 && random.chance(AGREES[scope] / 100),
      );
      return (['hold', ...scopes] as const).map((scope) => answer(person, scope));
    }),
  );
}
