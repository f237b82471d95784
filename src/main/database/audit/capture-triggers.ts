import { AUDITED, type AuditedTable, type Row } from './audited-tables';
import { handedOver } from './sealed-rows';

/** Runs one statement on the writing connection. */
export type Query = <T = unknown>(sql: string, parameters?: unknown[]) => Promise<T>;

const PREFIX = 'audit_capture_';

const keyOf = ({ key }: AuditedTable, row: Row) =>
  key.map((column) => `${row}."${column}"`).join(` || ':' || `);

function noteRow(table: string, spec: AuditedTable, action: string, row: Row, changes: string): string {
  const about = [spec.person, spec.otherPerson, spec.request, spec.match].map((sql) => sql?.(row) ?? 'NULL');
  return `INSERT INTO audit_capture
    (action, table_name, row_key, person_id, other_person_id, request_id, match_id, changes)
    VALUES ('${action}', '${table}', CAST(${keyOf(spec, row)} AS TEXT), ${about.join(', ')}, ${changes});`;
}

const filled = (row: Row, column: string) => `nullif(nullif(${row}."${column}", ''), '[]')`;

/** Only what is filled in. */
const whole = ({ columns }: AuditedTable, row: Row, sealed = '') =>
  `json_patch('{}', json_object(${columns.map((column) => `'${column}', ${filled(row, column)}`).join(', ')}${sealed}))`;

/** Of a row that came, with what its digest is made of. */
const added = (spec: AuditedTable) =>
  whole(spec, 'NEW', spec.sealed === undefined ? '' : `, 'sealed', ${handedOver(spec.sealed, 'NEW')}`);

const differs = (column: string) => `OLD."${column}" IS NOT NEW."${column}"`;

/** Only what differs, as `[old, new]`: merging into nothing drops the members that are null. */
const differences = ({ columns }: AuditedTable) =>
  `json_patch('{}', json_object(${columns
    .map(
      (column) =>
        `'${column}', CASE WHEN ${differs(column)} THEN json_array(OLD."${column}", NEW."${column}") END`,
    )
    .join(', ')}))`;

const whenever = (...conditions: (string | undefined)[]) => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? '' : `WHEN ${given.map((condition) => `(${condition})`).join(' AND ')}`;
};

function triggersOf(table: string, spec: AuditedTable): [name: string, sql: string][] {
  const { only } = spec;
  const either = only === undefined ? undefined : `${only('OLD')} OR ${only('NEW')}`;
  const isOther = spec.columns.map(differs).join(' OR ');
  const parts = [
    ['INSERT', whenever(only?.('NEW')), noteRow(table, spec, 'added', 'NEW', added(spec))],
    ['UPDATE', whenever(either, isOther), noteRow(table, spec, 'changed', 'NEW', differences(spec))],
    ['DELETE', whenever(only?.('OLD')), noteRow(table, spec, 'removed', 'OLD', whole(spec, 'OLD'))],
  ] as const;
  return parts.map(([event, when, body]) => {
    const name = `${PREFIX}${table}_${event.toLowerCase()}`;
    return [name, `CREATE TRIGGER ${name} AFTER ${event} ON "${table}" ${when} BEGIN ${body} END`];
  });
}

/** Every trigger that notes a change, by name. They follow from the list of tables, whatever migrations do to those. */
export const CAPTURE_TRIGGERS: ReadonlyMap<string, string> = new Map(
  Object.entries(AUDITED).flatMap(([table, spec]) => triggersOf(table, spec)),
);

/** Takes the triggers off, so that migrations may change the tables as they need. */
export async function removeCapture(query: Query): Promise<void> {
  const triggers = await query<{ name: string }[]>(
    `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB '${PREFIX}*'`,
  );
  for (const { name } of triggers) await query(`DROP TRIGGER "${name}"`);
}

/** Puts the triggers on tables that have none yet. */
export async function installCapture(query: Query): Promise<void> {
  for (const sql of CAPTURE_TRIGGERS.values()) await query(sql);
}
