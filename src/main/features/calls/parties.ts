import { KithError } from '../../../shared/contract/errors';
import type { CallResult } from '../../../shared/contract/calls';
import type { CallInput, CallParty } from '../../../shared/domain/call';
import type { PersonId } from '../../../shared/domain/ids';
import type { Phone } from '../../../shared/domain/person';
import type { Instant } from '../../../shared/domain/time';
import type { Writer } from '../../database/session';
import { unknownPeople } from '../people/repository';
import { createPerson, getPerson, readPhone, updatePerson } from '../people/service';

/** Those in a call once it is settled who of them is, or becomes, a person of the record. */
export interface Parties {
  readonly caller: CallParty;
  /** Null when the help is for the caller. */
  readonly helpFor: CallParty | null;
}

const idOf = (party: CallParty): PersonId | null => (party.kind === 'known' ? party.id : null);

/** Whom the help is for; null where it is nobody of the record. */
export const helpedId = ({ caller, helpFor }: Parties): PersonId | null => idOf(helpFor ?? caller);
export const callerId = ({ caller }: Parties): PersonId | null => idOf(caller);

/**
 * Puts into the record whoever has to be found there again because of this call, and nobody else: whoever asked for
 * something, agreed to something, or offered to help.
 * @throws KithError `bad_input` where such a person has no name
 */
export async function settleParties(
  writer: Writer,
  result: Pick<CallResult, 'call' | 'requests' | 'home' | 'needs' | 'consents' | 'offer'>,
  { now, country }: { now: Instant; country: string },
): Promise<Parties> {
  const { call, requests, home, needs, consents, offer } = result;
  const needsHelped = requests.length + needs.length + consents.length > 0;
  const isForOther = call.helpFor !== null;
  // Whoever rang for somebody who asks is named in the request, so that they can be rung back.
  const needsCaller = offer !== null || (needsHelped && (!isForOther || call.caller.kind === 'named'));
  const own = { phones: phonesOf(call, country), languages: call.language === null ? [] : [call.language] };
  const callerHome = isForOther ? [] : places(home);
  const caller = needsCaller
    ? await inRecord(writer, call.caller, { ...own, places: callerHome }, now)
    : await checked(writer, call.caller);
  const helpFor =
    call.helpFor !== null && needsHelped
      ? await inRecord(writer, call.helpFor, { phones: [], languages: [], places: places(home) }, now)
      : call.helpFor && (await checked(writer, call.helpFor));
  const parties = { caller, helpFor };
  await addNeeds(writer, helpedId(parties), needs, now);
  return parties;
}

const places = (home: CallResult['home']) => (home === null ? [] : [home]);

function phonesOf({ number }: CallInput, country: string): Phone[] {
  const asGiven = number.trim();
  return asGiven === '' ? [] : [{ asGiven, e164: readPhone(asGiven, country).e164 }];
}

interface Known {
  readonly phones: Phone[];
  readonly languages: string[];
  readonly places: NonNullable<CallResult['home']>[];
}

async function inRecord(writer: Writer, party: CallParty, known: Known, now: Instant): Promise<CallParty> {
  if (party.kind === 'known') return await checked(writer, party);
  if (party.kind === 'unknown') {
    throw new KithError('bad_input', 'A name was expected, a made-up one will do; there is none yet.', {
      path: 'call.caller',
    });
  }
  const { id } = await createPerson(
    writer,
    {
      ...{
        displayName: party.name,
        isPseudonym: party.isPseudonym,
        gender: null,
        email: null,
        needs: [],
        notes: '',
      },
      ...{ contactWay: 'any', contactHours: '', isOffMap: false },
      ...known,
    },
    now,
  );
  return { kind: 'known', id };
}

/** Those in a call as they are, where nobody is to become a person of the record. @throws KithError `bad_input` */
export async function checkParties(writer: Writer, { caller, helpFor }: CallInput): Promise<Parties> {
  return {
    caller: await checked(writer, caller),
    helpFor: helpFor && (await checked(writer, helpFor)),
  };
}

/** As they are in the record today: somebody may have become one with another while the call went on. */
async function checked(writer: Writer, party: CallParty): Promise<CallParty> {
  if (party.kind !== 'known') return party;
  const merged = await writer.sqlOne<{ id: PersonId }>(
    'SELECT kept_id AS id FROM merged_into WHERE gone_id = ?',
    [party.id],
  );
  const id = merged?.id ?? party.id;
  const [unknown] = await unknownPeople(writer, [id]);
  if (unknown === undefined) return { kind: 'known', id };
  throw new KithError('bad_input', 'A person of the record was expected; this one is not there any more.', {
    id: unknown,
  });
}

async function addNeeds(
  writer: Writer,
  id: PersonId | null,
  needs: readonly string[],
  now: Instant,
): Promise<void> {
  if (id === null || needs.length === 0) return;
  const { version, ...person } = await getPerson(writer, id);
  const missing = needs.filter((need) => !person.needs.includes(need));
  if (missing.length === 0) return;
  const { id: _id, isWithheld: _withheld, createdAt: _created, updatedAt: _updated, ...input } = person;
  await updatePerson(
    writer,
    id,
    version,
    {
      ...input,
      places: input.places.map(({ id: _place, ...place }) => place),
      needs: [...person.needs, ...missing],
    },
    now,
  );
}
