import type { AuditChange, AuditEntry, AuditValue } from '../../../shared/contract/audit';
import type { AuditAction } from '../../../shared/domain/audit';
import type { NamedEntry } from './repository';
import type { IsHidden } from './who-may-read';

type Raw = string | number | null;

/** Lists are kept as JSON in one column. */
function valueOf(raw: unknown): AuditValue {
  if (Array.isArray(raw)) return raw as Raw[];
  if (typeof raw !== 'string' || !/^\[[^{[]*\]$/.test(raw)) return raw as Raw;
  try {
    return JSON.parse(raw) as Raw[];
  } catch {
    return raw; // somebody's words that happen to stand in brackets
  }
}

function isEmpty(value: AuditValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

type Pair = Pick<AuditChange, 'before' | 'after'>;

function pairOf(action: string, raw: unknown): Pair {
  if (action === 'changed') {
    const [before, after] = raw as [unknown, unknown];
    return { before: valueOf(before), after: valueOf(after) };
  }
  return action === 'removed' ? { before: valueOf(raw), after: null } : { before: null, after: valueOf(raw) };
}

type Values = Readonly<Record<string, unknown>>;

/** Rows that came or went together stand in one entry, one after the other. */
const rowsOf = (values: unknown): Values[] =>
  Array.isArray(values) ? (values as Values[]) : [values as Values];

function changesOf({ action, tableName, changes, personId }: NamedEntry, isHidden: IsHidden): AuditChange[] {
  if (changes === null) return [];
  // A digest in place of words is for the check of the chain; nobody can read anything in it.
  const fields = rowsOf(JSON.parse(changes))
    .flatMap((row) => Object.entries(row))
    .filter(([field]) => field !== 'sealed');
  return fields.flatMap(([field, raw]): AuditChange[] => {
    // Which entries were erased is for the check of the chain; people are told how many.
    const pair = pairOf(action, action === 'erased' && Array.isArray(raw) ? raw.length : raw);
    // What was left empty from the start says nothing.
    if (action !== 'changed' && isEmpty(pair.before) && isEmpty(pair.after)) return [];
    return isHidden(tableName, field, personId)
      ? [{ field, before: null, after: null, isHidden: true }]
      : [{ field, ...pair, isHidden: false }];
  });
}

/** An entry as the contract shows it. */
export function toEntry(entry: NamedEntry, isHidden: IsHidden): AuditEntry {
  const { id, at, actor, desk, call, action, tableName, rowKey, personName, otherName, digest, changes } =
    entry;
  return {
    ...{ id, at, actor, desk, call, personName, otherName },
    action: action as AuditAction,
    table: tableName,
    row: rowKey,
    personId: entry.personId as AuditEntry['personId'],
    requestId: entry.requestId as AuditEntry['requestId'],
    matchId: entry.matchId as AuditEntry['matchId'],
    isErased: digest !== null && changes === null,
    changes: changesOf(entry, isHidden),
  };
}
