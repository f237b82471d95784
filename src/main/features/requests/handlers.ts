import type { RequestId } from '../../../shared/domain/ids';
import type { CommandContext } from '../../ipc/context';
import { can } from '../../../shared/contract/permissions';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { rememberNotSame } from '../duplicates/not-same-repository';
import { shownTo } from '../moderation/in-force-repository';
import { listRequests } from './list-repository';
import { createRequest, getRequest, updateRequest } from './service';
import { refuseFlags, screened } from '../screening/service';
import type { Entry } from './repository';
import { withUnseenPlaces } from './unseen-places-service';
import { setRequestStatus } from './status-service';

type RequestCalls =
  'requests.list' | 'requests.get' | 'requests.create' | 'requests.update' | 'requests.setStatus';

const entryOf = ({ user, now }: CommandContext): Entry => ({
  by: user.name,
  now,
  mayRaiseSpending: can(user, 'settings.manage'),
});

export function createRequestHandlers(): Pick<AllHandlers, RequestCalls> {
  return {
    'requests.list': async ({ filter, ...slice }, { read, user, now }) => {
      if (filter.isFlagged) refuseFlags(user);
      return await read(async (reader) =>
        listRequests(reader, filter, slice, await shownTo(reader, user, now)),
      );
    },
    'requests.get': ({ id }, { read }) => read((reader) => getRequest(reader, id)),
    'requests.create': async ({ draftId, notSame = [], ...input }, context) => {
      const { id } = await saveForm<{ id: RequestId }>(context, {
        ...{ draftId, input, keyOf: (saved) => saved.id },
        save: screened(context, async (writer) => {
          const request = await withUnseenPlaces(writer, context.user, null, input.request);
          const made = await createRequest(writer, { ...input, request }, entryOf(context));
          await rememberNotSame(writer, 'request', made.id, notSame, entryOf(context));
          return made;
        }),
        again: (writer, key) => getRequest(writer, Number(key) as RequestId),
      });
      return await context.read((reader) => getRequest(reader, id));
    },
    'requests.update': async ({ draftId, ...input }, context) => {
      await saveForm(context, {
        ...{ draftId, input },
        save: screened(context, async (writer) => {
          const request = await withUnseenPlaces(writer, context.user, input.id, input.request);
          return await updateRequest(writer, { ...input, request }, entryOf(context));
        }),
        again: (writer) => getRequest(writer, input.id),
      });
      return await context.read((reader) => getRequest(reader, input.id));
    },
    'requests.setStatus': async ({ draftId, ...input }, context) => {
      await saveForm(context, {
        ...{ draftId, input },
        save: (writer) => setRequestStatus(writer, input, entryOf(context)),
        again: (writer) => getRequest(writer, input.id),
      });
      return await context.read((reader) => getRequest(reader, input.id));
    },
  };
}
