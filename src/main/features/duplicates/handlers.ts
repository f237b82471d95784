import type { CommandContext } from '../../ipc/context';
import type { AllHandlers } from '../../ipc/dispatch';
import { shownTo, todayHere } from '../moderation/in-force-repository';
import type { Entry } from '../requests/repository';
import { screened } from '../screening/service';
import { likePeople } from './like-people-service';
import { likeRequests } from './like-requests-service';
import { listMerges, merge, previewMerge, undoMerge } from './merge-service';
import { rememberNotSame } from './not-same-repository';
import { peoplePairs, requestPairs } from './pairs-repository';

type DuplicateHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `duplicates.${string}`>>;

const entryOf = ({ user, now }: CommandContext): Entry => ({ by: user.name, now });

/** What may be there twice: found while it is entered, listed, merged, taken back. */
export function createDuplicateHandlers(): DuplicateHandlers {
  return {
    'duplicates.findPeople': ({ person, exceptId }, { read, user, now }) =>
      read(async (reader) =>
        likePeople(reader, person, { exceptId, shown: await shownTo(reader, user, now) }),
      ),
    'duplicates.findRequests': (input, { read, now }) =>
      read(async (reader) => likeRequests(reader, input, await todayHere(reader, now))),
    'duplicates.list': ({ kind }, { read, now }) =>
      read(async (reader) =>
        kind === 'person'
          ? await peoplePairs(reader)
          : await requestPairs(reader, await todayHere(reader, now)),
      ),
    'duplicates.notSame': ({ kind, oneId, otherId }, { write, user, now }) =>
      write(async (writer) => {
        await rememberNotSame(writer, kind, oneId, [otherId], { by: user.name, now });
        return {};
      }),
    'duplicates.preview': (input, { read }) => read((reader) => previewMerge(reader, input)),
    'duplicates.merge': (input, context) =>
      context.write(screened(context, (writer) => merge(writer, input, entryOf(context)))),
    'duplicates.merges': (_input, { read }) => read(listMerges),
    'duplicates.undo': ({ mergeId }, context) =>
      context.write(
        screened(context, async (writer) => {
          const { kind, goneId } = await undoMerge(writer, mergeId, entryOf(context));
          return { kind, goneId };
        }),
      ),
  };
}
