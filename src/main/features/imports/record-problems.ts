import type { z } from 'zod';
import { capitalised } from '../../words/capitalised';
import { personInputSchema } from '../../../shared/domain/person';
import type { ImportContext } from './import-context';
import { helperRecordSchema, readHelper, type HelperRecord } from './helper-record';
import { readRequest, requestRecordSchema, type RequestRecord } from './request-record';
import type { RowCells } from './row-cells';
import { shown } from './read-cells';

export type ImportRecord =
  ({ readonly kind: 'requests' } & RequestRecord) | ({ readonly kind: 'helpers' } & HelperRecord);

/** Reads a row and checks it by the schemas of the record itself. Null when a problem was noted. */
export function readRecord(cells: RowCells, context: ImportContext): ImportRecord | null {
  const record: ImportRecord =
    context.kind === 'requests'
      ? { kind: 'requests', ...readRequest(cells, context) }
      : { kind: 'helpers', ...readHelper(cells, context) };
  if (cells.problems.length === 0) noteSchemaProblems(record, cells);
  return cells.problems.length === 0 ? record : null;
}

const REQUESTER = { displayName: 'requesterName', phones: 'requesterPhone', email: 'requesterEmail' };
const CALLER = { displayName: 'callerName', phones: 'callerPhone', email: 'callerEmail' };
const HELPER = { displayName: 'name', phones: 'phone' };
const OFFER = { travelLimitMetres: 'travelKm', hasVehicle: 'vehicle', canDoStairs: 'stairs' };

function noteSchemaProblems(record: ImportRecord, cells: RowCells): void {
  if (record.kind === 'helpers') {
    check(personInputSchema, record.person, HELPER, cells);
    check(helperRecordSchema, record.helper, OFFER, cells);
    return;
  }
  check(personInputSchema, record.requester, REQUESTER, cells);
  if (record.caller !== null) check(personInputSchema, record.caller, CALLER, cells);
  check(requestRecordSchema, record.request, { when: 'wantedTo' }, cells);
}

function check(
  schema: z.ZodType,
  value: unknown,
  fields: Readonly<Record<string, string>>,
  cells: RowCells,
): void {
  const found = schema.safeParse(value);
  for (const issue of found.error?.issues ?? []) {
    const field = fieldOf(issue.path, fields);
    cells.problem(field, issueWords(issue, cells.text(field)));
  }
}

/** The field that a path inside a record came from. */
function fieldOf(path: readonly PropertyKey[], fields: Readonly<Record<string, string>>): string {
  const [first = '', second, third] = path.map(String);
  if (first === 'places') return third ?? 'line';
  if (first === 'place') return second ?? 'line';
  if (first === 'destination') return `destination${capitalised(second ?? 'line')}`;
  return fields[first] ?? first;
}

function issueWords(issue: z.core.$ZodIssue, text: string): string {
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `At most ${issue.maximum} characters were expected; found ${text.length}.`;
  }
  if (issue.code === 'too_big') return `At most ${issue.maximum} were expected; found more.`;
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return `An email address was expected; found ${shown(text)}.`;
  return `${shown(text)} ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}.`;
}
