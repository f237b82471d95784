import type { TFunction } from 'i18next';
import type { OpenFile } from './black-out';

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
