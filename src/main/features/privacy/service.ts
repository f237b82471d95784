import type { TFunction } from 'i18next';
import { KithError } from '../../../shared/contract/errors';
import type { InputOf } from '../../../shared/contract';
import { formatMinute, instantSchema, type Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import type { Actor, Database } from '../../database/unit-of-work';
import { erasePerson, type Erased } from '../../privacy/erase-person';
import { holdsOn } from '../../privacy/holds';
import { addToLedger, markOf, takeFromLedger } from '../../privacy/ledger';
import { mergedIntoThem } from '../../privacy/merged-people';
import { nameOf, obstaclesOf } from '../../privacy/preview-erasure';
import type { ValueWords } from '../../privacy/value-text';
import { localTimeOf, localToday } from '../../time/zones';
import { getOrganisation } from '../organisation/service';
import { readTerms } from '../terms/repository';

/** How stored values are said in this organisation. */
export async function valueWordsOf(reader: Reader, t: TFunction): Promise<ValueWords> {
  const zone = await zoneOf(reader);
  const labels = new Map((await readTerms(reader)).map(({ code, label }) => [code, label]));
  return {
    t,
    label: (code) => labels.get(code) ?? code,
    moment: (instant) => {
      // What another program wrote may be no moment at all; it is held, so it is told.
      if (!instantSchema.safeParse(instant).success) return String(instant);
      const { date, minute } = localTimeOf(instant, zone);
      return `${date} ${formatMinute(minute)}`;
    },
  };
}

export async function todayOf(reader: Reader, now: Instant): Promise<string> {
  return localToday(now, await zoneOf(reader));
}

async function zoneOf(reader: Reader): Promise<string> {
  return (await getOrganisation(reader))?.timeZone ?? 'UTC';
}

/**
 * Erases somebody for good. The ledger is written first: a program that is ended in between finishes at its next start.
 * @throws KithError `bad_input` when the name is not theirs, `not_possible` while something stands against it; nothing
 * was changed then
 */
export async function eraseForGood(
  record: Database,
  { id, name, kept, masked }: InputOf<'privacy.erase'>,
  { by, now }: { readonly by: Actor; readonly now: Instant },
): Promise<Erased> {
  const created = await record.read(async (reader) => {
    await refuseUnlessFree(reader, id, name, now);
    return await reader.sqlOne<{ at: Instant }>('SELECT created_at AS at FROM person WHERE id = ?', [id]);
  });
  const { path } = record.file;
  const mark = markOf(id, created?.at ?? 0);
  // Backups from before a merge hold both.
  const merged = await record.read((reader) => mergedIntoThem(reader, id));
  const marks = [mark, ...merged.map((one) => markOf(one.person, one.createdAt))];
  const people = [id, ...merged.map((one) => one.person)];
  await addToLedger(
    path,
    people.map((person, index) => ({ person, mark: marks[index] ?? mark, at: now, kept, masked })),
  );
  try {
    return await record.write(
      'privacy.erase',
      async (writer) => {
        await refuseUnlessFree(writer, id, name, now);
        return await erasePerson(writer, id, { kept, masked }, now);
      },
      by,
    );
  } catch (error) {
    // It was told as not done, so it must not be done by itself later.
    for (const one of marks) await takeFromLedger(path, one);
    throw error;
  }
}

async function refuseUnlessFree(
  reader: Reader,
  id: InputOf<'privacy.erase'>['id'],
  name: string,
  now: Instant,
): Promise<void> {
  const person = await nameOf(reader, id);
  if (person.erasedAt !== null) throw new KithError('not_possible', 'This person was erased already.');
  if (plain(person.displayName) !== plain(name))
    throw new KithError('bad_input', 'The name that was typed is not the name of this person.', {
      path: 'name',
    });
  const holds = await holdsOn(reader, id, await todayOf(reader, now));
  const [obstacle] = await obstaclesOf(reader, id, holds.length);
  if (obstacle !== undefined)
    throw new KithError(
      'not_possible',
      'Something stands against erasing this person; nothing was changed.',
      {
        obstacle: obstacle.kind,
        count: obstacle.count,
      },
    );
}

const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase();
