import type { Writer } from '../../database/session';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import type { Seats } from './seats';
import { getShift, markNoteRead, shiftNotes, writeNote } from './shift';

/** What waits, what one did, and what shifts tell each other. */
export function createShiftHandlers({
  read,
  write,
  lookerOf,
}: Seats): Pick<AllHandlers, Extract<keyof AllHandlers, `shift.${string}`>> {
  return {
    'shift.get': (_input, context) =>
      read(context, (reader, looker) => getShift(reader, looker, context.user.id)),
    'shift.notes': (slice, context) =>
      read(context, (reader, { holder }) => shiftNotes(reader, holder, slice)),
    'shift.write': async ({ draftId, ...input }, context) => {
      const save = async (writer: Writer) => {
        const { holder, now } = await lookerOf(writer, context);
        await writeNote(writer, input.words, holder, now);
      };
      await saveForm(context, { draftId, input, save, again: () => Promise.resolve() });
      return {};
    },
    'shift.markRead': async ({ id }, context) => {
      await write(context, (writer, { holder, now }) => markNoteRead(writer, id, holder, now));
      return {};
    },
  };
}
