import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { Concern, ConcernSource, NamedAccount } from '../../../shared/domain/concern';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { getPerson } from '../people/service';
import * as repository from './repository';

/** Who acts, and when. */
export interface Entry {
  readonly user: Pick<User, 'id' | 'name'>;
  readonly now: Instant;
}

/**
 * Raises a concern, and says no more to whoever raised it than that it was received.
 * @param readers who may see concerns; empty in the sample, where there are no accounts
 * @throws KithError `not_found`, `bad_input`, `not_possible` when nobody would be left to see it
 */
export async function raiseConcern(
  writer: Writer,
  { personId, source, urgency, words, hiddenFrom }: InputOf<'safeguarding.raise'>,
  readers: readonly NamedAccount[],
  { user, now }: Entry,
): Promise<{ raisedAt: Instant }> {
  if (personId === null) await refuseUnlessCall(writer, source);
  else await getPerson(writer, personId);
  if (user.id !== null && readers.every(({ id }) => hiddenFrom.includes(id))) {
    throw new KithError(
      'not_possible',
      'Somebody has to be able to see this. Please leave at least one of those who look after concerns.',
      { why: 'nobody_sees_it' },
    );
  }
  await repository.insertConcern(
    writer,
    {
      ...{ personId, urgency, words: words.trim() },
      ...{ sourceKind: source.kind, sourceId: source.id },
      ...{ raisedById: user.id, raisedBy: user.name, raisedAt: now },
    },
    hiddenFrom,
  );
  return { raisedAt: now };
}

/** Where it is about nobody by name, the call is what it is about. */
async function refuseUnlessCall(reader: Reader, { kind, id }: ConcernSource): Promise<void> {
  if (kind !== 'call')
    throw new KithError('bad_input', 'A person was expected, or a call that this is about.', {
      path: 'personId',
    });
  if (!(await repository.isCall(reader, id)))
    throw new KithError('not_found', 'This call is not in the record any more.');
}

/**
 * A concern with all that was done about it.
 * @param accounts names for the ids of accounts
 * @throws KithError `not_found`, also where it is hidden from the user
 */
export async function getConcern(
  reader: Reader,
  id: number,
  user: Pick<User, 'id'>,
  accounts: readonly NamedAccount[],
): Promise<Concern> {
  const found = await repository.findConcern(reader, user.id, id);
  if (found === null) throw new KithError('not_found', 'This concern is not there.');
  const { sourceKind, sourceId, ...concern } = found;
  const names = new Map(accounts.map((account) => [account.id, account.name]));
  const excluded = await repository.excludedAccounts(reader, id);
  return {
    ...concern,
    source: { kind: sourceKind as ConcernSource['kind'], id: sourceId },
    hiddenFrom: excluded.map((accountId) => names.get(accountId) ?? accountId),
    actions: await repository.actionsOf(reader, id),
    steps: await repository.stepsOf(reader, id),
  };
}

async function refuseUnseen(reader: Reader, id: number, { user }: Entry): Promise<void> {
  if ((await repository.findConcern(reader, user.id, id)) === null)
    throw new KithError('not_found', 'This concern is not there.');
}

/** Adds one step, which stands for ever. @throws KithError `not_found` */
async function add(
  writer: Writer,
  id: number,
  step: Pick<Parameters<typeof repository.insertStep>[1], 'kind'> &
    Partial<Parameters<typeof repository.insertStep>[1]>,
  entry: Entry,
): Promise<void> {
  await refuseUnseen(writer, id, entry);
  const { user, now } = entry;
  await repository.insertStep(writer, { ...step, concernId: id, at: now, by: user.name, byId: user.id });
}

export async function addNote(
  writer: Writer,
  { id, words }: InputOf<'safeguarding.addNote'>,
  entry: Entry,
): Promise<void> {
  await add(writer, id, { kind: 'note', words: words.trim() }, entry);
}

/** @throws KithError `bad_input` when it is closed without a word of how it ended */
export async function setStatus(
  writer: Writer,
  { id, status, words }: InputOf<'safeguarding.setStatus'>,
  entry: Entry,
): Promise<void> {
  if (status === 'closed' && words.trim() === '') {
    throw new KithError('bad_input', 'Please write how it ended before you close it.', { path: 'words' });
  }
  await add(writer, id, { kind: 'status', status, words: words.trim() }, entry);
}

/** @throws KithError `not_possible` for somebody who does not see this concern */
export async function assign(
  writer: Writer,
  id: number,
  account: NamedAccount | undefined,
  entry: Entry,
): Promise<void> {
  await refuseUnseen(writer, id, entry);
  const excluded = await repository.excludedAccounts(writer, id);
  if (account === undefined || excluded.includes(account.id)) {
    throw new KithError('not_possible', 'It can only be given to somebody who sees this concern.');
  }
  await add(writer, id, { kind: 'assigned', whoId: account.id, who: account.name }, entry);
}

export async function addAction(
  writer: Writer,
  { id, words, who, dueOn }: InputOf<'safeguarding.addAction'>,
  entry: Entry,
): Promise<void> {
  await add(writer, id, { kind: 'action', words: words.trim(), who: who.trim(), dueOn }, entry);
}

/** @throws KithError `changed_meanwhile` when it was done already */
export async function finishAction(
  writer: Writer,
  { id, actionId, words }: InputOf<'safeguarding.finishAction'>,
  entry: Entry,
): Promise<void> {
  await refuseUnseen(writer, id, entry);
  if (!(await repository.isOpenAction(writer, id, actionId))) {
    throw new KithError('changed_meanwhile', 'Somebody has marked this as done already.');
  }
  await add(writer, id, { kind: 'done', actionId, words: words.trim() }, entry);
}

/** Accounts of those who see this concern. */
export async function readersOf(
  reader: Reader,
  id: number,
  readers: readonly NamedAccount[],
): Promise<NamedAccount[]> {
  const excluded = await repository.excludedAccounts(reader, id);
  return readers.filter((account) => !excluded.includes(account.id));
}
