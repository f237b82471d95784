import type { MergeField } from '../../../shared/contract/duplicates';
import type { FieldChoice } from '../../../shared/domain/duplicate';
import type { HelperInput } from '../../../shared/domain/helper';
import type { PersonInput } from '../../../shared/domain/person';
import type { RequestInput } from '../../../shared/domain/request';
import { KithError } from '../../../shared/contract/errors';
import { placeKey } from '../places/repository';
import { phoneKey } from './keys';

/** One thing that somebody chooses: parts that only make sense together stand together. */
interface Field<T> {
  readonly name: string;
  readonly keys: readonly (keyof T & string)[];
  /** How values of both become one; null where there is room for one alone. */
  readonly both: ((kept: T, gone: T) => Partial<T>) | null;
  /** Where one side says more than the other, so that it is taken unless somebody chooses. */
  readonly says: (value: T) => boolean;
}

const isSaid = (value: unknown) =>
  !(value === null || value === '' || value === false || value === 'none' || value === 'any') &&
  !(Array.isArray(value) && value.length === 0);

function field<T>(
  name: string,
  keys: readonly (keyof T & string)[],
  both: Field<T>['both'] = null,
): Field<T> {
  return { name, keys, both, says: (value) => keys.some((key) => isSaid(value[key])) };
}

/** A list of both, without what is there twice; of two that are the same, the one of who is kept stays. */
function list<T>(
  key: keyof T & string,
  most: number,
  keyOf: (item: never) => unknown = (item) => item,
): Field<T> {
  return field<T>(key, [key], (kept, gone) => {
    const items = new Map<string, unknown>();
    for (const item of [...(kept[key] as never[]), ...(gone[key] as never[])]) {
      const name = JSON.stringify(keyOf(item) ?? item);
      if (!items.has(name)) items.set(name, item);
    }
    if (items.size > most) refuseLong(key, most);
    return { [key]: [...items.values()] } as Partial<T>;
  });
}

/** A text of both, one below the other. */
function text<T>(key: keyof T & string, most: number): Field<T> {
  return field<T>(key, [key], (kept, gone) => {
    const [above, below] = [String(kept[key]), String(gone[key])];
    const joined = above.includes(below) ? above : below.includes(above) ? below : `${above}\n\n${below}`;
    if (joined.length > most) refuseLong(key, most);
    return { [key]: joined } as Partial<T>;
  });
}

function refuseLong(key: string, most: number): never {
  throw new KithError(
    'bad_input',
    `Both together are more than fits here (${String(most)}). Please choose one of the two, or shorten one first.`,
    { path: key, most },
  );
}

export const PERSON_FIELDS: readonly Field<PersonInput>[] = [
  field('name', ['displayName', 'isPseudonym']),
  list('phones', 6, phoneKey),
  field('email', ['email']),
  list('places', 6, placeKey),
  list('languages', 20),
  field('contactWay', ['contactWay']),
  field('contactHours', ['contactHours']),
  list('needs', 20),
  field('gender', ['gender']),
  field('isOffMap', ['isOffMap']),
  text('notes', 4_000),
];

export type MergedHelper = Omit<HelperInput, 'personId' | 'vetting'>;
export const HELPER_FIELDS: readonly Field<MergedHelper>[] = [
  field('status', ['status']),
  list('categories', 40),
  list('skills', 40),
  list('availability', 60),
  list('exceptions', 120),
  field('travelLimitMetres', ['travelLimitMetres']),
  field('vehicle', ['hasVehicle', 'seats', 'wheelchairVehicle']),
  field('canDoStairs', ['canDoStairs']),
  field('tasksPerWeek', ['tasksPerWeek']),
  field('minutesPerWeek', ['minutesPerWeek']),
  field('quietHours', ['quietHours']),
  field('breakUntil', ['breakUntil']),
  text('notes', 4_000),
];

export type MergedRequest = Omit<RequestInput, 'requesterId'>;
export const REQUEST_FIELDS: readonly Field<MergedRequest>[] = [
  field('summary', ['summary']),
  text('details', 4_000),
  field('caller', ['callerId', 'callerRelation']),
  field('urgency', ['urgency']),
  field('when', ['when', 'timeZone']),
  field('durationMinutes', ['durationMinutes']),
  field('place', ['place']),
  field('destination', ['destination']),
  field('helpersNeeded', ['helpersNeeded']),
  list('skills', 20),
  field('languages', ['languages', 'languageStrength']),
  field('gender', ['gender', 'genderStrength']),
  field('access', ['wheelchair', 'stairs', 'seats', 'needsVehicle', 'accessStrength']),
  field('continuityStrength', ['continuityStrength']),
  field('atRisk', ['atRisk']),
  field('category', ['category']),
  field('source', ['source']),
  field('spending', ['spendUpTo', 'spendReason']),
];

type Choices = Readonly<Record<string, FieldChoice>>;

const part = <T>(value: T, keys: readonly (keyof T & string)[]) =>
  Object.fromEntries(keys.map((key) => [key, value[key] ?? null])) as MergeField['kept'];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What differs, with what it becomes unless somebody chooses: nothing that is said is lost where both fit. */
export function differing<T>(prefix: string, fields: readonly Field<T>[], kept: T, gone: T): MergeField[] {
  return fields
    .map(({ name, keys, both, says }) => ({
      field: `${prefix}.${name}`,
      kept: part(kept, keys),
      gone: part(gone, keys),
      choices:
        both === null ? (['kept', 'gone'] as FieldChoice[]) : (['kept', 'gone', 'both'] as FieldChoice[]),
      usual: usualOf(says(kept), says(gone), both !== null),
    }))
    .filter((one) => !isSame(one.kept, one.gone));
}

function usualOf(keptSays: boolean, goneSays: boolean, mayBoth: boolean): FieldChoice {
  if (!keptSays && goneSays) return 'gone';
  return keptSays && goneSays && mayBoth ? 'both' : 'kept';
}

/** The one that comes of two, by what was chosen, else by what is usual. @throws KithError `bad_input` */
export function combined<T>(
  prefix: string,
  fields: readonly Field<T>[],
  { kept, gone, choices }: { readonly kept: T; readonly gone: T; readonly choices: Choices },
): T {
  const differs = new Map(differing(prefix, fields, kept, gone).map((one) => [one.field, one]));
  let result = { ...kept };
  for (const { name, keys, both } of fields) {
    const one = differs.get(`${prefix}.${name}`);
    if (one === undefined) continue;
    const choice = choices[one.field] ?? one.usual;
    if (!one.choices.includes(choice))
      throw new KithError('bad_input', 'For this field one of the two has to be chosen.', {
        path: one.field,
      });
    if (choice === 'gone') for (const key of keys) result = { ...result, [key]: gone[key] };
    if (choice === 'both') result = { ...result, ...both?.(kept, gone) };
  }
  return result;
}
