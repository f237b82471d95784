import { helperInputSchema, type HelperInput } from '../../../shared/domain/helper';
import type { Gender, PersonInput } from '../../../shared/domain/person';
import { foldName } from '../../maps/fold-name';
import type { ImportContext } from './import-context';
import {
  notInList,
  readCodes,
  readFlag,
  readLanguages,
  readNumber,
  readPhones,
  readPlace,
  shown,
} from './read-cells';
import { ORDER_WORDS, readMoment } from './read-date';
import { readHours } from '../../csv/weekly-hours';
import { personOf } from './request-record';
import type { RowCells } from './row-cells';

/** One row of a file of helpers, understood. */
export interface HelperRecord {
  readonly person: PersonInput;
  readonly helper: Omit<HelperInput, 'personId'>;
}

export const helperRecordSchema = helperInputSchema.omit({ personId: true });

const DEFAULT_KM = 10;
const DEFAULT_TASKS = 2;
const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['woman', 'woman'],
  ['female', 'woman'],
  ['f', 'woman'],
  ['w', 'woman'],
  ['frau', 'woman'],
  ['man', 'man'],
  ['male', 'man'],
  ['m', 'man'],
  ['mann', 'man'],
  ['other', 'other'],
  ['diverse', 'other'],
]);

/** Reads one row; whatever cannot be understood is noted as a problem of its cell. */
export function readHelper(cells: RowCells, context: ImportContext): HelperRecord {
  const seats = readNumber(cells, 'seats', { min: 0, max: 50, whole: true }) ?? 0;
  const wheelchairVehicle = readFlag(cells, 'wheelchairVehicle', context);
  const categories = readCodes(cells, 'categories', 'category', context);
  if (cells.text('categories') === '')
    cells.problem('categories', 'At least one category was expected; the cell is empty.');
  const reference = cells.text('externalId');
  const notes = [
    cells.raw('notes') || cells.text('notes'),
    reference === '' ? '' : `Reference: ${reference}`,
  ];
  return {
    person: readPerson(cells, context),
    helper: {
      status: 'active',
      categories,
      skills: readCodes(cells, 'skills', 'skill', context),
      availability: readAvailability(cells),
      exceptions: [],
      travelLimitMetres: Math.round(
        (readNumber(cells, 'travelKm', { min: 0, max: 500 }) ?? DEFAULT_KM) * 1000,
      ),
      hasVehicle: readFlag(cells, 'vehicle', context) || seats > 0 || wheelchairVehicle,
      seats,
      wheelchairVehicle,
      canDoStairs: cells.text('stairs') === '' || readFlag(cells, 'stairs', context),
      tasksPerWeek: readNumber(cells, 'tasksPerWeek', { min: 0, max: 50, whole: true }) ?? DEFAULT_TASKS,
      minutesPerWeek: readMinutes(cells),
      quietHours: null,
      breakUntil: null,
      vetting: readVetting(cells, context),
      notes: notes.filter((part) => part !== '').join('\n\n'),
    },
  };
}

function readMinutes(cells: RowCells): number | null {
  const hours = readNumber(cells, 'hoursPerWeek', { min: 0.5, max: 100 });
  return hours === null ? null : Math.round(hours * 60);
}

function readPerson(cells: RowCells, context: ImportContext): PersonInput {
  const name = cells.text('name');
  if (name === '') cells.problem('name', 'A name was expected; the cell is empty.');
  const place = readPlace(cells, '', context);
  return personOf(name, {
    isPseudonym: cells.isDefault('name'),
    gender: readGender(cells, context),
    phones: readPhones(cells, 'phone', context),
    email: cells.text('email') || null,
    languages: readLanguages(cells, 'languages', context),
    places: place === null ? [] : [place],
  });
}

function readGender(cells: RowCells, context: ImportContext): Gender | null {
  const text = cells.text('gender');
  if (text === '') return null;
  const gender = GENDERS.get(foldName(context.terms.meaningOf('gender', text)));
  if (gender === undefined)
    cells.unknownValue('gender', text, `Woman, man or other was expected; found ${shown(text)}.`);
  return gender ?? null;
}

function readAvailability(cells: RowCells): HelperInput['availability'] {
  const text = cells.text('availability');
  const hours = readHours(text);
  if (hours === null)
    cells.problem(
      'availability',
      `Hours such as "Mon 9-12; Tue-Thu 14:00-18:00" were expected; found ${shown(text)}.`,
    );
  return hours ?? [];
}

const VETTING = /^(.+?)(?:\s+from\s+([\d./-]+))?(?:\s+until\s+([\d./-]+))?$/i;

/** Checks such as "Background check until 2027-05-01", with "from" where the start is known. */
function readVetting(cells: RowCells, context: ImportContext): HelperInput['vetting'] {
  return cells.list('vetting').flatMap((text) => {
    const [, name = '', from, until] = VETTING.exec(text.slice(0, 200)) ?? [];
    const kind = context.terms.codeOf('vetting', 'vetting', name);
    if (kind === null) cells.unknownValue('vetting', name, notInList('vetting', text));
    const validUntil = readDay(cells, until, context);
    const today = context.today;
    const start =
      readDay(cells, from, context) ?? (validUntil !== null && validUntil < today ? validUntil : today);
    if (validUntil !== null && validUntil < start)
      cells.problem('vetting', `This check ends before it starts: ${shown(text)}.`);
    return kind === null ? [] : [{ kind, validFrom: start, validUntil }];
  });
}

function readDay(cells: RowCells, text: string | undefined, { mapping }: ImportContext): string | null {
  if (text === undefined) return null;
  const day = readMoment(text, mapping.dateOrder)?.date ?? null;
  if (day === null)
    cells.problem(
      'vetting',
      `A date as ${ORDER_WORDS[mapping.dateOrder]} was expected; found ${shown(text)}.`,
    );
  return day;
}
