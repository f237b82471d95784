import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { setUpOrganisation, updateOrganisation } from './service';

export function createOrganisationHandlers(): Pick<
  AllHandlers,
  'organisation.setUp' | 'organisation.update'
> {
  return {
    'organisation.setUp': (input, context) => context.write((writer) => setUpOrganisation(writer, input)),
    'organisation.update': ({ draftId, ...input }, context) =>
      saveForm(context, { draftId, input, save: (writer) => updateOrganisation(writer, input) }),
  };
}
