import type { AllHandlers } from '../../ipc/dispatch';
import { findDraft, listDrafts } from './repository';
import { seenDraft } from './seen';
import { dropDraft, keepDraft, ownerOf } from './service';
import { findPartlySeen } from './unseen';

type DraftCalls = 'drafts.get' | 'drafts.list' | 'drafts.keep' | 'drafts.drop';

export function createDraftHandlers(): Pick<AllHandlers, DraftCalls> {
  return {
    'drafts.get': (address, { read, user }) =>
      read(async (reader) => {
        const draft = await findDraft(reader, ownerOf(user), address);
        return draft === null ? null : await seenDraft(reader, user, draft, null);
      }),
    'drafts.list': (_input, { read, user }) => read((reader) => listDrafts(reader, ownerOf(user))),
    'drafts.keep': async (draft, { read, write, user, now }) => {
      const before = await read((reader) => findPartlySeen(reader, user, ownerOf(user), draft));
      await write((writer) => keepDraft(writer, user, { ...draft, before }, now));
      return {};
    },
    'drafts.drop': async ({ leavesUnseen = false, ...address }, { read, write, user }) => {
      const before = leavesUnseen
        ? await read((reader) => findPartlySeen(reader, user, ownerOf(user), address))
        : null;
      await write((writer) => dropDraft(writer, user, { ...address, before }));
      return {};
    },
  };
}
