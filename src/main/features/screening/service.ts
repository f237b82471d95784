import { KithError } from '../../../shared/contract/errors';
import { can, type User } from '../../../shared/contract/permissions';
import type { RuleModes } from '../../../shared/contract/screening';
import type { ScreeningRule } from '../../../shared/screening/rules';
import type { Instant } from '../../../shared/domain/time';
import type { FlagRow } from '../../database/entities/flag.entity';
import type { Reader, Writer } from '../../database/session';
import { forgetDue, textsOf, waiting, waitingOf, type Due, type DueIds } from './due-repository';
import { deleteFlags, dismissedOf, flagsOf, insertFlags, moveFlag } from './flag-repository';
import { getModes } from './modes-service';
import { aroundPeople, storeMarks } from './others-repository';
import { screen, type Finding } from './screen';
import { turnedDownOf } from './turned-down-repository';

export { getModes };

/** Who entered what is screened, and when it is. `id` is null where there are no accounts, and for the program. */
export interface Enterer {
  readonly id: string | null;
  readonly name: string;
  readonly now: Instant;
}

/** Screened in one go; between two of them others have their turn. */
const AT_ONCE = 200;

/** The program itself, where nobody entered anything just now. */
export const screener = (now: Instant): Enterer => ({ id: null, name: 'Kith', now });

/** Whether the two are one person: by account where both have one, else by name. */
export function isSamePerson(
  one: { readonly id: string | null; readonly name: string },
  other: { readonly id: string | null; readonly name: string },
): boolean {
  return one.id !== null && other.id !== null ? one.id === other.id : one.name === other.name;
}

/** Screens whatever was added or changed, in the unit of work that did. */
export async function screenChanges(writer: Writer, by: Enterer): Promise<void> {
  while ((await screenSome(writer, by)) > 0);
}

/** Screens some of what waits. Returns how many; 0 when nothing waits any more. */
export async function screenSome(writer: Writer, by: Enterer): Promise<number> {
  const due = await waiting(writer, AT_ONCE);
  await screenThese(writer, due, by);
  return due.requests.length + due.helpers.length;
}

/** Screens these as far as they wait for it. */
export async function screenWaiting(writer: Writer, ids: DueIds, by: Enterer): Promise<void> {
  await screenThese(writer, await waitingOf(writer, ids), by);
}

async function screenThese(writer: Writer, ids: DueIds, by: Enterer): Promise<void> {
  if (ids.requests.length + ids.helpers.length === 0) return;
  await forgetDue(writer, ids);
  const dues = await textsOf(writer, ids);
  await storeMarks(writer, dues);
  const modes = await getModes(writer);
  const known = await flagsOf(writer, ids);
  const people = dues.map(({ personId }) => personId);
  const dismissed = await dismissedOf(writer, people);
  const around = await aroundPeople(writer, people, by.now);
  const helpers = dues.filter(({ kind }) => kind === 'helper').map(({ personId }) => personId);
  const offers = await turnedDownOf(writer, helpers, modes);
  const added: Omit<FlagRow, 'id'>[] = [];
  const gone: number[] = [];
  for (const due of dues) {
    const [near, offer] = [around.get(due.personId), offers.get(due.personId)];
    const found = await screen(writer, due, { modes, around: near, offer });
    const own = known.filter((flag) => isOf(flag, due));
    gone.push(...dropped(own, found));
    for (const finding of found) {
      const flag = own.find(({ rule, what }) => rule === finding.rule && what === finding.what);
      if (flag !== undefined) await moveFlag(writer, flag.id, finding);
      else if (!isDismissed(dismissed, due, finding, modes)) added.push(newFlag(due, finding, by));
    }
  }
  await deleteFlags(writer, gone);
  await insertFlags(writer, added);
}

const isOf = (flag: FlagRow, { kind, id }: Due) =>
  kind === 'request' ? flag.requestId === id : flag.helperId === id;

/** Open flags of which nothing is found any more; what people decided is kept. */
function dropped(flags: readonly FlagRow[], found: readonly Finding[]): number[] {
  const isFound = ({ rule, what }: FlagRow) => found.some((one) => one.rule === rule && one.what === what);
  return flags.filter((flag) => flag.state === 'open' && !isFound(flag)).map(({ id }) => id);
}

/**
 * Whether somebody said before that this is fine: the same words of the same person, or all that the rule finds of them.
 * Where a second person has to look, what the enterer dismissed alone does not count.
 */
function isDismissed(
  dismissed: readonly FlagRow[],
  { personId }: Due,
  { rule, what }: Finding,
  modes: RuleModes,
): boolean {
  return dismissed.some(
    (flag) =>
      flag.personId === personId &&
      flag.rule === rule &&
      (flag.covers === 'person' || flag.what === what) &&
      (modes[rule] !== 'second' || flag.isSecond),
  );
}

function newFlag(due: Due, finding: Finding, by: Enterer): Omit<FlagRow, 'id'> {
  const name = due.enteredBy ?? by.name;
  return {
    requestId: due.kind === 'request' ? due.id : null,
    helperId: due.kind === 'helper' ? due.id : null,
    personId: due.personId,
    ...finding,
    ...{ state: 'open', covers: 'words', isSecond: false, note: '' },
    ...{ decidedBy: null, decidedAt: null },
    enteredBy: name,
    enteredById: name === by.name ? by.id : null,
    ...{ version: 1, createdAt: by.now },
  };
}

/** What of a flag decides whether a match may be confirmed. */
export interface Unlooked {
  readonly rule: ScreeningRule;
  readonly state: FlagRow['state'];
  readonly enteredBy: string;
  readonly decidedBy: string | null;
  readonly ofHelper: 0 | 1;
}

/** The first flag of the two that keeps their match from being confirmed; null when none does. */
export async function firstObstacle(
  reader: Reader,
  { requestId, helperId }: { requestId: number; helperId: number },
): Promise<Unlooked | null> {
  const modes = await getModes(reader);
  const columns = `rule, state, entered_by AS enteredBy, decided_by AS decidedBy, is_second AS isSecond`;
  const rows = await reader.sql<Unlooked & { isSecond: 0 | 1 }>(
    `SELECT ${columns}, 0 AS ofHelper FROM flag WHERE request_id = ?
     UNION ALL SELECT ${columns}, 1 FROM flag WHERE helper_id = ?`,
    [requestId, helperId],
  );
  const isUnlooked = ({ rule, state, isSecond }: (typeof rows)[number]) =>
    modes[rule] === 'second' && (state === 'open' || isSecond === 0);
  return rows.find(({ state }) => state === 'scam') ?? rows.find(isUnlooked) ?? null;
}

/** Who looks like a scam is for those to know who may decide on it. @throws KithError `not_allowed` */
export function refuseFlags(user: User): void {
  if (can(user, 'match.review')) return;
  throw new KithError('not_allowed', 'Your role does not allow this action.', { permission: 'match.review' });
}

/** A saving that also screens what it saved, before it is committed. */
export function screened<T>(
  { user, now }: { readonly user: User; readonly now: Instant },
  save: (writer: Writer) => Promise<T>,
): (writer: Writer) => Promise<T> {
  return async (writer) => {
    const saved = await save(writer);
    await screenChanges(writer, { id: user.id, name: user.name, now });
    return saved;
  };
}
