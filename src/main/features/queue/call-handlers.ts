import { KithError } from '../../../shared/contract/errors';
import type { QueueItem, QueueLine } from '../../../shared/domain/queue';
import type { Writer } from '../../database/session';
import type { QueryContext } from '../../ipc/context';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import * as repository from './repository';
import type { Seats } from './seats';
import * as service from './service';
import { countUnread } from './shift';

type Name =
  | `queue.${'list' | 'state' | 'mine' | 'get' | 'open' | 'next'}`
  | `queue.${'leave' | 'record' | 'endRequest' | 'add'}`;

/** Looking at calls, having one open, and saying what came of it. */
export function createCallHandlers({ read, reserve, lookerOf }: Seats): Pick<AllHandlers, Name> {
  /** What a command tells is read as its user sees it: a write sees everything. */
  const show = (context: QueryContext, id: number): Promise<QueueItem> =>
    read(context, (reader, looker) => service.getItem(reader, looker, id));
  const line = (context: QueryContext, id: number): Promise<QueueLine> =>
    read(context, async (reader, looker) => {
      const [found] = await repository.linesWhere(reader, looker, 'q.id = ?', [id]);
      if (found === undefined)
        throw new KithError('not_found', 'This call is not in the record any more.', { id });
      return found;
    });
  return {
    'queue.list': (input, context) =>
      read(context, async (reader, looker) => ({
        ...(await repository.queueLines(reader, looker, input)),
        counts: await repository.countQueue(reader, looker, input.kinds),
      })),
    'queue.state': (_input, context) =>
      read(context, async (reader, looker) => ({
        due: (await repository.countQueue(reader, looker, [])).due,
        unread: await countUnread(reader, looker.holder, looker.now),
      })),
    'queue.mine': (_input, context) =>
      read(context, async (reader, looker) => {
        const id = await repository.heldBy(reader, looker.holder, looker.now);
        return id === null ? null : await repository.findItem(reader, looker, id);
      }),
    'queue.get': ({ id }, context) => show(context, id),
    'queue.open': async ({ id }, context) => {
      await show(context, id); // not where it is about somebody who is hidden from them
      await reserve(context, (writer, looker) => service.openItem(writer, id, looker));
      return await show(context, id);
    },
    'queue.next': async ({ kinds }, context) => {
      const withheld = await context.read(repository.withheldItems);
      const id = await reserve(context, (writer, looker) =>
        service.openNext(writer, kinds, looker, withheld),
      );
      return id === null ? null : await show(context, id);
    },
    'queue.leave': async ({ id }, context) => {
      await reserve(context, (writer, looker) => service.leaveItem(writer, id, looker));
      return {};
    },
    'queue.record': async ({ draftId, ...input }, context) => {
      const save = async (writer: Writer) =>
        service.recordTry(writer, input, await lookerOf(writer, context));
      await saveForm(context, { draftId, input, save, again: () => Promise.resolve() });
      return await line(context, input.id);
    },
    'queue.endRequest': async ({ draftId, ...input }, context) => {
      const save = async (writer: Writer) =>
        service.endRequest(writer, input, await lookerOf(writer, context));
      await saveForm(context, { draftId, input, save, again: () => Promise.resolve() });
      return await line(context, input.id);
    },
    'queue.add': async ({ draftId, ...input }, context) => {
      const withheld = await context.read(repository.withheldItems);
      const { added, there } = await saveForm<service.Added>(context, {
        ...{ draftId, input, keyOf: ({ added: id }) => id ?? '', isSaved: ({ added: id }) => id !== null },
        save: async (writer) => service.addItem(writer, input, await lookerOf(writer, context), withheld),
        again: (_writer, key) => Promise.resolve({ added: Number(key), there: [] }),
      });
      return {
        added: added === null ? null : await line(context, added),
        there: await Promise.all(there.map((id) => line(context, id))),
      };
    },
  };
}
