import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { QueueItem, QueueKind, TryOutcome } from '../../../shared/domain/queue';
import { queueItemEntity, type QueueItemRow } from '../../database/entities/queue.entity';
import type { Reader, Writer } from '../../database/session';
import { getOrganisation } from '../organisation/repository';
import { readPhone } from '../people/service';
import { getPerson } from '../people/service';
import { getRequest } from '../requests/service';
import { setRequestStatus } from '../requests/status-service';
import { checkTerms } from '../terms/service';
import { afterTry, refuseAnswer, type Answer } from './after-try';
import { isOf, leave, leaveOthers, takeLease } from './leases';
import * as repository from './repository';
import type { Looker } from './repository';
import { getQueueRules } from './rules';

/**
 * Reserves an item for whoever asks; what they had open before is free again.
 * @throws KithError `not_possible` with `by` and `since` when somebody else has it open, `changed_meanwhile` when it has
 * ended, `not_found`
 */
export async function openItem(writer: Writer, id: number, { holder, now }: Looker): Promise<QueueItemRow> {
  await leaveOthers(writer, holder, id);
  const lease = await takeLease(writer, id, holder, now);
  const row = await repository.getRow(writer, id);
  if (row === null) throw new KithError('not_found', 'This call is not in the record any more.', { id });
  if (lease === null) throw new KithError('changed_meanwhile', 'Somebody has dealt with this call already.');
  if (isOf(lease, holder)) return row;
  throw new KithError('not_possible', `${lease.name} has this call open. Please take another one.`, {
    why: 'taken',
    by: lease.name,
    since: lease.since,
  });
}

/**
 * Reserves the next item; null when nothing is due and free.
 * @param withheld items whose number the looker may not see: somebody else rings there
 */
export async function openNext(
  writer: Writer,
  kinds: readonly QueueKind[],
  looker: Looker,
  withheld: readonly number[],
): Promise<number | null> {
  const id = await repository.nextId(writer, looker, kinds, withheld);
  if (id !== null) await openItem(writer, id, looker);
  return id;
}

/** @throws KithError `not_found` also for what is hidden from whoever looks: nobody can tell which */
export async function getItem(reader: Reader, looker: Looker, id: number): Promise<QueueItem> {
  const item = await repository.findItem(reader, looker, id);
  if (item === null) throw new KithError('not_found', 'This call is not in the record any more.', { id });
  return item;
}

export async function leaveItem(writer: Writer, id: number, { holder }: Looker): Promise<void> {
  await leave(writer, id, holder);
}

type Recorded = Pick<InputOf<'queue.record'>, 'id' | 'version' | 'words' | 'nextAt' | 'skipReason'> & {
  readonly outcome: TryOutcome;
};

/**
 * Notes what came of a call, moves it on and frees it. It need not be open any more, as long as nobody else took it and
 * nothing was noted since.
 * @throws KithError as {@link openItem}; `changed_meanwhile` when it was worked on since, `bad_input`
 */
export async function recordTry(writer: Writer, input: Recorded, looker: Looker): Promise<void> {
  const item = await openItem(writer, input.id, looker);
  if (item.version !== input.version) {
    throw new KithError('changed_meanwhile', 'What came of this call was noted already.', {
      expected: input.version,
      found: item.version,
    });
  }
  refuseAnswer(item.kind, input, looker.now);
  if ((input.outcome === 'skipped') !== (input.skipReason !== null))
    throw new KithError('bad_input', 'Please choose why you skip it.', { path: 'skipReason' });
  await checkTerms(writer, { skip: [input.skipReason] });
  await moveOn(writer, item, input, looker);
  await leave(writer, item.id, looker.holder);
}

async function moveOn(
  writer: Writer,
  item: QueueItemRow,
  answer: Answer & Pick<Recorded, 'skipReason'>,
  { holder, now }: Looker,
): Promise<void> {
  const next = afterTry(item, answer, await getQueueRules(writer), now);
  const hasEnded = next.state === 'done' || next.state === 'dropped';
  await repository.insertTry(writer, {
    ...{ itemId: item.id, at: now, byId: holder.owner, by: holder.name },
    ...{ outcome: answer.outcome, skipReason: answer.skipReason, words: answer.words.trim() },
    nextAt: next.state === 'open' && next.dueAt > now ? next.dueAt : null,
  });
  const { dueAt, tries, state } = next;
  await writer.updateGuarded(queueItemEntity, item.id, item.version, {
    ...{ dueAt, tries, state, endedAt: hasEnded ? now : null },
  });
}

