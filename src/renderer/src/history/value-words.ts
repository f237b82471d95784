import type { TFunction } from 'i18next';
import type { AuditValue } from '../../../shared/contract/audit';
import type { Format } from '../lib/create-format';

interface Means {
  readonly t: TFunction;
  readonly format: Format;
  /** The label of an entry of a list, by its code. */
  readonly label: (code: string) => string;
}

/** A value as people say it; null for one that says nothing to them. */
export type ValueWords = (table: string | null, field: string, value: AuditValue) => string | null;

const SAYS_NOTHING =
  /^(id|lat|lng|position|e164|template|value|category_detail|hash|migrations|.*_id|when_kind|from_status|to_status)$/;
const FLAG = /^(is_|has_|can_|needs_vehicle$|wheelchair|stairs$|at_risk$)/;
const INSTANT = /(_at|postponed_until|^made|^before)$/;
const DATE = /^(when_date|start_date|ended_on|occurrence_date|break_until|date|valid_from|valid_until)$/;
const MINUTE = /^(from_minute|to_minute|quiet_from|quiet_to)$/;
const STRENGTH = /_strength$/;
const CODE = /^[a-z_]+:.+/;
const STATUS_OF: Readonly<Record<string, string>> = {
  request: 'requestStatus',
  helper: 'helperStatus',
  match: 'matchStatus',
};

/** Turns stored values into words, by the name of their column. */
export function createValueWords(means: Means): ValueWords {
  return (table, field, value) => {
    if (SAYS_NOTHING.test(field)) return null;
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
      return means.t('audit.empty');
    if (Array.isArray(value)) return listWords(means, field, value);
    return typeof value === 'number'
      ? numberWords(means, field, value)
      : textWords(means, table, field, value);
  };
}

function listWords(
  { t, format, label }: Means,
  field: string,
  values: readonly (string | number | null)[],
): string {
  const words = values.map(String);
  if (field === 'fields')
    return format.list(words.map((word) => t(`audit.seen.${word}`, { defaultValue: word })));
  return field === 'languages' ? format.languages(words) : format.list(words.map(label));
}

function numberWords({ t, format }: Means, field: string, value: number): string {
  if (FLAG.test(field)) return t(value === 0 ? 'audit.no' : 'audit.yes');
  if (INSTANT.test(field)) return format.moment(value);
  if (MINUTE.test(field)) return format.time(value);
  if (field === 'weekday') return format.weekday(value);
  if (field === 'travel_limit_metres') return format.distance(value);
  if (field === 'duration_minutes' || field === 'minutes_per_week') return format.duration(value);
  return format.number(value);
}

function textWords({ t, format, label }: Means, table: string | null, field: string, value: string): string {
  if (CODE.test(value)) return label(value);
  if (DATE.test(field)) return format.day(value);
  if (field === 'country') return format.country(value);
  if (field === 'gender') return t(`people.genders.${value}`);
  if (field === 'contact_way') return t(`people.way.${value}`);
  if (STRENGTH.test(field)) return t(`people.strength.${value}`);
  if (field === 'urgency') return t(`common.urgency.${value}`);
  if (field === 'status')
    return t(`common.${STATUS_OF[table ?? ''] ?? ''}.${value}`, { defaultValue: value });
  if (table === null && field === 'role') return t(`accounts.role.name.${value}`, { defaultValue: value });
  if (table === null && field === 'right') return t(`accounts.right.name.${value}`, { defaultValue: value });
  if (table === 'term' && field === 'list') return t(`settings.lists.name.${value}`, { defaultValue: value });
  if (table === null && field === 'reason')
    return t([`audit.why.${value}`, `backups.reason.${value}`], { defaultValue: value });
  return value;
}
