import { EntitySchema, type EntitySchemaColumnOptions, type ValueTransformer } from 'typeorm';

// SQLite has no booleans; TypeORM would accept the driver's 0 and 1 as numbers.
const flag: ValueTransformer = {
  to: (value: unknown) => (value === undefined || value === null ? value : value === true ? 1 : 0),
  from: (value: unknown) => (value === null ? null : value === 1 || value === true),
};
const json: ValueTransformer = {
  to: (value: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};

type Kind = 'text' | 'integer' | 'real' | 'flag' | 'json';
type Spec = Kind | `${Kind}?` | `${Kind}#`;

const BASE: Readonly<Record<Kind, EntitySchemaColumnOptions>> = {
  text: { type: 'text' },
  integer: { type: 'integer' },
  real: { type: 'real' },
  flag: { type: 'integer', transformer: flag },
  json: { type: 'text', transformer: json },
};

function column(spec: Spec): EntitySchemaColumnOptions {
  const base = BASE[spec.replace(/[?#]$/, '') as Kind];
  if (spec.endsWith('#')) return { ...base, primary: true };
  return spec.endsWith('?') ? { ...base, nullable: true } : base;
}

/**
 * Describes a table to TypeORM: `text`, `integer`, `real`, `flag` (0 or 1) or `json`,
 * with `?` where NULL is allowed and `#` for a part of the primary key.
 * The tables themselves are made by the migrations alone.
 */
export function defineEntity<Row extends object>(
  table: string,
  columns: Readonly<Record<keyof Row & string, Spec>>,
): EntitySchema<Row> {
  const entries = Object.entries<Spec>(columns).map(([name, spec]) => [name, column(spec)]);
  return new EntitySchema<Row>({
    name: table,
    tableName: table,
    columns: Object.fromEntries(entries) as EntitySchema<Row>['options']['columns'],
  });
}
