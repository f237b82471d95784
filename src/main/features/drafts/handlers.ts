import type { AllHandlers } from '../../ipc/dispatch';
import { deleteDraft, findDraft, listDrafts } from './repository';
import { seenDraft } from './seen';
import { keepDraft, ownerOf } from './service';

type DraftCalls = 'drafts.get' | 'drafts.list' | 'drafts.keep' | 'drafts.drop';

export function createDraftHandlers(): Pick<AllHandlers, DraftCalls> {
  return {
    'drafts.get': (address, { read, user }) =>
      read(async (reader) => {
        const draft = await findDraft(reader, ownerOf(user), address);
        return draft === null ? null : await seenDraft(reader, user, draft);
      }),
    'drafts.list': (_input, { read, user }) => read((reader) => listDrafts(reader, ownerOf(user))),
    'drafts.keep': async (draft, { write, user, now }) => {
      await write((writer) => keepDraft(writer, user, draft, now));
      return {};
    },
    'drafts.drop': async (address, { write, user }) => {
      await write(async (writer) => {
        writer.stayAside();
        await deleteDraft(writer, ownerOf(user), address);
      });
      return {};
    },
  };
}
