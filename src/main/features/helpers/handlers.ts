import type { AllHandlers } from '../../ipc/dispatch';
import { listHelpers } from './list-repository';
import { presentOf } from './present';
import { createHelper, getHelper, updateHelper } from './service';

type HelperCalls = 'helpers.list' | 'helpers.get' | 'helpers.create' | 'helpers.update';

export function createHelperHandlers(): Pick<AllHandlers, HelperCalls> {
  return {
    'helpers.list': ({ filter, ...slice }, { read, now }) =>
      read(async (reader) => listHelpers(reader, filter, slice, await presentOf(reader, now))),
    'helpers.get': ({ id }, { read }) => read((reader) => getHelper(reader, id)),
    'helpers.create': (helper, { write, now }) => write((writer) => createHelper(writer, helper, now)),
    'helpers.update': (input, { write, now }) => write((writer) => updateHelper(writer, input, now)),
  };
}
