import type {
  EntityManager,
  EntitySchema,
  EntitySchemaColumnOptions,
  ObjectLiteral,
  ValueTransformer,
} from 'typeorm';
import { KithError } from '../../shared/contract/errors';
import type { AuditAction } from '../../shared/domain/audit';
import { snakeCase } from './naming';

export type SqlValue = string | number | null;

// SQLite takes 32,766 parameters in one statement; wide rows then still fit by the hundred.
const MAX_PARAMETERS = 30_000;

/** Something that happened without a row being changed: an export, a login, a refusal. */
export interface AuditNote {
  readonly action: AuditAction;
  readonly personId?: number | null;
  readonly requestId?: number | null;
  readonly matchId?: number | null;
  readonly rowKey?: string;
  /** What can be read of it until it is erased. */
  readonly values?: Readonly<Record<string, SqlValue | readonly SqlValue[]>>;
}

interface StoredColumn<Row> {
  readonly name: string;
  readonly toStored: (row: Row) => unknown;
}

function columnsOf<Row extends ObjectLiteral>(entity: EntitySchema<Row>): StoredColumn<Row>[] {
  const entries = Object.entries<EntitySchemaColumnOptions | undefined>(entity.options.columns);
  return entries.map(([property, options]) => {
    const transformer = options?.transformer as ValueTransformer | undefined;
    const read = (row: Row): unknown => row[property] as unknown;
    return {
      name: snakeCase(property),
      toStored: (row) => {
        const value = transformer === undefined ? read(row) : (transformer.to(read(row)) as unknown);
        // The driver would store NULL for a column that was forgotten.
        if (value === undefined) throw new Error(`${entity.options.name}.${property} was not given`);
        return value;
      },
    };
  });
}

/** Gives the rows of a SELECT. */
export type Ask = (text: string, parameters: readonly SqlValue[]) => Promise<unknown[]>;

/** Reads inside one unit of work. */
export class Reader {
  /**
   * @param seesAll false where views stand before the tables, so that something may be withheld
   * @param ask how a statement is asked, where that is not by the manager
   */
  constructor(
    protected readonly manager: EntityManager,
    readonly seesAll = true,
    private readonly ask: Ask = (text, parameters) => manager.query(text, [...parameters]),
  ) {}

  /** Rows of a hand-written SELECT, columns named as the caller aliased them. */
  async sql<Row>(text: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    return (await this.ask(text, parameters)) as Row[];
  }

  /** The single row of a SELECT, or null. */
  async sqlOne<Row>(text: string, parameters: readonly SqlValue[] = []): Promise<Row | null> {
    const rows = await this.sql<Row>(text, parameters);
    return rows[0] ?? null;
  }

  /** One row by its key, or null. */
  async find<Row extends ObjectLiteral>(entity: EntitySchema<Row>, where: Partial<Row>): Promise<Row | null> {
    return await this.manager.findOneBy(entity, where);
  }

  /** All rows that fit, in the order of the table. */
  async findAll<Row extends ObjectLiteral>(
    entity: EntitySchema<Row>,
    where: Partial<Row> = {},
  ): Promise<Row[]> {
    return await this.manager.findBy(entity, where);
  }
}

/** Reads and writes inside one unit of work; handed out by the queue alone. */
export class Writer extends Reader {
  private standsAside = false;

  /** @param signal ends the unit of work before its next statement */
  constructor(
    manager: EntityManager,
    private readonly signal?: AbortSignal,
  ) {
    super(manager);
  }

  override async sql<Row>(text: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    this.signal?.throwIfAborted();
    return await super.sql<Row>(text, parameters);
  }

  /** True when nothing that was written matters to plans or to the copy at the end. */
  get isAside(): boolean {
    return this.standsAside;
  }

  /**
   * Says that this unit of work changes nothing that plans are made of. Somebody who types is kept every second: a plan that
   * takes longer than that would otherwise be thrown away each time, as overtaken.
   */
  stayAside(): void {
    this.standsAside = true;
  }

  /**
   * Inserts many rows with few statements, because each statement crosses a thread. Written by hand: the insert builder
   * took several times longer for the same rows.
   */
  async insert<Row extends ObjectLiteral>(entity: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
    const columns = columnsOf(entity);
    const step = Math.max(1, Math.min(200, Math.floor(MAX_PARAMETERS / columns.length)));
    const names = columns.map((column) => `"${column.name}"`).join(',');
    const marks = `(${columns.map(() => '?').join(',')})`;
    for (let start = 0; start < rows.length; start += step) {
      const part = rows.slice(start, start + step);
      const values = part.flatMap((row) => columns.map((column) => column.toStored(row)));
      const sql = `INSERT INTO "${entity.options.name}" (${names}) VALUES ${part.map(() => marks).join(',')}`;
      this.signal?.throwIfAborted();
      await this.manager.query(sql, values);
    }
  }

  /** The next free id of a table; ids of deleted rows do not come back. */
  async nextId(entity: EntitySchema): Promise<number> {
    const row = await this.sqlOne<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', [
      entity.options.name,
    ]);
    return (row?.seq ?? 0) + 1;
  }

  /**
   * Changes one row if it still stands at `version`, which then counts up.
   * @throws KithError `changed_meanwhile` when somebody else changed it, `not_found` when it is gone
   */
  async updateGuarded<Row extends ObjectLiteral & { id: number; version: number }>(
    entity: EntitySchema<Row>,
    id: number,
    version: number,
    changes: Partial<Row>,
  ): Promise<void> {
    const result = await this.manager
      .createQueryBuilder()
      .update(entity)
      .set({ ...changes, version: version + 1 })
      .where('id = :id AND version = :version', { id, version })
      .execute();
    if ((result.affected ?? 0) === 1) return;
    const found = await this.sqlOne<{ version: number }>(
      `SELECT version FROM "${entity.options.name}" WHERE id = ?`,
      [id],
    );
    if (!found) throw new KithError('not_found', 'This record is not there any more.', { id });
    throw new KithError('changed_meanwhile', 'Somebody else changed this record in the meantime.', {
      id,
      expected: version,
      found: found.version,
    });
  }

  /** Writes into the audit what no change of a row tells, together with this unit of work. */
  async note({ action, personId, requestId, matchId, rowKey, values }: AuditNote): Promise<void> {
    await this.run(
      `INSERT INTO audit_capture (action, row_key, person_id, request_id, match_id, changes) VALUES (?, ?, ?, ?, ?, ?)`,
      [
        action,
        ...[rowKey ?? null, personId ?? null, requestId ?? null, matchId ?? null],
        values === undefined ? null : JSON.stringify(values),
      ],
    );
  }

  /** A hand-written INSERT, UPDATE or DELETE. Returns nothing: count with a SELECT where it matters. */
  async run(text: string, parameters: readonly SqlValue[] = []): Promise<void> {
    this.signal?.throwIfAborted();
    await this.manager.query(text, [...parameters]);
  }
}
