import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { readTerms } from './repository';
import { addTerm, changeTerm, getTerm } from './service';

export function createTermHandlers(): Pick<AllHandlers, 'terms.list' | 'terms.add' | 'terms.update'> {
  return {
    'terms.list': (_input, context) => context.read(readTerms),
    'terms.add': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input, keyOf: ({ code }) => code },
        save: (writer) => addTerm(writer, input),
        again: getTerm,
      }),
    'terms.update': ({ draftId, ...input }, context) =>
      saveForm(context, { draftId, input, save: (writer) => changeTerm(writer, input) }),
  };
}
