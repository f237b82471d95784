import type { ImportMapping } from '../../../shared/contract/transfer';
import { unguardFormula } from '../../csv/formula-guard';
import type { CsvRow } from './read-csv';

export interface CellProblem {
  readonly column: string;
  readonly message: string;
}

/** A value of a field that a mapping can give a meaning to, and did not. */
export interface UnknownCellValue {
  readonly field: string;
  readonly value: string;
}

/** Where each field's columns stand in a row. */
export class ColumnIndex {
  private readonly indexes = new Map<string, number[]>();
  private readonly headers = new Map<string, string>();
  /** Columns that the mapping names and the file does not have. */
  readonly missing: readonly string[];

  constructor(fileHeaders: readonly string[], mapping: ImportMapping) {
    const missing: string[] = [];
    for (const [field, column] of Object.entries(mapping.columns)) {
      const wanted = [column].flat();
      missing.push(...wanted.filter((header) => !fileHeaders.includes(header)));
      this.indexes.set(
        field,
        wanted.map((header) => fileHeaders.indexOf(header)).filter((index) => index >= 0),
      );
      this.headers.set(field, wanted.join(', '));
    }
    this.missing = missing;
  }

  indexesOf(field: string): readonly number[] {
    return this.indexes.get(field) ?? [];
  }
  /** The column that feeds a field as the file calls it, or the field's own name. */
  headerOf(field: string): string {
    return this.headers.get(field) ?? field;
  }
}

/** The cells of one row by field, with the problems found in them so far. */
export class RowCells {
  readonly problems: CellProblem[] = [];
  readonly unknown: UnknownCellValue[] = [];

  constructor(
    private readonly row: CsvRow,
    private readonly columns: ColumnIndex,
    private readonly mapping: ImportMapping,
  ) {}

  /** The text of a field's cell or cells as it stands; empty where there is none. */
  raw(field: string): string {
    const cells = this.columns.indexesOf(field).map((index) => unguardFormula(this.row.cells[index] ?? ''));
    return cells.filter((cell) => cell.trim() !== '').join('\n\n');
  }

  /** The trimmed text of a field, or its default, in which `{field}` stands for another field of the row. */
  text(field: string): string {
    return this.raw(field).trim() || this.defaultOf(field);
  }

  isDefault(field: string): boolean {
    return this.raw(field).trim() === '';
  }

  /** The values of a cell that may hold several. */
  list(field: string): string[] {
    const parts = this.text(field).split(this.mapping.listSeparator);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  problem(field: string, message: string): void {
    this.problems.push({ column: this.columns.headerOf(field), message });
  }

  /** A problem that is solved once somebody says what the value means. */
  unknownValue(field: string, value: string, message: string): void {
    this.problem(field, message);
    this.unknown.push({ field, value });
  }

  private defaultOf(field: string): string {
    const template = Object.hasOwn(this.mapping.defaults, field) ? (this.mapping.defaults[field] ?? '') : '';
    return template.replace(/\{(\w+)\}/g, (_whole, other: string) => this.raw(other).trim()).trim();
  }
}
