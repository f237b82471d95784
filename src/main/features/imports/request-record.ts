import type { PersonInput } from '../../../shared/domain/person';
import {
  requestInputSchema,
  URGENCIES,
  type RequestInput,
  type Urgency,
} from '../../../shared/domain/request';
import { parseMinute, type Instant, type When } from '../../../shared/domain/time';
import { instantOf } from '../../time/zones';
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
import { ORDER_WORDS, readMoment, type ReadMoment } from './read-date';
import type { RowCells } from './row-cells';

/** One row of a file of requests, understood. */
export interface RequestRecord {
  readonly requester: PersonInput;
  readonly caller: PersonInput | null;
  readonly request: Omit<RequestInput, 'requesterId' | 'callerId'>;
  /** When it reached the organisation; null where the file does not say. */
  readonly createdAt: Instant | null;
}

export const requestRecordSchema = requestInputSchema.omit({ requesterId: true, callerId: true });

const MAX_SUMMARY = 160;
const CREATED_AHEAD_MS = 24 * 3_600_000;
const DEFAULT_MINUTES = 60;

/** Reads one row; whatever cannot be understood is noted as a problem of its cell. */
export function readRequest(cells: RowCells, context: ImportContext): RequestRecord {
  const place = readPlace(cells, '', context);
  const category = readCategory(cells, context);
  const detail = context.categories.get(category.code);
  const seats = readNumber(cells, 'seats', { min: 0, max: 50, whole: true }) ?? 0;
  const languages = readLanguages(cells, 'languages', context);
  const minutes = detail?.minutes ?? DEFAULT_MINUTES;
  const requester = readRequester(cells, context, { languages, place });
  return {
    requester,
    caller: readCaller(cells, context),
    createdAt: readCreated(cells, context),
    request: {
      callerRelation: cells.text('callerRelation'),
      category: category.code,
      ...readWords(cells, category),
      urgency: readUrgency(cells, context),
      when: readWhen(cells, context, minutes),
      timeZone: context.organisation.timeZone,
      durationMinutes: minutes,
      place,
      destination: readPlace(cells, 'destination', context),
      helpersNeeded: readNumber(cells, 'helpersNeeded', { min: 1, max: 100, whole: true }) ?? 1,
      skills: readCodes(cells, 'skills', 'skill', context),
      languages,
      languageStrength: languages.length > 0 ? 'wish' : 'none',
      gender: null,
      genderStrength: 'none',
      wheelchair: readFlag(cells, 'wheelchair', context),
      stairs: readFlag(cells, 'stairs', context),
      seats,
      needsVehicle: (detail?.needsVehicle ?? false) || seats > 0,
      accessStrength: 'must',
      continuityStrength: 'wish',
      atRisk: readFlag(cells, 'atRisk', context),
      // A file brings no amounts: the organisation's limit holds.
      spendUpTo: null,
      spendReason: '',
      source: readCodes(cells, 'source', 'source', context)[0] ?? 'source:import',
    },
  };
}

export function personOf(name: string, rest: Partial<PersonInput>): PersonInput {
  const empty = {
    isPseudonym: false,
    gender: null,
    phones: [],
    email: null,
    languages: [],
    contactWay: 'any',
  } as const;
  return {
    displayName: name,
    ...empty,
    contactHours: '',
    needs: [],
    notes: '',
    isOffMap: false,
    places: [],
    ...rest,
  } as PersonInput;
}

function readRequester(
  cells: RowCells,
  context: ImportContext,
  { languages, place }: Pick<RequestRecord['request'], 'languages' | 'place'>,
): PersonInput {
  const name = cells.text('requesterName');
  if (name === '')
    cells.problem('requesterName', 'A name was expected, or a default such as "Request {externalId}".');
  return personOf(name, {
    isPseudonym: cells.isDefault('requesterName'),
    phones: readPhones(cells, 'requesterPhone', context),
    email: cells.text('requesterEmail') || null,
    languages,
    places: place === null ? [] : [place],
  });
}

