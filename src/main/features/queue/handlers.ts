import type { AllHandlers } from '../../ipc/dispatch';
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
    'queue.makeRound': async (input, { write, user, now }) => ({
      made: await write((writer) => makeRound(writer, input, { by: user.name, now })),
    }),
    'queue.rules': (_input, { read }) => read(getQueueRules),
    'queue.saveRules': (rules, { write, now }) => write((writer) => saveQueueRules(writer, rules, now)),
  };
}
