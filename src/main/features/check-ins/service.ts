import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import { needsWords, type CheckIn, type CheckInLine } from '../../../shared/domain/check-in';
import { mayTake, resultsOf, standOf, type Try } from '../../../shared/domain/check-in-ladder';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { instantOf } from '../../time/zones';
import { dayOf, openDue } from './opening';
import { findPlan } from './plan-repository';
import { checkInOf, inOrder, lineOf } from './present';
import * as repository from './repository';
import { getRules } from './rules';

/** Who acts, and when. */
export interface Entry {
  readonly user: Pick<User, 'id' | 'name'>;
  readonly now: Instant;
}

/** How many of the latest feelings are shown. */
const FEELINGS_SHOWN = 12;
const NO_TRIES: readonly Try[] = [];

/** Everything that is open, whatever its day, and what was closed today by the organisation's clock. */
export async function today(reader: Reader, now: Instant): Promise<CheckInLine[]> {
  const { zone, today: date } = await dayOf(reader, now);
  const { delays } = await getRules(reader);
  const open = await repository.openCheckIns(reader);
  const tries = await repository.triesOfOpen(reader);
  const closed = await repository.closedSince(reader, instantOf(date, 0, zone));
  return inOrder([
    ...open.map((one) => lineOf(one, tries.get(one.id)?.tries ?? NO_TRIES, { now, delays })),
    ...closed.map((one) => lineOf(one, NO_TRIES, { now, delays })),
  ]);
}

interface Found {
  readonly stored: repository.StoredCheckIn;
  readonly log: CheckIn['log'];
  readonly tries: readonly Try[];
}

async function find(reader: Reader, id: number): Promise<Found> {
  const stored = await repository.findCheckIn(reader, id);
  if (stored === null) throw new KithError('not_found', 'This check-in is not in the record any more.');
  const log = await repository.logOf(reader, id);
  const tries = log.flatMap(({ at, step, result }) => (result === null ? [] : [{ at, step, result }]));
  return { stored, log, tries };
}

/** @throws KithError `not_found` */
export async function getCheckIn(reader: Reader, id: number, now: Instant): Promise<CheckIn> {
  const { stored, log, tries } = await find(reader, id);
  const plan = await findPlan(reader, stored.planId);
  if (plan === null) throw new KithError('not_found', 'The plan of this check-in is not there any more.');
  const { delays } = await getRules(reader);
  const felt = (await repository.feelingsByPlan(reader, FEELINGS_SHOWN)).get(stored.planId) ?? [];
  return checkInOf(lineOf(stored, tries, { now, delays }), plan, { log, felt });
}

/**
 * Notes one step of the ladder.
 * @throws KithError `changed_meanwhile` when it was closed, or somebody took a step meanwhile; `bad_input` for a step that
 * does not come next, or a result that it cannot have
 */
export async function addTry(
  writer: Writer,
  { id, tries: known, step, result, words }: InputOf<'checkIns.try'>,
  { user, now }: Entry,
): Promise<CheckIn> {
  const { stored, tries } = await find(writer, id);
  refuseClosed(stored);
  if (tries.length !== known) throw overtaken();
  const { delays } = await getRules(writer);
  const current = standOf(stored, tries, delays, now).step;
  if (!mayTake(step, current, stored.contacts) || !resultsOf(step).includes(result)) {
    throw new KithError('bad_input', `A step from "${current}" on was expected; "${step}" was found.`, {
      path: 'step',
    });
  }
  await repository.insertStep(writer, {
    ...{ checkInId: id, at: now, by: user.name, byId: user.id, kind: 'try' },
    ...{ step, result, words: words.trim() },
  });
  return await getCheckIn(writer, id, now);
}

/**
 * Closes a check-in: nothing else does. The next day of its plan is opened with it, where that has come.
 * @throws KithError `changed_meanwhile` when somebody closed it already; `bad_input` without words where those are
 * needed, or with a feeling of somebody who was not spoken to, or without one
 */
export async function close(
  writer: Writer,
  input: Pick<InputOf<'checkIns.close'>, 'id' | 'outcome' | 'feeling' | 'words'>,
  { user, now }: Entry,
): Promise<CheckIn> {
  const { stored, tries } = await find(writer, input.id);
  refuseClosed(stored);
  const { delays } = await getRules(writer);
  const { outcome, feeling } = input;
  const words = input.words.trim();
  if ((outcome === 'spoke') !== (feeling !== null)) {
    throw new KithError('bad_input', 'How the person is was expected, if and only if they were spoken to.', {
      path: 'feeling',
    });
  }
  if (words === '' && needsWords(outcome, standOf(stored, tries, delays, now).state)) {
    throw new KithError('bad_input', 'Please write in a few words why it ends here.', { path: 'words' });
  }
  const closed = { outcome, feeling, words, closedAt: now, closedBy: user.name };
  await repository.closeCheckIn(writer, input.id, closed);
  await openDue(writer, now);
  return await getCheckIn(writer, input.id, now);
}

function refuseClosed({ closedBy }: repository.StoredCheckIn): void {
  if (closedBy === null) return;
  throw new KithError('changed_meanwhile', `${closedBy} has closed this check-in already.`);
}

const overtaken = () =>
  new KithError(
    'changed_meanwhile',
    'Somebody has noted a step of this check-in meanwhile. Please look again.',
  );
