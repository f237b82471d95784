import type { AuditEntry } from '../../../shared/contract/audit';

/** What one person did in one go: entries that follow on each other. */
export interface Step {
  readonly key: number;
  readonly at: number;
  readonly actor: string;
  readonly entries: readonly AuditEntry[];
}

/**
 * Puts together what was saved together, newest first; within a step, in the order in which it was done.
 * @param bySubject apart for everybody whom it is about, as an import may be about thousands
 */
export function stepsOf(entries: readonly AuditEntry[], bySubject = false): Step[] {
  const steps: { key: number; at: number; actor: string; call: string; entries: AuditEntry[] }[] = [];
  for (const entry of entries) {
    const last = steps.at(-1);
    const isSame = (step: { at: number; actor: string; call: string; entries: AuditEntry[] }) =>
      step.at === entry.at &&
      step.actor === entry.actor &&
      step.call === entry.call &&
      (!bySubject || step.entries.every((other) => subjectOf(other) === subjectOf(entry)));
    if (last !== undefined && isSame(last)) last.entries.unshift(entry);
    else steps.push({ key: entry.id, at: entry.at, actor: entry.actor, call: entry.call, entries: [entry] });
  }
  return steps;
}

function subjectOf({ personId, requestId, table, row }: AuditEntry): string {
  return personId === null && requestId === null
    ? `${table ?? ''}:${row ?? ''}`
    : `${String(personId)}:${String(requestId)}`;
}

/** Records that come with all that belongs to them. */
const WHOLE = ['person', 'request', 'helper', 'match', 'request_series'];

/** Whether a record came as a whole. */
export function isNewRecord(entries: readonly AuditEntry[]): boolean {
  return entries.some(({ table, action }) => action === 'added' && table !== null && WHOLE.includes(table));
}

/** What a step is about: of a record that was added or removed whole, not each of its parts. */
export function mainOf(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  const whole = entries.filter(
    ({ table, action }) => action !== 'changed' && table !== null && WHOLE.includes(table),
  );
  if (whole.length > 0) return whole;
  // A step of a match tells its reason; that the match changed says the rest.
  const others = entries.filter(({ table }) => table !== 'match_event');
  return others.length > 0 ? others : entries;
}
