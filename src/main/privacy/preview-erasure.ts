import {
  OBSTACLES,
  type ErasurePreview,
  type MentionLine,
  type Obstacle,
} from '../../shared/contract/privacy';
import { KithError } from '../../shared/contract/errors';
import type { PersonId } from '../../shared/domain/ids';
import type { Instant, LocalDate } from '../../shared/domain/time';
import type { Reader } from '../database/session';
import type { Belonging } from './care';
import { createFinder, type Finder } from './find-person';
import { excerptOf } from './gather';
import { holdsOn } from './holds';
import { identityOf } from './identity';
import { PERSONAL_DATA } from './personal-data';
import { cellName, findMentions, type Mention } from './scan-texts';
import { valueText, type ValueWords } from './value-text';

const OPEN = `('open','on_hold')`;
const COUNTS: Readonly<Record<Exclude<Obstacle['kind'], 'hold'>, string>> = {
  match_in_progress: `SELECT count(*) AS n FROM "match" m JOIN request r ON r.id = m.request_id JOIN helper h ON h.id = m.helper_id
    WHERE ?1 IN (r.requester_id, h.person_id) AND m.status IN ('confirmed','contacted','accepted','under_way')`,
  open_request: `SELECT count(*) AS n FROM request WHERE requester_id = ?1 AND status IN ${OPEN}`,
  repeating: `SELECT count(*) AS n FROM request_series WHERE (template ->> 'requesterId') = ?1 AND ended_on IS NULL`,
  at_their_place: `SELECT count(DISTINCT r.id) AS n FROM request r JOIN place l ON l.id IN (r.place_id, r.destination_id)
    WHERE l.person_id = ?1 AND r.requester_id <> ?1 AND r.status IN ${OPEN}`,
  // A contact who vanishes would be missed when somebody does not answer.
  check_in: `SELECT count(*) AS n FROM check_in_plan WHERE ?1 IN (person_id, first_person_id, second_person_id)
    AND ended_on IS NULL`,
};

interface Named {
  readonly displayName: string;
  readonly erasedAt: Instant | null;
}

/** What erasing somebody would do, and what stands against it. @throws KithError `not_found` */
export async function previewErasure(
  reader: Reader,
  personId: PersonId,
  { today, words }: { readonly today: LocalDate; readonly words: ValueWords },
): Promise<ErasurePreview> {
  const person = await nameOf(reader, personId);
  const holds = await holdsOn(reader, personId, today);
  const find = createFinder(await identityOf(reader, personId));
  const mentions = person.erasedAt === null ? await findMentions(reader, personId, find) : [];
  return {
    ...person,
    holds,
    obstacles: await obstaclesOf(reader, personId, holds.length),
    goes: await rowsBy(reader, personId, ({ erase, leavesWords }) => erase !== null && leavesWords !== true),
    stays: await rowsBy(reader, personId, ({ erase }) => erase !== 'rows'),
    mentions: mentions.map((mention) => lineOf(mention, find, words)),
  };
}

/** @throws KithError `not_found` */
export async function nameOf(reader: Reader, personId: PersonId): Promise<Named> {
  const person = await reader.sqlOne<Named>(
    `SELECT p.display_name AS displayName, e.at AS erasedAt FROM person p LEFT JOIN erased_person e ON e.person_id = p.id
     WHERE p.id = ?`,
    [personId],
  );
  if (person === null) throw new KithError('not_found', 'This person is not in the record any more.');
  return { ...person };
}

/** What has to be done first. */
export async function obstaclesOf(reader: Reader, personId: PersonId, holds: number): Promise<Obstacle[]> {
  const found: Obstacle[] = [];
  for (const kind of OBSTACLES) {
    const count =
      kind === 'hold' ? holds : ((await reader.sqlOne<{ n: number }>(COUNTS[kind], [personId]))?.n ?? 0);
    if (count > 0) found.push({ kind, count });
  }
  return found;
}

async function rowsBy(
  reader: Reader,
  personId: PersonId,
  fits: (rule: Belonging) => boolean,
): Promise<{ table: string; rows: number }[]> {
  const found: { table: string; rows: number }[] = [];
  for (const [table, { belongs }] of Object.entries(PERSONAL_DATA)) {
    const rules = belongs.filter(fits).map(({ of }) => `(${of})`);
    if (rules.length === 0) continue;
    const row = await reader.sqlOne<{ n: number }>(
      `SELECT count(*) AS n FROM "${table}" t WHERE ${rules.join(' OR ')}`,
      [personId],
    );
    if ((row?.n ?? 0) > 0) found.push({ table, rows: row?.n ?? 0 });
  }
  return found;
}

function lineOf(mention: Mention, find: Finder, words: ValueWords): MentionLine {
  const text = excerptOf(valueText(mention.column, mention.text, words), find);
  const passages = find(text);
  return {
    id: cellName(mention),
    table: mention.table,
    column: mention.column,
    text,
    passages: passages.map(({ start, end }) => ({ start, end })),
    isSure: mention.passages.some(({ isSure }) => isSure),
  };
}
