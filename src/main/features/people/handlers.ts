import type { AllHandlers } from '../../ipc/dispatch';
import { requireOrganisation } from '../organisation/service';
import { addDoNotMatch, removeDoNotMatch } from './do-not-match';
import { listDoNotMatch } from './do-not-match-repository';
import { readPhone } from './phone';
import { searchPeople } from './search-repository';
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
    'people.search': ({ text, limit }, { read }) => read((reader) => searchPeople(reader, text, limit)),
    'people.get': ({ id }, { read }) => read((reader) => getPerson(reader, id)),
    'people.create': (person, { write, now }) => write((writer) => createPerson(writer, person, now)),
    'people.update': ({ id, version, person }, { write, now }) =>
      write((writer) => updatePerson(writer, id, version, person, now)),
    'people.readPhone': async ({ text }, { read }) =>
      readPhone(text, (await read(requireOrganisation)).country),
    'doNotMatch.list': ({ personId }, { read }) => read((reader) => listDoNotMatch(reader, personId)),
    'doNotMatch.add': (input, { write, user, now }) =>
      write((writer) => addDoNotMatch(writer, input, { by: user.name, now })),
    'doNotMatch.remove': ({ personId, otherId }, { write }) =>
      write((writer) => removeDoNotMatch(writer, personId, otherId)),
  };
}
