import type { TFunction } from 'i18next';
import type { CallId } from '../../../shared/domain/ids';
import type { Reader } from '../../database/session';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import type { FindLikely } from '../matches/likely-service';
import { requireOrganisation } from '../organisation/service';
import { screened } from '../screening/service';
import { deleteUnfinished } from './call-repository';
import { findCalls } from './find-calls';
import { finishCall, finishedCall } from './finish';
import { closeLead, listLeads, moveLead, wordsOfLead } from './leads';
import { callsOfRequest, listCalls } from './list';
import { presentCall } from './present';
import { knownCaller, recognise } from './recognise';
import { waitingFor } from './waiting-repository';
import { beginCall, changeCall, getCallRow, noteDanger, refuseWithheldCall, type OnPhone } from './service';

type CallHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `calls.${string}` | `leads.${string}`>>;

export interface CallHandlerOptions {
  readonly t: TFunction;
  readonly findLikely: FindLikely;
}

/** Calls, who may be on the line, and those who offered to help. */
export function createCallHandlers({ t, findLikely }: CallHandlerOptions): CallHandlers {
  return {
    'calls.begin': async (input, { write, user, now }) => {
      const { id, startedAt } = await write((writer) => {
        // A call that begins changes no plan.
        writer.stayAside();
        return beginCall(writer, input, { user, now });
      });
      return { id: id as CallId, startedAt, lasted: Math.max(0, now - startedAt) };
    },
    'calls.drop': async ({ draftId }, { write, user }) => {
      await write(async (writer) => {
        writer.stayAside();
        await deleteUnfinished(writer, draftId, user.id);
      });
      return {};
    },
    'calls.danger': async (input, { write, user, now }) => {
      await write(async (writer) => {
        writer.stayAside();
        await noteDanger(writer, input, { user, now });
      });
      return {};
    },
    'calls.finish': async ({ draftId, ...input }, context) => {
      const id = await saveForm<CallId>(context, {
        ...{ draftId, input, keyOf: (saved) => saved },
        save: screened(context, (writer) => finishCall(writer, draftId, input, context, t)),
        again: (writer) => finishedCall(writer, draftId),
      });
      return await context.read((reader) => shownCall(reader, id, context));
    },
    'calls.update': async ({ draftId, ...input }, context) => {
      await context.read((reader) => refuseWithheldCall(reader, input.id));
      await saveForm(context, {
        ...{ draftId, input },
        save: (writer) => changeCall(writer, input, context.now),
        again: () => Promise.resolve(),
      });
      return await context.read((reader) => shownCall(reader, input.id, context));
    },
    'calls.get': ({ id }, context) => context.read((reader) => shownCall(reader, id, context)),
    'calls.list': (input, context) => context.read((reader) => listCalls(reader, input, context)),
    'calls.search': (input, context) => context.read((reader) => findCalls(reader, input, context)),
    'calls.recognise': (input, context) => context.read((reader) => recognise(reader, input, context)),
    'calls.known': ({ personId }, { read, now }) => read((reader) => knownCaller(reader, personId, now)),
    'calls.waiting': ({ category }, { read, now }) => read((reader) => waitingFor(reader, category, now)),
    'calls.likelyHelpers': (wished, context) => findLikely(wished, context),
    'calls.ofRequest': ({ requestId }, context) =>
      context.read((reader) => callsOfRequest(reader, requestId, context)),
    'leads.list': (input, { read, user }) => read((reader) => listLeads(reader, input, user)),
    'leads.close': async (input, { read, write, user, now }) => {
      const seen = await read((reader) => wordsOfLead(reader, input.id));
      await write((writer) => closeLead(writer, input, { user, now, seen }));
      return {};
    },
    'leads.moveDay': async (input, { write, user, now }) => {
      await write((writer) => moveLead(writer, input, { user, now }));
      return {};
    },
  };
}

async function shownCall(reader: Reader, id: CallId, { user }: OnPhone) {
  const { country } = await requireOrganisation(reader);
  return await presentCall(reader, await getCallRow(reader, id), { user, country });
}
