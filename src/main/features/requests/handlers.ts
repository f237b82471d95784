import type { AllHandlers } from '../../ipc/dispatch';
import { listRequests } from './list-repository';
import { createRequest, getRequest, updateRequest } from './service';
import { setRequestStatus } from './status';

type RequestCalls =
  'requests.list' | 'requests.get' | 'requests.create' | 'requests.update' | 'requests.setStatus';

export function createRequestHandlers(): Pick<AllHandlers, RequestCalls> {
  return {
    'requests.list': ({ filter, ...slice }, { read }) =>
      read((reader) => listRequests(reader, filter, slice)),
    'requests.get': ({ id }, { read }) => read((reader) => getRequest(reader, id)),
    'requests.create': (input, { write, user, now }) =>
      write((writer) => createRequest(writer, input, { by: user.name, now })),
    'requests.update': (input, { write, user, now }) =>
      write((writer) => updateRequest(writer, input, { by: user.name, now })),
    'requests.setStatus': (input, { write, user, now }) =>
      write((writer) => setRequestStatus(writer, input, { by: user.name, now })),
  };
}
