import type { FileFact, FileMark, FilePart, PersonFile } from '../../shared/contract/privacy';
import type { PersonId } from '../../shared/domain/ids';
import type { Reader, SqlValue } from '../database/session';
import type { TableCare } from './care';
import { createFinder, type Finder } from './find-person';
import { identityOf } from './identity';
import { createOthersFinder } from './others';
import { PERSONAL_DATA } from './personal-data';
import { cellName, findMentions, type Mention } from './scan-texts';
import { valueText, type ValueWords, type Changed } from './value-text';

/** What those who gather work with. */
export interface Gathering {
  readonly reader: Reader;
  readonly personId: PersonId;
  readonly words: ValueWords;
  /** Finds the person in a text. */
  readonly own: Finder;
  /** Finds others in a text. */
  readonly others: Finder;
}

/** Finds one kind of what is held. */
type Gatherer = (gathering: Gathering) => Promise<FilePart[]>;

/** One after the other. What needs a decision first is told by its number alone, as `withheld` of its table says. */
const GATHERERS: readonly Gatherer[] = [rowsOfPerson, mentionsOfPerson];

/** Everything that is held on one person, with what tells of others marked. */
export async function gatherPerson(
  reader: Reader,
  personId: PersonId,
  words: ValueWords,
): Promise<PersonFile> {
  const own = createFinder(await identityOf(reader, personId));
  const others = await createOthersFinder(reader, personId, own);
  const parts: FilePart[] = [];
  for (const gather of GATHERERS) parts.push(...(await gather({ reader, personId, words, own, others })));
  return { personId, parts };
}

async function rowsOfPerson(gathering: Gathering): Promise<FilePart[]> {
  const parts: FilePart[] = [];
  for (const [table, care] of Object.entries(PERSONAL_DATA)) {
    if (care.belongs.length === 0) continue;
    const rows = await rowsIn(gathering, table, care);
    if (rows.length === 0) continue;
    if (care.withheld !== undefined) parts.push({ kind: 'withheld', table, items: [], count: rows.length });
    else
      parts.push({
        kind: 'rows',
        table,
        count: rows.length,
        items: rows.map((row) => ({ facts: factsOf(gathering, table, care, row) })),
      });
  }
  return parts;
}

type Row = Readonly<Record<string, SqlValue>>;

async function rowsIn({ reader, personId }: Gathering, table: string, care: TableCare): Promise<Row[]> {
  const also = Object.entries(care.also ?? {}).map(([name, sql]) => `${sql} AS "also:${name}"`);
  const keys = care.key.map((column) => `t."${column}"`);
  const rows = await reader.sql<Row>(
    `SELECT ${[...keys, 't.*', ...also].join(', ')} FROM "${table}" t
     WHERE ${care.belongs.map(({ of }) => `(${of})`).join(' OR ')} ORDER BY ${keys.join(', ')}`,
    [personId],
  );
  // What the history says of rows that are withheld is withheld with them.
  return rows.filter((row) => table !== 'audit_entry' || !isWithheld(String(row['table_name'])));
}

const isWithheld = (table: string) => PERSONAL_DATA[table]?.withheld !== undefined;

function factsOf(gathering: Gathering, table: string, care: TableCare, row: Row): FileFact[] {
  const key = care.key.map((column) => row[column] ?? null);
  return Object.entries(row).flatMap(([column, value]) => {
    const name = column.replace(/^also:/, '');
    if (value === null || value === '' || column === 'rowid' || care.untold?.includes(column) === true)
      return [];
    const text = valueText(name, value, gathering.words, changedBy(column, row));
    if (text === '') return [];
    const id = cellName({ table, key, column });
    return [{ name, value: valueOf(value, text), text, marks: marksIn(gathering, care, column, id, text) }];
  });
}

/** Of what an entry of the history tells. */
function changedBy(column: string, row: Row): Changed | undefined {
  const table = row['table_name'];
  if (column !== 'also:said' || typeof table !== 'string') return undefined;
  return { table, isText: (name) => PERSONAL_DATA[table]?.texts?.includes(name) === true };
}

/** A code or a number as it is stored; words as they are shown, so that what is blacked out there is here, too. */
const valueOf = (value: SqlValue, text: string) =>
  typeof value === 'number' || (typeof value === 'string' && /^[a-z_]+:[a-z0-9_-]+$/.test(value))
    ? value
    : text;

function marksIn(
  { others }: Gathering,
  { texts = [] }: TableCare,
  column: string,
  id: string,
  text: string,
): FileMark[] {
  if (column === 'also:with' || column === 'also:caller')
    return [{ id: `${id}@0`, start: 0, end: text.length, kind: 'other' }];
  const isText = texts.includes(column) || column === 'also:said';
  return isText ? others(text).map((found) => markOf(id, found)) : [];
}

const markOf = (id: string, { start, end }: { start: number; end: number }): FileMark => ({
  id: `${id}@${String(start)}`,
  start,
  end,
  kind: 'other',
});

async function mentionsOfPerson(gathering: Gathering): Promise<FilePart[]> {
  const withheld = await withheldEntries(gathering.reader);
  const mentions = (await findMentions(gathering.reader, gathering.personId, gathering.own)).filter(
    ({ table, key }) => table !== 'audit_value' || !withheld.has(Number(key[0])),
  );
  const tables = [...new Set(mentions.map(({ table }) => table))];
  return tables.map((table) => {
    const items = mentions
      .filter((mention) => mention.table === table)
      .map((mention) => ({ facts: [mentionFact(gathering, mention)] }));
    return isWithheld(table)
      ? { kind: 'withheld' as const, table, items: [], count: items.length }
      : { kind: 'mentions' as const, table, items, count: items.length };
  });
}

/** Entries of the history about rows that are withheld. */
async function withheldEntries(reader: Reader): Promise<ReadonlySet<number>> {
  const tables = Object.keys(PERSONAL_DATA).filter(isWithheld);
  if (tables.length === 0) return new Set();
  const rows = await reader.sql<{ id: number }>(
    'SELECT id FROM audit_entry WHERE table_name IN (SELECT value FROM json_each(?))',
    [JSON.stringify(tables)],
  );
  return new Set(rows.map(({ id }) => id));
}

function mentionFact({ words, own, others }: Gathering, mention: Mention): FileFact {
  const text = excerptOf(valueText(mention.column, mention.text, words), own);
  const id = cellName(mention);
  const isSure = own(text).some((passage) => passage.isSure);
  // It may be about somebody else altogether.
  const marks: FileMark[] = isSure
    ? others(text).map((found) => markOf(id, found))
    : [{ id: `${id}@0`, start: 0, end: text.length, kind: 'unsure' }];
  return { name: mention.column, value: text, text, marks };
}

const SHORT = 600;
const AROUND = 200;

/** Of a long text what stands around each mention. */
export function excerptOf(text: string, find: Finder): string {
  if (text.length <= SHORT) return text;
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of find(text)) {
    const last = spans.at(-1);
    const from = Math.max(0, start - AROUND);
    if (last !== undefined && from <= last.end) last.end = Math.min(text.length, end + AROUND);
    else spans.push({ start: from, end: Math.min(text.length, end + AROUND) });
  }
  return spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
