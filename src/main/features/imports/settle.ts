import { KithError } from '../../../shared/contract/errors';
import type { RowDecision } from '../../../shared/contract/transfer';
import type { PersonInput } from '../../../shared/domain/person';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { foldName } from '../../maps/fold-name';
import { peopleWhoHelp } from '../helpers/repository';
import { unknownPeople } from '../people/repository';
import { blockedRequesters } from '../moderation/in-force-repository';
import { BLOCKED_WORDS } from '../moderation/refuse-service';
import { knownFingerprints, peopleByContact } from './import.repository';
import { inSlices } from './in-slices';
import { NO_PROGRESS, type ProgressOf } from './progress';
import type { ReadRow } from './read-rows';
import type { ImportRecord } from './record-problems';

/** A person of the file: somebody who is in the record already, or one of those to be added. */
export type PersonRef = { readonly id: number } | { readonly newIndex: number };

export interface ImportRow {
  readonly row: ReadRow;
  readonly record: ImportRecord;
  readonly person: PersonRef;
  readonly caller: PersonRef | null;
}

/** What an import would do, or does: preview and import come from the very same plan. */
export interface ImportPlan {
  readonly rows: number;
  readonly imports: readonly ImportRow[];
  readonly rejected: readonly ReadRow[];
  readonly skipped: readonly ReadRow[];
  readonly newPeople: readonly PersonInput[];
}

export interface Settling {
  readonly progress?: ProgressOf;
  /** What was said of rows that look like somebody of the record. */
  readonly decided?: readonly RowDecision[];
}

/** Compares what was read with the record: rows that are there already are skipped, people who are there are used. */
export async function settle(
  reader: Reader,
  rows: readonly ReadRow[],
  now: Instant,
  { progress = NO_PROGRESS, decided = [] }: Settling = {},
): Promise<ImportPlan> {
  const said = new Map(decided.map(({ row, as }) => [row, as]));
  const onDone = progress('compare', rows.length);
  const known = await knownFingerprints(
    reader,
    rows.map((row) => row.fingerprint),
  );
  const people = await PeopleBook.open(reader, rows, now);
  await people.know(reader, decided, now);
  const plan = { imports: [] as ImportRow[], rejected: [] as ReadRow[], skipped: [] as ReadRow[] };
  const settleRow = (row: ReadRow) => {
    if (row.record === null) plan.rejected.push(row);
    else if (known.has(row.fingerprint) || said.get(row.row.number) === 'skip') plan.skipped.push(row);
    else {
      const as = said.get(row.row.number);
      if (typeof as === 'number') people.take(personOf(row.record), as);
      const placed = place(row, row.record, people);
      if (!('person' in placed)) return void plan.rejected.push(placed);
      known.add(row.fingerprint);
      plan.imports.push(placed);
    }
  };
  await inSlices(rows, settleRow, onDone);
  return { rows: rows.length, ...plan, newPeople: people.added };
}

function place(row: ReadRow, record: ImportRecord, people: PeopleBook): ImportRow | ReadRow {
  if (record.kind === 'requests') {
    const person = people.refer(record.requester);
    if (people.isBlocked(person)) return rejected(row, 'requesterName', BLOCKED_WORDS);
    const caller = record.caller === null ? null : people.refer(record.caller);
    return { row, record, person, caller };
  }
  if (people.isHelper(record.person)) {
    const message =
      'Somebody with this name and contact is a helper already. Please change that helper instead.';
    return rejected(row, 'name', message);
  }
  return { row, record, person: people.referHelper(record.person), caller: null };
}

function rejected(row: ReadRow, column: string, message: string): ReadRow {
  return { ...row, record: null, problems: [{ column, message }], unknown: [] };
}

/** Finds people again by name together with a phone number or an email address; a name alone is never enough. */
class PeopleBook {
  readonly added: PersonInput[] = [];
  private readonly refs = new Map<string, PersonRef>();
  private readonly helpers = new Set<string>();
  private blocked: ReadonlySet<number> = new Set();
  private helperIds = new Set<number>();
  private readonly taken = new Map<PersonInput, number>();

