import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { createCallHandlers } from './call-handlers';
import { makeRound, previewRound } from './rounds';
import { getQueueRules, saveQueueRules } from './rules';
import { createSeats, type Seat } from './seats';
import { createShiftHandlers } from './shift-handlers';

export type { Seat } from './seats';

type QueueHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `queue.${string}` | `shift.${string}`>>;

/** Calls to make, one open with one operator at a time, and what shifts tell each other. */
export function createQueueHandlers(seat: Seat): QueueHandlers {
  const seats = createSeats(seat);
  return {
    ...createCallHandlers(seats),
    ...createShiftHandlers(seats),
    'queue.previewRound': (filter, { read, now }) => read((reader) => previewRound(reader, filter, now)),
    'queue.makeRound': async ({ draftId, ...input }, context) => {
      const { user, now } = context;
      const made = await saveForm<number>(context, {
        ...{ draftId, input, keyOf: (calls) => calls },
        save: (writer) => makeRound(writer, input, { by: user.name, now }),
        again: (_writer, key) => Promise.resolve(Number(key)),
      });
      return { made };
    },
    'queue.rules': (_input, { read }) => read(getQueueRules),
    'queue.saveRules': (rules, { write, now }) => write((writer) => saveQueueRules(writer, rules, now)),
  };
}
