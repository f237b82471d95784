import {
  helperInputSchema,
  type Helper,
  type HelperInput,
  type VettingItem,
} from '../../../../shared/domain/helper';
import type { PersonId } from '../../../../shared/domain/ids';
import type { Problems } from '../../lib/use-draft';

/** A helper as typed; nobody may be chosen yet. */
export interface HelperForm extends Omit<HelperInput, 'personId'> {
  readonly personId: PersonId | null;
}

const FIVE_KILOMETRES = 5000;

/** @param seesChecks whether whoever fills it in may read background checks */
export function blankHelper(seesChecks = true): HelperForm {
  return {
    personId: null,
    status: 'active',
    categories: [],
    skills: [],
    availability: [],
    exceptions: [],
    travelLimitMetres: FIVE_KILOMETRES,
    hasVehicle: false,
    seats: 0,
    wheelchairVehicle: false,
    canDoStairs: true,
    tasksPerWeek: 2,
    minutesPerWeek: null,
    quietHours: null,
    breakUntil: null,
    vetting: seesChecks ? [] : null,
    notes: '',
  };
}

export function formOfHelper(helper: Helper): HelperForm {
  const {
    id: _id,
    uncovered: _uncovered,
    person: _person,
    version: _version,
    createdAt: _created,
    updatedAt: _updated,
    ...form
  } = helper;
  return form;
}

/** What is sent; null while nobody is chosen. Without a vehicle there are no seats and no ramp. */
export function helperOfForm(form: HelperForm): HelperInput | null {
  if (form.personId === null) return null;
  return {
    ...form,
    personId: form.personId,
    seats: form.hasVehicle ? form.seats : 0,
    wheelchairVehicle: form.hasVehicle && form.wheelchairVehicle,
  };
}

interface Span {
  readonly fromMinute: number;
  readonly toMinute: number;
}
const endsBeforeStart = (span: Span) => span.toMinute <= span.fromMinute;

/** Catalogue keys of what is wrong, by field. */
export function checkHelper(form: HelperForm): Problems<HelperForm> {
  const problems: Problems<HelperForm> = {};
  const say = (isWrong: boolean, field: keyof HelperForm, sentence: string) => {
    if (isWrong) problems[field] = `helpers.problem.${sentence}`;
  };
  say(form.personId === null, 'personId', 'person');
  say(form.categories.length === 0, 'categories', 'categories');
  say(form.availability.some(endsBeforeStart), 'availability', 'hours');
  say(form.exceptions.some(endsBeforeStart), 'exceptions', 'hours');
  say(
    (form.vetting ?? []).some((check) => check.kind === ''),
    'vetting',
    'vettingKind',
  );
  say((form.vetting ?? []).some(isUntilBeforeFrom), 'vetting', 'vettingDates');
  say(!(form.tasksPerWeek >= 0 && form.tasksPerWeek <= 50), 'tasksPerWeek', 'tasksPerWeek');
  const { minutesPerWeek: minutes } = form;
  say(minutes !== null && !(minutes >= 30 && minutes <= 6_000), 'minutesPerWeek', 'hoursPerWeek');
  return Object.keys(problems).length > 0 ? problems : restOfProblems(form);
}

function isUntilBeforeFrom(check: VettingItem): boolean {
  return check.validUntil !== null && check.validUntil < check.validFrom;
}

/** Whatever the contract would still refuse, such as a text that is too long. */
function restOfProblems(form: HelperForm): Problems<HelperForm> {
  const read = helperInputSchema.safeParse(helperOfForm(form));
  if (read.success) return {};
  return Object.fromEntries(
    read.error.issues.map((issue) => [String(issue.path[0]), 'helpers.problem.other']),
  );
}