  static async open(reader: Reader, rows: readonly ReadRow[], now: Instant): Promise<PeopleBook> {
    const phones = new Set<string>();
    const emails = new Set<string>();
    await inSlices(rows, ({ record }) => {
      for (const person of record === null ? [] : peopleOf(record)) {
        for (const { e164 } of person.phones) if (e164 !== null) phones.add(e164);
        if (person.email !== null) emails.add(person.email.toLowerCase());
      }
    });
    const book = new PeopleBook();
    const contacts = { phones: [...phones], emails: [...emails] };
    const found = await peopleByContact(reader, contacts);
    book.blocked = await blockedRequesters(
      reader,
      found.map(({ id }) => id),
      now,
    );
    await inSlices(found, (known) => {
      const key = keyOf(known.name, known.e164 ?? known.email ?? '');
      book.refs.set(key, { id: known.id });
      if (known.isHelper === 1) book.helpers.add(key);
    });
    return book;
  }

  /** May not ask for anything new. */
  isBlocked(person: PersonRef): boolean {
    return 'id' in person && this.blocked.has(person.id);
  }

  isHelper(person: PersonInput): boolean {
    const chosen = this.taken.get(person);
    if (chosen !== undefined && this.helperIds.has(chosen)) return true;
    return keysOf(person).some((key) => this.helpers.has(key));
  }

  /** Whoever was said to be in the record already: who of them helps, and who may not ask. @throws KithError `not_found` */
  async know(reader: Reader, decided: readonly RowDecision[], now: Instant): Promise<void> {
    const ids = decided.flatMap(({ as }) => (as === 'skip' ? [] : [as]));
    if (ids.length === 0) return;
    const [unknown] = await unknownPeople(reader, ids);
    if (unknown !== undefined)
      throw new KithError(
        'not_found',
        'Somebody who was chosen is not in the record any more. Please look at the preview again.',
      );
    this.helperIds = new Set(await peopleWhoHelp(reader, ids));
    this.blocked = new Set([...this.blocked, ...(await blockedRequesters(reader, ids, now))]);
  }

  /** From here on this person of the file is that one of the record. */
  take(person: PersonInput, id: number): void {
    this.taken.set(person, id);
    for (const key of keysOf(person)) {
      this.refs.set(key, { id });
      if (this.helperIds.has(id)) this.helpers.add(key);
    }
  }

  refer(person: PersonInput): PersonRef {
    const chosen = this.taken.get(person);
    if (chosen !== undefined) return { id: chosen };
    const keys = keysOf(person);
    const found = keys.map((key) => this.refs.get(key)).find((ref) => ref !== undefined);
    const ref = found ?? { newIndex: this.added.push(person) - 1 };
    for (const key of keys) this.refs.set(key, ref);
    return ref;
  }

  referHelper(person: PersonInput): PersonRef {
    for (const key of keysOf(person)) this.helpers.add(key);
    const chosen = this.taken.get(person);
    if (chosen !== undefined) this.helperIds.add(chosen);
    return this.refer(person);
  }
}

/** The person a row is about; a caller is named along the way. */
export function personOf(record: ImportRecord): PersonInput {
  return record.kind === 'helpers' ? record.person : record.requester;
}

function peopleOf(record: ImportRecord): PersonInput[] {
  if (record.kind === 'helpers') return [record.person];
  return record.caller === null ? [record.requester] : [record.requester, record.caller];
}

function keysOf({ displayName, isPseudonym, phones, email }: PersonInput): string[] {
  if (isPseudonym) return [];
  const contacts = [...phones.map(({ e164 }) => e164), email?.toLowerCase()];
  return contacts.flatMap((contact) => (contact ? [keyOf(displayName, contact)] : []));
}

function keyOf(name: string, contact: string): string {
  return `${foldName(name)}|${contact}`;
}
