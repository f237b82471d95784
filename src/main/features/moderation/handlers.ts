import type { AllHandlers } from '../../ipc/dispatch';
import { addMeasure, decideAppeal, liftMeasure, listMeasures, measuresOf, noteAppeal } from './service';

type ModerationHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `measures.${string}`>>;

/** Holding, hiding and blocking people, and their appeals. */
export function createModerationHandlers(): ModerationHandlers {
  return {
    'measures.ofPerson': ({ personId }, { read, now }) => read((reader) => measuresOf(reader, personId, now)),
    'measures.list': (input, { read, now }) => read((reader) => listMeasures(reader, input, now)),
    'measures.add': (input, { write, user, now }) =>
      write((writer) => addMeasure(writer, input, { by: user.name, now })),
    'measures.lift': (input, { write, user, now }) =>
      write((writer) => liftMeasure(writer, input, { by: user.name, now })),
    'measures.noteAppeal': (input, { write, user, now }) =>
      write((writer) => noteAppeal(writer, input, { by: user.name, now })),
    'measures.decideAppeal': (input, { write, user, now }) =>
      write((writer) => decideAppeal(writer, input, { by: user.name, now })),
  };
}
