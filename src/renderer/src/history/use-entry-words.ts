import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AuditChange, AuditEntry, AuditValue } from '../../../shared/contract/audit';
import { useTerms } from '../lib/terms';
import { useFormat } from '../lib/format';
import { createValueWords, type ValueWords } from './value-words';
import { isNewRecord, mainOf, type Step } from './group-entries';

export interface EntryWords {
  /** Such as "Maria changed the name and phone number". */
  readonly sentence: (step: Step) => string;
  /** What it was before and is now, line by line. */
  readonly lines: (step: Step) => string[];
}

/**
 * The words of steps in a history.
 * @param showsAdded whether the lines tell also what a record held when it came; beside the record, that is in sight
 */
export function useEntryWords(showsAdded: boolean): EntryWords {
  const { t } = useTranslation();
  const format = useFormat();
  const terms = useTerms();
  const valueWords = createValueWords({ t, format, label: (code) => terms.label(code) });
  return {
    sentence: ({ actor, entries }) =>
      t('audit.sentence', { who: actor, did: didWords(t, (words) => format.list(words), mainOf(entries)) }),
    lines: ({ entries }) => shortened(t, linesOf(t, valueWords, entries, showsAdded)),
  };
}

type ListOf = (words: readonly string[]) => string;
const LISTS = ['availability', 'availability_exception', 'vetting'];
const MOST_LINES = 12;
const ROW_ACTIONS = ['added', 'changed', 'removed'] as const;

function didWords(t: TFunction, list: ListOf, entries: readonly AuditEntry[]): string {
  const rows = ROW_ACTIONS.flatMap((action) => {
    const own = entries.filter((entry) => entry.action === action);
    const what = action === 'changed' ? own.flatMap((entry) => fieldsOf(t, entry)) : own.map(thingOf(t));
    return what.length === 0 ? [] : [t(`audit.did.${action}`, { what: list([...new Set(what)]) })];
  });
  const notes = entries
    .filter(({ table }) => table === null)
    .map((entry) => t(`audit.did.${entry.action}`, { what: exportedOf(t, entry) }));
  return list([...rows, ...new Set(notes)]);
}

const thingOf = (t: TFunction) => (entry: AuditEntry) =>
  withHelper(t, entry, t(`audit.thing.${entry.table ?? ''}`));

/** A request may have several matches. */
function withHelper(t: TFunction, { table, otherName }: AuditEntry, what: string): string {
  return table === 'match' && otherName !== null ? t('audit.with', { what, name: otherName }) : what;
}

function exportedOf(t: TFunction, { changes }: AuditEntry): string {
  const what = changes.find(({ field }) => field === 'what')?.after;
  return typeof what === 'string' ? t(`audit.exports.${what}`, { defaultValue: what }) : '';
}

/** A row whose words were erased changed all the same. */
function fieldsOf(t: TFunction, entry: AuditEntry): string[] {
  if (entry.changes.length > 0)
    return entry.changes.map((change) => withHelper(t, entry, fieldOf(t, entry, change)));
  return [t(`audit.thing.${entry.table ?? ''}`).replace(/^(the|an?) /, '')];
}

function fieldOf(t: TFunction, { table }: AuditEntry, { field }: AuditChange): string {
  return table === null
    ? t(`audit.note.${field}`, { defaultValue: field })
    : t(`audit.field.${table}.${field}`, { defaultValue: field });
}

function linesOf(
  t: TFunction,
  words: ValueWords,
  entries: readonly AuditEntry[],
  showsAdded: boolean,
): string[] {
  const isWhole = isNewRecord(entries);
  const lines = entries.flatMap((entry) => {
    if (entry.isErased) return [t('audit.erased')];
    // Of what came anew as a whole, the record itself tells more.
    if (isWhole && entry.action === 'added' && !(showsAdded && mainOf(entries).includes(entry))) return [];
    if (LISTS.includes(entry.table ?? ''))
      return rowsOf(entry.changes).map((row) => rowLine(t, words, entry, row));
    return entry.changes.flatMap((change) => lineOf(t, words, entry, change));
  });
  return [...new Set(lines)];
}

/** Rows of these tables stand in one entry, one after the other, and each begins with the same column. */
function rowsOf(changes: readonly AuditChange[]): AuditChange[][] {
  const rows: AuditChange[][] = [];
  for (const change of changes) {
    if (change.field === changes[0]?.field) rows.push([change]);
    else rows.at(-1)?.push(change);
  }
  return rows;
}

/** Such as "Monday, 09:00, 12:00". */
function rowLine(t: TFunction, words: ValueWords, entry: AuditEntry, row: readonly AuditChange[]): string {
  const field = capital(t(`audit.thing.${entry.table ?? ''}`));
  if (row.some(({ isHidden }) => isHidden)) return t('audit.hidden', { field });
  const values = row.map((change) => words(entry.table, change.field, change.after ?? change.before));
  return t('audit.only', { field, value: values.filter((value) => value !== null).join(', ') });
}

function lineOf(t: TFunction, words: ValueWords, entry: AuditEntry, change: AuditChange): string[] {
  const field = capital(fieldOf(t, entry, change));
  if (change.isHidden) return [t('audit.hidden', { field })];
  const [before, after] = [
    words(entry.table, change.field, change.before),
    words(entry.table, change.field, change.after),
  ];
  if (entry.action === 'added' && isUsual(change.after)) return [];
  if (before === null || after === null) return []; // numbers of rows and points say nothing to people
  if (entry.action === 'changed') return [t('audit.change', { field, before, after })];
  return [t('audit.only', { field, value: entry.action === 'removed' ? before : after })];
}

/** What a form starts with says nothing. */
const isUsual = (value: AuditValue) => value === 0 || value === 'none' || value === 'any';

function shortened(t: TFunction, lines: string[]): string[] {
  const rest = lines.length - MOST_LINES;
  return rest <= 1 ? lines : [...lines.slice(0, MOST_LINES), t('audit.moreLines', { count: rest })];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
