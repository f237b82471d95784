import {
  checkInPlanInputSchema,
  type CheckInContact,
  type CheckInPlan,
  type CheckInPlanInput,
} from '../../../../shared/domain/check-in';
import type { PersonId } from '../../../../shared/domain/ids';
import type { LocalDate } from '../../../../shared/domain/time';
import { fromRrule, isRegular, toRrule, type Repeat } from '../../lib/repeat';
import type { Problems } from '../../lib/use-draft';

/** A contact as it is typed. */
export interface ContactForm {
  readonly kind: 'none' | 'person' | 'other';
  readonly personId: PersonId | null;
  readonly name: string;
  readonly phone: string;
}
export const NO_CONTACT: ContactForm = { kind: 'none', personId: null, name: '', phone: '' };

/** A plan as it is typed. */
export interface PlanForm {
  readonly personId: PersonId | null;
  readonly startDate: LocalDate | null;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly repeat: Repeat;
  readonly callerId: string | null;
  readonly language: string | null;
  readonly first: ContactForm;
  readonly second: ContactForm;
  readonly notes: string;
}

const [NINE, TEN] = [540, 600];

export function blankPlan(today: LocalDate): PlanForm {
  return {
    ...{ personId: null, startDate: today, fromMinute: NINE, toMinute: TEN },
    ...{ callerId: null, language: null, first: NO_CONTACT, second: NO_CONTACT, notes: '' },
    repeat: { every: 'day', interval: 1, weekdays: [], monthWeek: null, until: null },
  };
}

export function formOfPlan(plan: CheckInPlan): PlanForm {
  const { personId, startDate, fromMinute, toMinute, rrule, callerId, language, contacts, notes } = plan;
  const [first, second] = contacts;
  return {
    ...{ personId, startDate, fromMinute, toMinute, callerId, language, notes },
    ...{ repeat: fromRrule(rrule), first: contactForm(first), second: contactForm(second) },
  };
}

function contactForm(contact: CheckInContact | undefined): ContactForm {
  return contact === undefined ? NO_CONTACT : { ...NO_CONTACT, ...contact };
}

function contactOf({ kind, personId, name, phone }: ContactForm): CheckInContact[] {
  if (kind === 'none') return [];
  if (kind === 'other') return [{ kind, name: name.trim(), phone: phone.trim() }];
  return personId === null ? [] : [{ kind, personId }];
}

/** What is sent; null while something that has to be chosen is not. */
export function planOfForm(form: PlanForm): CheckInPlanInput | null {
  const { personId, startDate, fromMinute, toMinute, repeat, callerId, language, notes } = form;
  const rrule = startDate === null ? null : toRrule(repeat, startDate);
  if (personId === null || startDate === null || rrule === null) return null;
  return {
    ...{ personId, startDate, fromMinute, toMinute, rrule, callerId, language, notes: notes.trim() },
    contacts: [...contactOf(form.first), ...contactOf(form.second)],
  };
}

const isHalf = ({ kind, personId, name, phone }: ContactForm) =>
  (kind === 'person' && personId === null) ||
  (kind === 'other' && (name.trim() === '' || phone.trim() === ''));

/** Catalogue keys of what is wrong, by field. */
export function checkPlan(form: PlanForm): Problems<PlanForm> {
  const problems: Problems<PlanForm> = {};
  const say = (isWrong: boolean, field: keyof PlanForm, sentence: string) => {
    if (isWrong) problems[field] = `checkIns.plan.problem.${sentence}`;
  };
  const { repeat, startDate, personId } = form;
  say(personId === null, 'personId', 'personId');
  say(startDate === null, 'startDate', 'startDate');
  say(form.toMinute <= form.fromMinute, 'toMinute', 'toMinute');
  const until = isRegular(repeat) ? repeat.until : null;
  say(until !== null && startDate !== null && until < startDate, 'repeat', 'repeat');
  for (const which of ['first', 'second'] as const) {
    const contact = form[which];
    say(isHalf(contact), which, which);
    say(contact.kind === 'person' && personId !== null && contact.personId === personId, which, 'samePerson');
  }
  return Object.keys(problems).length > 0 ? problems : restOfProblems(form);
}

/** Whatever the contract would still refuse, such as a text that is too long. */
function restOfProblems(form: PlanForm): Problems<PlanForm> {
  const read = checkInPlanInputSchema.safeParse(planOfForm(form));
  return read.success ? {} : { notes: 'checkIns.plan.problem.other' };
}
