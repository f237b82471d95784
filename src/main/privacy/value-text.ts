import type { TFunction } from 'i18next';
import type { Instant } from '../../shared/domain/time';
import { formatMinute } from '../../shared/domain/time';
import type { SqlValue } from '../database/session';

export interface ValueWords {
  readonly t: TFunction;
  /** The label of an entry of a list. */
  readonly label: (code: string) => string;
  /** An instant in the organisation's own time. */
  readonly moment: (instant: Instant) => string;
}

const INSTANT = /^(at|.*_at|ended_at|postponed_until)$/;
const MINUTE = /_minute$|^quiet_/;
const FLAG = /^(is_|has_|can_|needs_vehicle$|wheelchair|stairs$|at_risk$)/;
const CODE = /^[a-z_]+:[a-z0-9_-]+$/;

/** A stored value as a person can read it; empty where nothing is held. */
export function valueText(column: string, value: SqlValue, words: ValueWords): string {
  if (value === null || value === '' || value === '[]') return '';
  if (typeof value === 'number') return numberText(column, value, words);
  if (CODE.test(value)) return words.label(value);
  return /^[[{]/.test(value) ? jsonText(value, words) : value;
}

function numberText(column: string, value: number, { t, moment }: ValueWords): string {
  if (FLAG.test(column)) return t(value === 0 ? 'audit.no' : 'audit.yes');
  if (INSTANT.test(column)) return moment(value);
  return MINUTE.test(column) ? formatMinute(value) : String(value);
}

/** Lists by commas; records and changes line by line. */
function jsonText(json: string, words: ValueWords): string {
  const value = parsed(json);
  if (value === undefined) return json;
  return linesOf(value, words).join('\n');
}

function linesOf(value: unknown, words: ValueWords): string[] {
  if (Array.isArray(value) && value.every((one) => !isRecord(one)))
    return [value.map((one) => plain(one, words)).join(', ')];
  if (Array.isArray(value)) return value.flatMap((one) => linesOf(one, words));
  if (!isRecord(value)) return [plain(value, words)];
  return Object.entries(value).map(([name, one]) => {
    const field = name.replaceAll('_', ' ');
    if (Array.isArray(one) && one.length === 2)
      return `${field}: ${one.map((side) => plain(side, words)).join(' → ')}`;
    return `${field}: ${linesOf(one, words).join('; ')}`;
  });
}

function plain(value: unknown, words: ValueWords): string {
  const { label, t } = words;
  if (value === null || value === '') return t('audit.empty');
  if (typeof value === 'string') {
    if (/^\[.*\]$/.test(value)) return jsonText(value, words);
    return CODE.test(value) ? label(value) : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined; // text that only begins like JSON
  }
}
