import type {
  CheckIn,
  CheckInContact,
  CheckInLine,
  CheckInPlan,
  Feeling,
  PlanLine,
} from '../../../shared/domain/check-in';
import { needsSecondLook } from '../../../shared/domain/check-in';
import { standOf, type Delays, type Try } from '../../../shared/domain/check-in-ladder';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { CheckInPauseRow, CheckInPlanRow } from '../../database/entities/check-in.entity';
import { isPaused } from './plan-days';
import type { Felt, StoredCheckIn } from './repository';

export interface Now {
  readonly now: Instant;
  readonly delays: Delays;
}

/** A check-in as the list shows it. @param tries in order, of one that is open */
export function lineOf(stored: StoredCheckIn, tries: readonly Try[], { now, delays }: Now): CheckInLine {
  const { closedAt, closedBy, outcome, feeling, words, contacts: _, ...line } = stored;
  const closed =
    closedAt === null || closedBy === null || outcome === null
      ? null
      : { closedAt, closedBy, outcome, feeling, words };
  return {
    ...line,
    stand: closed === null ? shownStand(stored, tries, { now, delays }) : null,
    closed,
  } as CheckInLine;
}

function shownStand(
  stored: StoredCheckIn,
  tries: readonly Try[],
  { now, delays }: Now,
): CheckInLine['stand'] {
  const { step, state, dueAt, lateAt } = standOf(stored, tries, delays, now);
  return { step, state, dueAt, lateAt };
}

const ORDER = { alarm: 0, due: 1, waiting: 2, later: 3, closed: 4 } as const;

/** Overdue first, then what is due, what waits, what comes later, and what is done. */
export function inOrder(lines: readonly CheckInLine[]): CheckInLine[] {
  const rank = ({ stand }: CheckInLine) => ORDER[stand?.state ?? 'closed'];
  const when = ({ stand, closed }: CheckInLine) => stand?.dueAt ?? -(closed?.closedAt ?? 0);
  return [...lines].sort((a, b) => rank(a) - rank(b) || when(a) - when(b) || a.id - b.id);
}

type Contacts = Pick<
  CheckInPlanRow,
  'firstPersonId' | 'firstName' | 'firstPhone' | 'secondPersonId' | 'secondName' | 'secondPhone'
>;

/** Whom a plan names, in the order in which they are rung. */
export function contactsOf(plan: Contacts): CheckInContact[] {
  const one = (personId: number | null, name: string, phone: string): CheckInContact[] => {
    if (personId !== null) return [{ kind: 'person', personId: personId as PersonId }];
    return name === '' ? [] : [{ kind: 'other', name, phone }];
  };
  return [
    ...one(plan.firstPersonId, plan.firstName, plan.firstPhone),
    ...one(plan.secondPersonId, plan.secondName, plan.secondPhone),
  ];
}

/** The columns of contacts; a second one without a first stands first. */
export function contactColumns([first, second]: readonly CheckInContact[]): Contacts {
  const one = (contact: CheckInContact | undefined) =>
    contact?.kind === 'person'
      ? { personId: contact.personId as number | null, name: '', phone: '' }
      : { personId: null, name: contact?.name ?? '', phone: contact?.phone ?? '' };
  const [a, b] = [one(first), one(second)];
  return {
    ...{ firstPersonId: a.personId, firstName: a.name, firstPhone: a.phone },
    ...{ secondPersonId: b.personId, secondName: b.name, secondPhone: b.phone },
  };
}

/** Whether somebody should look at a plan again, by how the person was. */
export function needsLook({ lookedAt }: Pick<CheckInPlanRow, 'lookedAt'>, felt: readonly Felt[]): boolean {
  const fresh = felt.filter(({ at }) => at > (lookedAt ?? 0)).length;
  return needsSecondLook(feelingsOf(felt), fresh);
}

export const feelingsOf = (felt: readonly Felt[]): Feeling[] => felt.map(({ feeling }) => feeling);

export function stateOf(
  plan: Pick<CheckInPlanRow, 'endedOn'>,
  pauses: readonly CheckInPauseRow[],
  today: LocalDate,
): PlanLine['state'] {
  if (plan.endedOn !== null) return 'ended';
  return isPaused(pauses, today) ? 'paused' : 'running';
}

export interface PlanFacts {
  readonly personName: string;
  readonly pauses: readonly CheckInPauseRow[];
  readonly felt: readonly Felt[];
  readonly today: LocalDate;
  readonly nextDate: LocalDate | null;
}

export function planLineOf(plan: CheckInPlanRow, facts: PlanFacts): PlanLine {
  const { personName, pauses, felt, today, nextDate } = facts;
  const { id, rrule, startDate, fromMinute, toMinute, callerName } = plan;
  return {
    ...{ id: id as PlanLine['id'], personName, rrule, startDate, fromMinute, toMinute, callerName, nextDate },
    state: stateOf(plan, pauses, today),
    feelings: feelingsOf(felt),
    needsLook: needsLook(plan, felt),
  };
}

export function planOf(plan: CheckInPlanRow, facts: PlanFacts, past: CheckInPlan['past']): CheckInPlan {
  const { id, personName, rrule, startDate, fromMinute, toMinute, callerName, state, nextDate, needsLook } =
    planLineOf(plan, facts);
  const { lookedAt, lookedBy, lookedWords } = plan;
  return {
    ...{
      id,
      personName,
      rrule,
      startDate,
      fromMinute,
      toMinute,
      callerName,
      state,
      nextDate,
      needsLook,
      past,
    },
    ...{ personId: plan.personId as PersonId, version: plan.version, callerId: plan.callerId },
    ...{ language: plan.language, notes: plan.notes, contacts: contactsOf(plan), createdBy: plan.createdBy },
    ...{ endedOn: plan.endedOn, endedReason: plan.endedReason },
    pauses: facts.pauses.map((pause) => ({
      ...{
        id: pause.id as CheckInPlan['pauses'][number]['id'],
        reason: pause.reason,
        createdBy: pause.createdBy,
      },
      ...{ from: pause.fromDate, until: pause.untilDate },
    })),
    look: lookedAt === null || lookedBy === null ? null : { at: lookedAt, by: lookedBy, words: lookedWords },
  };
}

export function checkInOf(
  line: CheckInLine,
  plan: CheckInPlanRow,
  { log, felt }: { readonly log: CheckIn['log']; readonly felt: readonly Felt[] },
): CheckIn {
  return { ...line, contacts: contactsOf(plan), notes: plan.notes, log, feelings: feelingsOf(felt) };
}
