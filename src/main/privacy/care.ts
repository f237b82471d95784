/** An SQL condition or value; `t` is the row, `?1` the person. */
export type Sql = string;

/** Rows that belong to a person, and what erasing that person does to them. */
export interface Belonging {
  readonly of: Sql;
  /** `rows`: they are deleted. A record: these columns get these values. Null: `by` says who sees to it. */
  readonly erase: 'rows' | Readonly<Record<string, Sql>> | null;
  readonly by?: string;
  /** True where texts keep some of their words, so that mentions in them are looked for all the same. */
  readonly leavesWords?: true;
}

/** What is known of one table, for subject access and erasure. */
export interface TableCare {
  /** Columns that name one row; `rowid` where no others do. */
  readonly key: readonly string[];
  /** In the order in which an erasure goes about them. Empty where no row belongs to anybody. */
  readonly belongs: readonly Belonging[];
  /** Why no row belongs to anybody. */
  readonly nothing?: string;
  /** Columns that hold no identity and stay, or go with their row. */
  readonly keep: readonly string[];
  /** Columns of free text, in which anybody may be named. */
  readonly texts?: readonly string[];
  /** Texts of those in which a single word says little, because they name streets and other people as they are called. */
  readonly sureOnly?: readonly string[];
  /** What a person's file says besides the columns; names of others are marked as a whole. */
  readonly also?: Readonly<Record<string, Sql>>;
  /** Why a person's file tells only how many rows there are: somebody has to decide about them first. */
  readonly withheld?: string;
  /** Columns that a person's file leaves out: numbers of rows, and what is said better by `also`. */
  readonly untold?: readonly string[];
}

/** Every column that the list speaks of. */
export function columnsOf({ key, belongs, keep }: TableCare): string[] {
  const erased = belongs.flatMap(({ erase }) =>
    erase === null || erase === 'rows' ? [] : Object.keys(erase),
  );
  return [...new Set([...key, ...erased, ...keep])].filter((column) => column !== 'rowid');
}
