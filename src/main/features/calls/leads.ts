import type { InputOf, OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { User } from '../../../shared/contract/permissions';
import type { Lead } from '../../../shared/domain/call';
import type { HelperLeadRow } from '../../database/entities/call.entity';
import type { Reader, Writer } from '../../database/session';
import { todayHere } from '../moderation/in-force-repository';
import { requireSecondTaker, withLooks } from '../screening/offer-service';
import { closeLeadRow, findOpenLead, leadOfCall, moveLeadRow, openLeads } from './lead-repository';
import type { OnPhone } from './service';

/** Offers that wait for an answer, with what each asks of this user. */
export async function listLeads(
  reader: Reader,
  page: InputOf<'leads.list'>,
  user: User,
): Promise<OutputOf<'leads.list'>> {
  const { items, total } = await openLeads(reader, page);
  return { items: await withLooks(reader, items, user), total };
}

/** The offer that was made in a call. */
export async function getLeadOfCall(reader: Reader, callId: number, user: User): Promise<Lead | null> {
  const lead = await leadOfCall(reader, callId);
  const [seen = null] = await withLooks(reader, lead === null ? [] : [lead], user);
  return seen;
}

/** The words of an offer as far as the reader may see them. */
export async function wordsOfLead(reader: Reader, id: number): Promise<string> {
  return (await findOpenLead(reader, id))?.words ?? '';
}

/**
 * Somebody got back to whoever offered to help.
 * @param seen the words of the offer as the user sees them
 * @throws KithError `changed_meanwhile`; `not_possible` where a second person has to take it on
 */
export async function closeLead(
  writer: Writer,
  { id, status }: InputOf<'leads.close'>,
  { user, now, seen }: OnPhone & { readonly seen: string },
): Promise<void> {
  const lead = await requireOpen(writer, id);
  if (status === 'became_helper') await requireSecondTaker(writer, lead, { user, seen });
  await closeLeadRow(writer, id, { status, by: user.name, now });
}

/** @throws KithError `changed_meanwhile`, `bad_input` for a day that is over */
export async function moveLead(
  writer: Writer,
  { id, followUpOn }: InputOf<'leads.moveDay'>,
  { now }: OnPhone,
): Promise<void> {
  await requireOpen(writer, id);
  if (followUpOn < (await todayHere(writer, now)))
    throw new KithError('bad_input', 'A day from today on was expected; this one is over.', {
      path: 'followUpOn',
    });
  await moveLeadRow(writer, id, followUpOn);
}

async function requireOpen(writer: Writer, id: number): Promise<HelperLeadRow> {
  const lead = await findOpenLead(writer, id);
  if (lead !== null) return lead;
  throw new KithError('changed_meanwhile', 'Somebody has answered this offer in the meantime.', { id });
}
