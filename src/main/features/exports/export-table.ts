import { formatMinute, type Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { localTimeOf } from '../../time/zones';
import { writeHours } from '../../csv/weekly-hours';
import { requireOrganisation } from '../organisation/service';
import { readTerms } from '../terms/repository';
import * as repository from './export.repository';
import type { CsvCell } from '../../csv/write-csv';

export type ExportKind = 'requests' | 'helpers' | 'matches';

export interface ExportTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

interface Words {
  readonly label: (code: string | null) => string;
  readonly moment: (instant: Instant | null) => string;
}
type Columns<Row> = Readonly<Record<string, (row: Row, words: Words) => CsvCell>>;

const listOf = (json: string): string[] => JSON.parse(json) as string[];
const yesNo = (flag: 0 | 1): string => (flag === 1 ? 'yes' : 'no');
const time = (minute: number | null): string => (minute === null ? '' : formatMinute(minute));
const labels = (json: string, { label }: Words): string => listOf(json).map(label).join('; ');

// Headers are those that an import knows again by themselves.
const REQUEST_COLUMNS: Columns<repository.RequestExportRow> = {
  'Kith number': (row) => row.id,
  Name: (row) => row.requesterName,
  Phone: (row) => row.phones,
  Email: (row) => row.email,
  Caller: (row) => row.callerName,
  'Caller phone': (row) => row.callerPhones,
  'Caller is': (row) => row.callerRelation,
  Category: (row, { label }) => label(row.category),
  Summary: (row) => row.summary,
  Details: (row) => row.details,
  Urgency: (row) => row.urgency,
  Received: (row, { moment }) => moment(row.createdAt),
  'Wanted on': (row) => row.whenDate,
  From: (row) => time(row.fromMinute),
  To: (row) => time(row.toMinute),
  Street: (row) => row.line,
  Town: (row) => row.locality,
  Postcode: (row) => row.postcode,
  Latitude: (row) => row.lat,
  Longitude: (row) => row.lng,
  'Destination street': (row) => row.toLine,
  'Destination town': (row) => row.toLocality,
  'Destination postcode': (row) => row.toPostcode,
  'Destination latitude': (row) => row.toLat,
  'Destination longitude': (row) => row.toLng,
  'Helpers needed': (row) => row.helpersNeeded,
  Skills: (row, words) => labels(row.skills, words),
  Languages: (row) => listOf(row.languages).join('; '),
  Seats: (row) => row.seats,
  Wheelchair: (row) => yesNo(row.wheelchair),
  Stairs: (row) => yesNo(row.stairs),
  'At risk': (row) => yesNo(row.atRisk),
  Source: (row, { label }) => label(row.source),
  Status: (row) => row.status,
};

interface Hours {
  weekday: number;
  fromMinute: number;
  toMinute: number;
}
interface Vetting {
  kind: string;
  validFrom: string;
  validUntil: string | null;
}

function vettingWords(json: string, { label }: Words): string {
  const items = JSON.parse(json) as Vetting[];
  return items
    .map(({ kind, validFrom, validUntil }) => {
      return `${label(kind)} from ${validFrom}${validUntil === null ? '' : ` until ${validUntil}`}`;
    })
    .join('; ');
}

const HELPER_COLUMNS: Columns<repository.HelperExportRow> = {
  'Kith number': (row) => row.id,
  Name: (row) => row.name,
  Phone: (row) => row.phones,
  Email: (row) => row.email,
  Gender: (row) => row.gender,
  Languages: (row) => listOf(row.languages).join('; '),
  Categories: (row, words) => labels(row.categories, words),
  Skills: (row, words) => labels(row.skills, words),
  Street: (row) => row.line,
  Town: (row) => row.locality,
  Postcode: (row) => row.postcode,
  Latitude: (row) => row.lat,
  Longitude: (row) => row.lng,
  'Travels up to km': (row) => row.travelLimitMetres / 1000,
  Vehicle: (row) => yesNo(row.hasVehicle),
  Seats: (row) => row.seats,
  'Wheelchair vehicle': (row) => yesNo(row.wheelchairVehicle),
  'Can do stairs': (row) => yesNo(row.canDoStairs),
  Available: (row) => writeHours(JSON.parse(row.availability) as Hours[]),
  'Tasks per week': (row) => row.tasksPerWeek,
  'Hours per week': (row) => (row.minutesPerWeek === null ? null : row.minutesPerWeek / 60),
  Checks: (row, words) => vettingWords(row.vetting, words),
  Notes: (row) => row.notes,
  Status: (row) => row.status,
};

const MATCH_COLUMNS: Columns<repository.MatchExportRow> = {
  'Match number': (row) => row.id,
  'Request number': (row) => row.requestId,
  Requester: (row) => row.requesterName,
  Category: (row, { label }) => label(row.category),
  Summary: (row) => row.summary,
  'Helper number': (row) => row.helperId,
  Helper: (row) => row.helperName,
  Status: (row) => row.status,
  Reason: (row, { label }) => label(row.reason),
  Cost: (row) => row.cost,
  'Suggested at': (row, { moment }) => moment(row.createdAt),
  'Changed at': (row, { moment }) => moment(row.updatedAt),
  'Changed by': (row) => row.updatedBy,
  'Helper told at': (row, { moment }) => moment(row.helperToldAt),
  'Requester told at': (row, { moment }) => moment(row.requesterToldAt),
};

function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[], words: Words): ExportTable {
  const cells = Object.values(columns);
  return { headers: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row, words))) };
}

/** Everything of one kind, in words and local time. @throws KithError `no_organisation` */
export async function exportTable(reader: Reader, kind: ExportKind): Promise<ExportTable> {
  const { timeZone } = await requireOrganisation(reader);
  const labelByCode = new Map((await readTerms(reader)).map((term) => [term.code, term.label]));
  const words: Words = {
    label: (code) => (code === null ? '' : (labelByCode.get(code) ?? code)),
    moment: (instant) => {
      if (instant === null) return '';
      const { date, minute } = localTimeOf(instant, timeZone);
      return `${date} ${formatMinute(minute)}`;
    },
  };
  switch (kind) {
    case 'requests':
      return tableOf(REQUEST_COLUMNS, await repository.requestRows(reader), words);
    case 'helpers':
      return tableOf(HELPER_COLUMNS, await repository.helperRows(reader), words);
    case 'matches':
      return tableOf(MATCH_COLUMNS, await repository.matchRows(reader), words);
  }
}
