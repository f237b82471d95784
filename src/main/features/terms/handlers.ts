import type { AllHandlers } from '../../ipc/dispatch';
import { readTerms } from './repository';
import { addTerm, changeTerm } from './service';

export function createTermHandlers(): Pick<AllHandlers, 'terms.list' | 'terms.add' | 'terms.update'> {
  return {
    'terms.list': (_input, context) => context.read(readTerms),
    'terms.add': (input, context) => context.write((writer) => addTerm(writer, input)),
    'terms.update': (input, context) => context.write((writer) => changeTerm(writer, input)),
  };
}
