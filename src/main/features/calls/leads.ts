import type { InputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { Writer } from '../../database/session';
import { todayHere } from '../moderation/in-force-repository';
import { closeLeadRow, isLeadOpen, moveLeadRow } from './lead-repository';
import type { OnPhone } from './service';

/** Somebody got back to whoever offered to help. @throws KithError `changed_meanwhile` */
export async function closeLead(
  writer: Writer,
  { id, status }: InputOf<'leads.close'>,
  { user, now }: OnPhone,
): Promise<void> {
  await refuseAnswered(writer, id);
  await closeLeadRow(writer, id, { status, by: user.name, now });
}

/** @throws KithError `changed_meanwhile`, `bad_input` for a day that is over */
export async function moveLead(
  writer: Writer,
  { id, followUpOn }: InputOf<'leads.moveDay'>,
  { now }: OnPhone,
): Promise<void> {
  await refuseAnswered(writer, id);
  if (followUpOn < (await todayHere(writer, now)))
    throw new KithError('bad_input', 'A day from today on was expected; this one is over.', {
      path: 'followUpOn',
    });
  await moveLeadRow(writer, id, followUpOn);
}

async function refuseAnswered(writer: Writer, id: number): Promise<void> {
  if (await isLeadOpen(writer, id)) return;
  throw new KithError('changed_meanwhile', 'Somebody has answered this offer in the meantime.', { id });
}
