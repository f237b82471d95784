import type { AllHandlers } from '../../ipc/dispatch';
import { setUpOrganisation, updateOrganisation } from './service';

export function createOrganisationHandlers(): Pick<
  AllHandlers,
  'organisation.setUp' | 'organisation.update'
> {
  return {
    'organisation.setUp': (input, context) => context.write((writer) => setUpOrganisation(writer, input)),
    'organisation.update': (input, context) => context.write((writer) => updateOrganisation(writer, input)),
  };
}
