import type { PersonId } from '../../../shared/domain/ids';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { rememberNotSame } from '../duplicates/not-same-repository';
import { shownTo } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { addDoNotMatch, removeDoNotMatch } from './do-not-match';
import { listDoNotMatch } from './do-not-match-repository';
import { endNotice } from './notice-repository';
import { addNotice, noticesOf } from './notices';
import { readPhone } from './phone';
import { searchPeople } from './search-repository';
import { screened } from '../screening/service';
import { refuseWithheld, withUnseen } from './unseen';
import { createPerson, getPerson, updatePerson } from './service';

type PeopleCalls =
  | 'people.search'
  | 'people.get'
  | 'people.create'
  | 'people.update'
  | 'people.readPhone'
  | 'doNotMatch.list'
  | 'doNotMatch.add'
  | 'doNotMatch.remove'
  | 'notices.ofPerson'
  | 'notices.add'
  | 'notices.end';

export function createPeopleHandlers(): Pick<AllHandlers, PeopleCalls> {
  return {
    'people.search': ({ text, limit }, { read, user, now }) =>
      read(async (reader) => searchPeople(reader, text, limit, await shownTo(reader, user, now))),
    'people.get': ({ id }, { read }) => read((reader) => getPerson(reader, id)),
    'people.create': async ({ draftId, notSame = [], ...person }, context) => {
      const { user, now } = context;
      const { id } = await saveForm<{ id: PersonId }>(context, {
        ...{ draftId, input: person, keyOf: (saved) => saved.id },
        save: async (writer) => {
          const made = await createPerson(writer, person, now);
          await rememberNotSame(writer, 'person', made.id, notSame, { by: user.name, now });
          return made;
        },
        again: (writer, key) => getPerson(writer, Number(key) as PersonId),
      });
      return await context.read((reader) => getPerson(reader, id));
    },
    'people.update': async ({ draftId, ...input }, context) => {
      const { id, version } = input;
      await refuseWithheld(context, id);
      await saveForm(context, {
        ...{ draftId, input },
        save: screened(context, async (writer) => {
          const whole = await withUnseen(writer, context.user, id, input.person);
          return await updatePerson(writer, id, version, whole, context.now);
        }),
        again: (writer) => getPerson(writer, id),
      });
      return await context.read((reader) => getPerson(reader, id));
    },
    'people.readPhone': async ({ text }, { read }) =>
      readPhone(text, (await read(requireOrganisation)).country),
    'doNotMatch.list': ({ personId }, { read }) => read((reader) => listDoNotMatch(reader, personId)),
    'doNotMatch.add': async ({ draftId, ...input }, context) => {
      await saveForm(context, {
        ...{ draftId, input },
        save: (writer) => addDoNotMatch(writer, input, { by: context.user.name, now: context.now }),
        again: (writer) => listDoNotMatch(writer, input.personId),
      });
      return await context.read((reader) => listDoNotMatch(reader, input.personId));
    },
    'doNotMatch.remove': async ({ personId, otherId }, { read, write }) => {
      await write((writer) => removeDoNotMatch(writer, personId, otherId));
      return await read((reader) => listDoNotMatch(reader, personId));
    },
    'notices.ofPerson': ({ personId }, { read, now }) => read((reader) => noticesOf(reader, personId, now)),
    'notices.add': async (input, { read, write, user, now }) => {
      await write((writer) => addNotice(writer, input, { by: user.name, now }));
      return await read((reader) => noticesOf(reader, input.personId, now));
    },
    'notices.end': async (input, { read, write, user, now }) => {
      await write((writer) => endNotice(writer, input, { by: user.name, now }));
      return await read((reader) => noticesOf(reader, input.personId, now));
    },
  };
}
