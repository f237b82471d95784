import type { TFunction } from 'i18next';
import { PERSONAL_DATA } from '../../privacy/personal-data';
import { spaced } from '../../privacy/value-text';
import type { OpenFact, OpenFile } from './black-out';

/** What a file of a person says of itself. */
export interface FileHead {
  readonly organisation: string;
  /** Day on which it was made, in the organisation's zone. */
  readonly made: string;
}

export const tableWords = (t: TFunction, table: string): string =>
  t(`privacy.table.${table}`, { defaultValue: table.replaceAll('_', ' ') });

export const fieldWords = (t: TFunction, table: string, name: string): string =>
  t([`privacy.field.${name}`, `audit.field.${table}.${name}`], { defaultValue: name.replaceAll('_', ' ') });

/** Actions of the program by their names: for programs that read the other file. */
const isForPrograms = (table: string, name: string): boolean => table === 'audit_entry' && name === 'call';

/** What a page tells of one record, in words alone. */
export function printedWords(
  t: TFunction,
  table: string,
  facts: readonly Pick<OpenFact, 'name' | 'text'>[],
): (readonly [label: string, words: string])[] {
  return facts
    .filter(({ name }) => !isForPrograms(table, name))
    .map(({ name, text }) => [fieldWords(t, table, name), factWords(t, table, name, text)]);
}

function factWords(t: TFunction, table: string, name: string, text: string): string {
  if (table === 'audit_entry' && name === 'table_name')
    return t(`audit.thing.${text}`, { defaultValue: tableWords(t, text) });
  if (table === 'audit_entry' && name === 'action') return t(`audit.action.${text}`, { defaultValue: text });
  return PERSONAL_DATA[table]?.texts?.includes(name) === true ? text : spaced(text);
}

/** The file for machines. Its form is described in docs/privacy.md. */
export function fileJson(file: OpenFile, { organisation, made }: FileHead, t: TFunction): string {
  const parts = file.parts.map((part) => ({
    kind: part.kind,
    table: part.table,
    title: tableWords(t, part.table),
    count: part.count,
    items: part.items.map(({ facts }) => ({
      facts: facts.map((fact) => ({ ...fact, label: fieldWords(t, part.table, fact.name) })),
    })),
  }));
  const whole = { format: 'kith-person-file', version: 1, organisation, made, person: file.personId, parts };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
