import type { PersonId } from '../../../shared/domain/ids';
import type { AllHandlers } from '../../ipc/dispatch';
import { saveForm } from '../drafts/service';
import { shownTo } from '../moderation/in-force-repository';
import { requireOrganisation } from '../organisation/service';
import { addDoNotMatch, removeDoNotMatch } from './do-not-match';
import { listDoNotMatch } from './do-not-match-repository';
import { readPhone } from './phone';
import { searchPeople } from './search-repository';
import { screened } from '../screening/service';
import { createPerson, getPerson, updatePerson } from './service';

type PeopleCalls =
  | 'people.search'
  | 'people.get'
  | 'people.create'
  | 'people.update'
  | 'people.readPhone'
  | 'doNotMatch.list'
  | 'doNotMatch.add'
  | 'doNotMatch.remove';

export function createPeopleHandlers(): Pick<AllHandlers, PeopleCalls> {
  return {
    'people.search': ({ text, limit }, { read, user, now }) =>
      read(async (reader) => searchPeople(reader, text, limit, await shownTo(reader, user, now))),
    'people.get': ({ id }, { read }) => read((reader) => getPerson(reader, id)),
    'people.create': ({ draftId, ...person }, context) =>
      saveForm(context, {
        ...{ draftId, input: person, keyOf: ({ id }) => id },
        save: (writer) => createPerson(writer, person, context.now),
        again: (writer, key) => getPerson(writer, Number(key) as PersonId),
      }),
    'people.update': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input },
        save: screened(context, (writer) =>
          updatePerson(writer, input.id, input.version, input.person, context.now),
        ),
        again: (writer) => getPerson(writer, input.id),
      }),
    'people.readPhone': async ({ text }, { read }) =>
      readPhone(text, (await read(requireOrganisation)).country),
    'doNotMatch.list': ({ personId }, { read }) => read((reader) => listDoNotMatch(reader, personId)),
    'doNotMatch.add': ({ draftId, ...input }, context) =>
      saveForm(context, {
        ...{ draftId, input },
        save: (writer) => addDoNotMatch(writer, input, { by: context.user.name, now: context.now }),
        again: (writer) => listDoNotMatch(writer, input.personId),
      }),
    'doNotMatch.remove': ({ personId, otherId }, { write }) =>
      write((writer) => removeDoNotMatch(writer, personId, otherId)),
  };
}
