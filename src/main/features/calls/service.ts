import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { CallInput, CallParty } from '../../../shared/domain/call';
import type { CallId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { CallRow } from '../../database/entities/call.entity';
import type { Reader, Writer } from '../../database/session';
import { readPhone } from '../people/service';
import { requireOrganisation } from '../organisation/service';
import { checkTerms } from '../terms/service';
import {
  findCallByKey,
  findCallRow,
  insertCall,
  isCallWithheld,
  NOTHING_SAID,
  updateCall,
  type CallContent,
} from './call-repository';
import { checkParties, type Parties } from './parties';

/** Who is on the phone here, and when it is. */
export interface OnPhone {
  readonly user: User;
  readonly now: Instant;
}

/**
 * A call has begun; asked again with the same id it is the same call, also where somebody else said meanwhile how it ended:
 * what its operator typed is not to be lost.
 * @throws KithError `not_possible` when the id belongs to a call of somebody else
 */
export async function beginCall(
  writer: Writer,
  { draftId, direction }: InputOf<'calls.begin'>,
  { user, now }: OnPhone,
): Promise<CallRow> {
  const found = await findCallByKey(writer, draftId);
  if (found === null) {
    return await insertCall(writer, {
      ...NOTHING_SAID,
      ...{ key: draftId, direction, startedAt: now, endedAt: null, dangerAt: null, version: 1 },
      ...{ operatorId: user.id, operator: user.name },
    });
  }
  if (found.operatorId === user.id) return found;
  throw new KithError('not_possible', 'Somebody else took this call.');
}

/**
 * Notes when an operator first looked at what to do in danger; a call that has not begun yet begins with it.
 * @throws KithError as {@link beginCall} does
 */
export async function noteDanger(
  writer: Writer,
  input: InputOf<'calls.danger'>,
  onPhone: OnPhone,
): Promise<void> {
  const { id } = await beginCall(writer, input, onPhone);
  await writer.run('UPDATE call SET danger_at = coalesce(danger_at, ?) WHERE id = ?', [onPhone.now, id]);
}

/** @throws KithError `not_found` */
export async function getCallRow(reader: Reader, id: CallId): Promise<CallRow> {
  const row = await findCallRow(reader, id);
  if (row === null) throw new KithError('not_found', 'This call is not in the record any more.', { id });
  return row;
}

/** Whoever sees no words of a call would overwrite them. @throws KithError `not_allowed` */
export async function refuseWithheldCall(reader: Reader, id: CallId): Promise<void> {
  if (await isCallWithheld(reader, id)) {
    throw new KithError(
      'not_allowed',
      'Your role shows no more of this call than that there was one, so somebody at the front desk has to change it.',
      { permission: 'helper.details' },
    );
  }
}

/** Checks the words of lists that a call names. @throws KithError `bad_input` */
export async function checkCall(reader: Reader, call: CallInput): Promise<void> {
  const { heard, information, referrals, services } = call;
  await checkTerms(reader, { heard: [heard], information, referral: referrals, service: services });
}

/** Corrects what was noted of a call. @throws KithError `changed_meanwhile`, `not_found`, `bad_input` */
export async function changeCall(
  writer: Writer,
  { id, version, call, disposition }: Omit<InputOf<'calls.update'>, 'draftId'>,
  now: Instant,
): Promise<void> {
  const row = await getCallRow(writer, id);
  await checkCall(writer, call);
  const parties = await checkParties(writer, call);
  const { country } = await requireOrganisation(writer);
  const content = { ...contentOf(call, parties, country), disposition };
  // One that was left unfinished ends with the words that finish it.
  await updateCall(
    writer,
    { id, version },
    { ...content, endedAt: row.endedAt ?? Math.max(now, row.startedAt) },
  );
}

/** The columns of what was said. */
export function contentOf(call: CallInput, { caller, helpFor }: Parties, country: string): CallContent {
  const { direction, relation, language, heard, notes, information, referrals, services, referralWords } =
    call;
  const numberTyped = call.number.trim();
  const [by, whom] = [columnsOf(caller), columnsOf(helpFor ?? { kind: 'unknown' })];
  return {
    ...{ direction, relation, language, heard, notes, information, referrals, services, referralWords },
    ...{ numberTyped, numberE164: numberTyped === '' ? null : readPhone(numberTyped, country).e164 },
    ...{
      callerId: by.id,
      callerName: by.name,
      callerIsPseudonym: by.isPseudonym,
      isForOther: helpFor !== null,
    },
    ...{ forId: whom.id, forName: whom.name, forIsPseudonym: whom.isPseudonym, disposition: null },
  };
}

function columnsOf(party: CallParty): { id: number | null; name: string; isPseudonym: boolean } {
  if (party.kind === 'known') return { id: party.id, name: '', isPseudonym: false };
  return party.kind === 'named'
    ? { id: null, name: party.name, isPseudonym: party.isPseudonym }
    : { id: null, name: '', isPseudonym: false };
}