/**
 * Help is not needed any more: notes it and closes the request, both or neither.
 * @throws KithError as {@link recordTry} and `setRequestStatus`
 */
export async function endRequest(
  writer: Writer,
  { id, version, words }: InputOf<'queue.endRequest'>,
  looker: Looker,
): Promise<void> {
  await recordTry(
    writer,
    { id, version, words, outcome: 'no_longer', nextAt: null, skipReason: null },
    looker,
  );
  const item = await repository.getRow(writer, id);
  if (item === null || item.requestId === null) return;
  const request = await getRequest(writer, item.requestId);
  if (request.status !== 'open' && request.status !== 'on_hold') return;
  await setRequestStatus(
    writer,
    {
      ...{ id: request.id, version: request.version, status: 'closed', scope: 'one' },
      ...{ reason: 'close:no_longer_needed', note: words.trim().slice(0, 1_000) },
    },
    { by: looker.holder.name, now: looker.now },
  );
}

/** The call that was added, or those that are there already. */
export interface Added {
  readonly added: number | null;
  readonly there: readonly number[];
}

/**
 * Adds a call to make. Where one for the same person or number and the same reason is open already, nothing is added
 * unless `isWanted`, and that one is told.
 * @param withheld items of which a number must not tell the looker whose they are
 * @throws KithError `not_found`, `bad_input` when there is neither a person nor a name or number
 */
export async function addItem(
  writer: Writer,
  input: Omit<InputOf<'queue.add'>, 'draftId'>,
  looker: Looker,
  withheld: readonly number[],
): Promise<Added> {
  const item = await newItem(writer, input, looker);
  const there = input.isWanted ? [] : await openTwins(writer, item, looker, withheld);
  if (there.length > 0) return { added: null, there: there.map(({ id }) => id) };
  return { added: await repository.insertItem(writer, item), there: [] };
}

async function newItem(
  writer: Writer,
  input: Omit<InputOf<'queue.add'>, 'draftId'>,
  { holder, now }: Looker,
) {
  const { kind, personId, requestId, matchId, dueAt } = input;
  const name = input.name.trim();
  const typed = input.number.trim();
  if (personId !== null) await getPerson(writer, personId);
  else if (name === '' && typed === '')
    throw new KithError('bad_input', 'A person, a name or a number to ring was expected.', {
      path: 'number',
    });
  if (requestId !== null) await getRequest(writer, requestId);
  const country = (await getOrganisation(writer))?.country ?? '';
  const { e164, shown } = typed === '' ? { e164: null, shown: '' } : readPhone(typed, country);
  return {
    ...{ kind, personId, requestId, matchId, dueAt, name, number: shown, e164 },
    reason: kind === 'voicemail' ? ('voicemail' as const) : input.reason,
    words: input.words.trim(),
    ...{ createdBy: holder.name, createdAt: now },
  };
}

type NewItem = Awaited<ReturnType<typeof newItem>>;

/** Open calls for the same person, or the same number also where it belongs to a person, and the same reason. */
async function openTwins(
  reader: Reader,
  { personId, e164, reason }: NewItem,
  looker: Looker,
  withheld: readonly number[],
) {
  const number = `q.e164 = ?3 OR EXISTS (SELECT 1 FROM person_phone ph WHERE ph.person_id = q.person_id AND ph.e164 = ?3)`;
  const mine = `q.e164 IN (SELECT ph.e164 FROM person_phone ph WHERE ph.person_id = ?2)`;
  return await repository.linesWhere(
    reader,
    looker,
    `q.state IN ('open','stuck') AND q.reason = ?1 AND (q.person_id = ?2
       OR (q.id NOT IN (SELECT value FROM json_each(?4)) AND (${mine} OR ${number})))`,
    [reason, personId, e164, JSON.stringify(withheld)],
  );
}
