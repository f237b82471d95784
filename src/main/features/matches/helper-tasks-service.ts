import type { TFunction } from 'i18next';
import type { PersonId, RequestId } from '../../../shared/domain/ids';
import { placeOfRequest, type HelpRequest } from '../../../shared/domain/request';
import { placeWords } from '../../../shared/domain/place';
import type { Instant } from '../../../shared/domain/time';
import { KithError } from '../../../shared/contract/errors';
import type { Reader } from '../../database/session';
import { sharingOf, type Sharing } from '../consent/service';
import { requireOrganisation } from '../organisation/service';
import { getPerson, readPhone } from '../people/service';
import { LIVE_SQL } from '../requests/holding-repository';
import { getRequest } from '../requests/service';
import { findTerm } from '../terms/repository';
import { capitalised } from '../../words/capitalised';
import { whenWords } from '../../words/when-words';
import { moneyWords, sharedParams } from './messages';

/** One task, in the words that its helper may have. What is empty is not for them, or is not known. */
export interface HelperTask {
  readonly when: string;
  readonly what: string;
  readonly summary: string;
  readonly whom: string;
  readonly phone: string;
  readonly place: string;
  readonly destination: string;
  readonly access: string;
  readonly details: string;
  readonly money: string;
}

export interface HelperTasks {
  readonly personId: PersonId;
  readonly helperName: string;
  readonly tasks: readonly HelperTask[];
}

interface Span {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * What a helper needs to know of the tasks of a day, and no more: of each requester only what they agreed to share.
 * @throws KithError `not_found`
 */
export async function helperTasks(
  reader: Reader,
  helperId: number,
  span: Span,
  t: TFunction,
): Promise<HelperTasks> {
  const helper = await reader.sqlOne<{ personId: PersonId; name: string }>(
    'SELECT h.person_id AS personId, p.display_name AS name FROM helper h JOIN person p ON p.id = h.person_id WHERE h.id = ?',
    [helperId],
  );
  if (helper === null)
    throw new KithError('not_found', 'This helper is not in the record any more.', { helperId });
  const tasks: HelperTask[] = [];
  for (const id of await tasksWithin(reader, helperId, span)) tasks.push(await taskOf(reader, id, t));
  return { personId: helper.personId, helperName: helper.name, tasks };
}

async function tasksWithin(reader: Reader, helperId: number, { startsAt, endsAt }: Span) {
  const rows = await reader.sql<{ id: RequestId }>(
    `SELECT r.id FROM "match" m JOIN request r ON r.id = m.request_id
     WHERE m.helper_id = ?1 AND m.status IN ${LIVE_SQL} AND (m.status = 'under_way'
       OR (coalesce(r.starts_at, r.ends_at) >= ?2 AND (r.starts_at < ?3 OR (r.starts_at IS NULL AND r.ends_at <= ?3))))
     ORDER BY coalesce(r.starts_at, r.ends_at), r.id`,
    [helperId, startsAt, endsAt],
  );
  return rows.map(({ id }) => id);
}

async function taskOf(reader: Reader, id: RequestId, t: TFunction): Promise<HelperTask> {
  const request = await getRequest(reader, id);
  const requester = await getPerson(reader, request.requesterId);
  const sharing = await sharingOf(reader, requester.id, t);
  const place = placeOfRequest(request, requester);
  const shared = sharedParams(
    requester,
    place === null ? t('messages.noPlace') : placeWords(place),
    sharing,
    t,
  );
  return {
    when: whenWords(request.when, t),
    what: (await findTerm(reader, request.category))?.label ?? '',
    summary: request.summary,
    whom: shared.requester,
    phone: readPhone(shared.number, (await requireOrganisation(reader)).country).shown,
    place: capitalised(shared.place),
    ...needed(request, sharing, t),
    money: (await moneyWords(reader, request, t)).sheet,
  };
}

/** Where to, what to bring, and the words for the helper: those may name whom and which door, so both must be shared. */
function needed(request: HelpRequest, sharing: Sharing, t: TFunction) {
  const mayPlace = sharing.mayShare('share_address');
  const access = (['wheelchair', 'stairs'] as const).filter((need) => request[need]);
  return {
    destination: mayPlace && request.destination !== null ? placeWords(request.destination) : '',
    access:
      sharing.stateOf('health') === 'given' ? access.map((need) => t(`desk.sheet.${need}`)).join(', ') : '',
    details: mayPlace && sharing.mayShare('share_contact') ? request.details : '',
  };
}
