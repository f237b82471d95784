import type { TFunction } from 'i18next';
import type { Instant } from '../../shared/domain/time';
import { formatMinute } from '../../shared/domain/time';
import type { SqlValue } from '../database/session';
import { choiceWords } from './value-choices';

export interface ValueWords {
  readonly t: TFunction;
  /** The label of an entry of a list. */
  readonly label: (code: string) => string;
  /** An instant in the organisation's own time. */
  readonly moment: (instant: Instant) => string;
}

/** Of which table a change tells that was noted in the history. */
export interface Changed {
  readonly table: string;
  /** Whether people wrote what stands in a column. */
  readonly isText: (column: string) => boolean;
}

const INSTANT = /^(at|.*_at|ended_at|postponed_until)$/;
const MINUTE = /_minute$|^quiet_/;
const FLAG = /^(is_|has_|can_|needs_vehicle$|wheelchair|stairs$|at_risk$)/;
const CODE = /^[a-z_]+:[a-z0-9_-]+$/;

/** A stored value as a person can read it; empty where nothing is held. */
export function valueText(column: string, value: SqlValue, words: ValueWords, changed?: Changed): string {
  if (value === null || value === '' || value === '[]') return '';
  const choice = choiceWords(column, value, words.t);
  if (choice !== null) return choice;
  if (typeof value === 'number') return numberText(column, value, words);
  if (CODE.test(value)) return words.label(value);
  return /^[[{]/.test(value) ? jsonText(value, words, changed) : value;
}

function numberText(column: string, value: number, { t, moment }: ValueWords): string {
  if (FLAG.test(column)) return t(value === 0 ? 'audit.no' : 'audit.yes');
  if (INSTANT.test(column)) return moment(value);
  return MINUTE.test(column) ? formatMinute(value) : String(value);
}

/** Lists by commas; records and changes line by line. */
function jsonText(json: string, words: ValueWords, changed?: Changed): string {
  const value = parsed(json);
  if (value === undefined) return json;
  return linesOf(value, words, changed).join('\n');
}

function linesOf(value: unknown, words: ValueWords, changed?: Changed): string[] {
  if (Array.isArray(value) && value.every((one) => !isRecord(one)))
    return [value.map((one) => plain(one, words)).join(', ')];
  if (Array.isArray(value)) return value.flatMap((one) => linesOf(one, words, changed));
  if (!isRecord(value)) return [plain(value, words)];
  return Object.entries(value).map(([name, one]) => {
    const field = changed === undefined ? name.replaceAll('_', ' ') : fieldName(name, changed, words);
    const say = (side: unknown) =>
      side === null || side === '' ? plain(side, words) : sideText(name, side, words, changed);
    if (Array.isArray(one) && one.length === 2 && !one.some(isRecord))
      return `${field}: ${one.map(say).join(' → ')}`;
    return `${field}: ${isRecord(one) || Array.isArray(one) ? linesOf(one, words).join('; ') : say(one)}`;
  });
}

function fieldName(name: string, { table }: Changed, { t }: ValueWords): string {
  return t([`privacy.field.${name}`, `audit.field.${table}.${name}`], {
    defaultValue: name.replaceAll('_', ' '),
  });
}

/** What stood or stands in a column, as the column itself would be told. */
function sideText(name: string, side: unknown, words: ValueWords, changed?: Changed): string {
  if (changed === undefined) return plain(side, words);
  const choice =
    typeof side === 'string' || typeof side === 'number' ? choiceWords(name, side, words.t) : null;
  if (choice !== null) return choice;
  if (typeof side === 'number' && INSTANT.test(name)) return momentText(side, words);
  if (typeof side === 'number')
    return FLAG.test(name) || MINUTE.test(name) ? numberText(name, side, words) : String(side);
  return typeof side === 'string' && !changed.isText(name) ? spaced(plain(side, words)) : plain(side, words);
}

/** Day and time with a word in between: in one row of digits they would look like somebody's number. */
function momentText(instant: Instant, { moment, t }: ValueWords): string {
  const [day = '', time] = moment(instant).split(' ');
  return time === undefined ? day : t('privacy.choice.at', { day, time });
}

/** A code of several words, as words. */
export const spaced = (text: string): string =>
  /^[a-z]+(_[a-z]+)+$/.test(text) ? text.replaceAll('_', ' ') : text;

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
