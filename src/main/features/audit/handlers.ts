import type { AuditSearch, AuditVerdict } from '../../../shared/contract/audit';
import { can, type User } from '../../../shared/contract/permissions';
import type { Instant } from '../../../shared/domain/time';
import { sealOf } from '../../database/audit/chain';
import { clearBefore, countBefore } from '../../database/audit/clear-before';
import { verifyAudit, type Verdict } from '../../database/audit/verify';
import type { Reader } from '../../database/session';
import type { NotedContext } from '../../ipc/context';
import type { AllHandlers } from '../../ipc/dispatch';
import { instantOf } from '../../time/zones';
import { getOrganisation } from '../organisation/service';
import { brokenFor, knownTo } from './of-concerns';
import { toEntry } from './present';
import * as repository from './repository';
import { hiddenFrom, readableOf } from './who-may-read';

type AuditHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `audit.${string}`>>;

const DAY_MINUTES = 1_440;
const OF_PERSON = ['person', 'person_phone', 'place', 'do_not_match', 'consent', 'measure', 'measure_appeal'];
const OF_HELPER = ['helper', 'availability', 'availability_exception', 'vetting'];
const OF_MATCH = ['match', 'match_event'];

/** Histories of single records, the whole audit, its check, and how old entries go. */
export function createAuditHandlers(): AuditHandlers {
  return {
    'audit.ofPerson': ({ id, ...slice }, context) =>
      context.read((reader) => ofPerson(reader, id, slice, context)),
    'audit.ofHelper': ({ id, ...slice }, context) =>
      context.read(async (reader) => {
        const personId = await repository.personOfHelper(reader, id);
        return personId === null ? { items: [], total: 0 } : await ofPerson(reader, personId, slice, context);
      }),
    'audit.ofRequest': ({ id, ...slice }, context) =>
      context.read(async (reader) => {
        sawHistory(context, await repository.requesterOf(reader, id));
        const asked = repository.ofRequest(id, readableOf(['request', ...OF_MATCH], context.user));
        return await present(reader, asked, slice, context.user);
      }),
    'audit.ofMatch': ({ id, ...slice }, context) =>
      context.read(async (reader) => {
        sawHistory(context, await repository.requesterOfMatch(reader, id));
        const asked = repository.ofMatch(id, readableOf(OF_MATCH, context.user));
        return await present(reader, asked, slice, context.user);
      }),
    'audit.search': ({ offset, limit, ...asked }, { read, user, saw }) => {
      saw(null, ['audit']);
      return read(async (reader) => {
        const zone = (await getOrganisation(reader))?.timeZone ?? 'UTC';
        return await present(reader, repository.bySearch(inZone(asked, zone)), { offset, limit }, user);
      });
    },
    'audit.verify': async (_input, { read, user }) => {
      const verdict = await verifyAudit(read);
      return toVerdict(verdict, await read((reader) => brokenFor(reader, verdict, user)));
    },
    'audit.countBefore': async ({ months }, { read, now }) => ({
      entries: await read((reader) => countBefore(reader, monthsBefore(now, months))),
    }),
    'audit.clearBefore': async ({ months }, { write, now }) => ({
      entries: await write((writer) => clearBefore(writer, monthsBefore(now, months), now)),
    }),
  };
}

type Looker = Pick<NotedContext, 'user' | 'saw'>;

/** Whoever may read the audit sees values in a history that nobody else is shown. */
function sawHistory({ user, saw }: Looker, personId: number | null): void {
  if (can(user, 'audit.read')) saw(personId, ['history']);
}

async function ofPerson(reader: Reader, personId: number, slice: repository.Slice, looker: Looker) {
  sawHistory(looker, personId);
  const { user } = looker;
  const tables = readableOf([...OF_PERSON, ...OF_HELPER], user);
  // Who looked at somebody concerns those who answer for it.
  const merges = ['merged', 'merge_undone'];
  const notes = can(user, 'audit.read') ? ['erased', 'viewed', ...merges] : ['erased', ...merges];
  return await present(reader, repository.ofPerson(personId, tables, notes), slice, user);
}

async function present(reader: Reader, asked: repository.Condition, slice: repository.Slice, user: User) {
  const known = knownTo(user);
  const both = {
    sql: `(${asked.sql}) AND ${known.sql}`,
    parameters: [...asked.parameters, ...known.parameters],
  };
  const { items, total } = await repository.entriesWhere(reader, both, slice);
  const people = items.flatMap(({ personId }) => personId ?? []);
  const isHidden = hiddenFrom(user, await repository.withheldAmong(reader, people));
  return { items: items.map((entry) => toEntry(entry, isHidden)), total };
}

/** Whole days of the organisation. */
function inZone(
  { from, to, ...asked }: Omit<AuditSearch, 'offset' | 'limit'>,
  zone: string,
): repository.Asked {
  return {
    ...asked,
    from: from === null ? null : instantOf(from, 0, zone),
    to: to === null ? null : instantOf(to, DAY_MINUTES, zone),
  };
}

function toVerdict({ entries, from, last, cleared }: Verdict, broken: AuditVerdict['broken']): AuditVerdict {
  return { entries, from, cleared, seal: sealOf(last), broken };
}

function monthsBefore(now: Instant, months: number): Instant {
  const date = new Date(now);
  return date.setUTCMonth(date.getUTCMonth() - months);
}