function readCaller(cells: RowCells, context: ImportContext): PersonInput | null {
  const name = cells.text('callerName');
  if (name === '') return null;
  return personOf(name, {
    phones: readPhones(cells, 'callerPhone', context),
    email: cells.text('callerEmail') || null,
  });
}

interface ReadCategory {
  readonly code: string;
  /** The other values of the cell, which go into the details. */
  readonly others: readonly string[];
}

/** The first value that is known decides; a cell without any known value is a problem. */
function readCategory(cells: RowCells, context: ImportContext): ReadCategory {
  const values = cells.list('category');
  const codes = values.map((value) => context.terms.codeOf('category', 'category', value));
  const first = codes.findIndex((code) => code !== null);
  const code = codes[first];
  if (code) return { code, others: values.filter((_, index) => index !== first) };
  const [value] = values;
  if (value === undefined) cells.problem('category', 'A category was expected; the cell is empty.');
  else cells.unknownValue('category', value, notInList('category', value));
  return { code: 'category:unknown', others: [] };
}

/** Nothing is cut off: a summary that is too long stands whole at the start of the details. */
function readWords(cells: RowCells, category: ReadCategory): { summary: string; details: string } {
  const title = cells.text('summary') || (cells.list('category')[0] ?? '');
  const oneLine = title.replace(/\s+/g, ' ');
  const isLong = oneLine.length > MAX_SUMMARY;
  const summary = isLong ? `${oneLine.slice(0, MAX_SUMMARY - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : oneLine;
  const reference = cells.text('externalId');
  const parts = [
    isLong ? title : '',
    cells.raw('details') || cells.text('details'),
    category.others.length > 0 ? `Also: ${category.others.join('; ')}` : '',
    reference === '' ? '' : `Reference: ${reference}`,
  ];
  return { summary, details: parts.filter((part) => part !== '').join('\n\n') };
}

function readUrgency(cells: RowCells, context: ImportContext): Urgency {
  const text = cells.text('urgency');
  if (text === '') return 'normal';
  const meaning = context.terms.meaningOf('urgency', text).toLowerCase();
  const urgency = URGENCIES.find((known) => known === meaning);
  if (urgency === undefined) {
    const message = `One of ${URGENCIES.join(', ')} was expected; found ${shown(text)}.`;
    cells.unknownValue('urgency', text, message);
  }
  return urgency ?? 'normal';
}

function readDateCell(cells: RowCells, field: string, { mapping }: ImportContext): ReadMoment | null {
  const text = cells.text(field);
  if (text === '') return null;
  const moment = readMoment(text, mapping.dateOrder);
  if (moment === null)
    cells.problem(field, `A date as ${ORDER_WORDS[mapping.dateOrder]} was expected; found ${shown(text)}.`);
  return moment;
}

function readCreated(cells: RowCells, context: ImportContext): Instant | null {
  const moment = readDateCell(cells, 'createdAt', context);
  if (moment === null) return null;
  const instant = instantOf(moment.date, moment.minute ?? 0, context.organisation.timeZone);
  if (instant <= context.now + CREATED_AHEAD_MS) return Math.min(instant, context.now);
  cells.problem('createdAt', `A day that has come was expected; ${moment.date} is still ahead.`);
  return null;
}

function readMinute(cells: RowCells, field: string): number | null {
  const text = cells.text(field);
  if (text === '') return null;
  const minute = parseMinute(text.replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'));
  if (minute === null) cells.problem(field, `A time such as 14:30 was expected; found ${shown(text)}.`);
  return minute;
}

function readWhen(cells: RowCells, context: ImportContext, minutes: number): When {
  const day = readDateCell(cells, 'wantedDate', context);
  const from = readMinute(cells, 'wantedFrom') ?? day?.minute ?? null;
  const to = readMinute(cells, 'wantedTo');
  if (day === null) {
    if (from !== null || to !== null) cells.problem('wantedDate', 'A day was expected beside the time.');
    return { kind: 'any' };
  }
  if (from === null) return { kind: 'by', date: day.date, toMinute: to ?? 1440 };
  return {
    kind: 'between',
    date: day.date,
    fromMinute: from,
    toMinute: to ?? Math.min(1440, from + minutes),
  };
}
