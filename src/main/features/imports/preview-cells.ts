import { placeWords, type PlaceInput } from '../../../shared/domain/place';
import { formatMinute, type When } from '../../../shared/domain/time';
import { localTimeOf } from '../../time/zones';
import type { HelperRecord } from './helper-record';
import { writeHours } from '../../csv/weekly-hours';
import type { ImportRecord } from './record-problems';
import type { RequestRecord } from './request-record';

/** What will be stored of a row, by field, as the preview shows it. Empty fields are left out. */
export function previewCells(
  record: ImportRecord,
  labelOf: (code: string) => string,
): Record<string, string> {
  const cells = record.kind === 'requests' ? requestCells(record, labelOf) : helperCells(record, labelOf);
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

function requestCells(
  { requester, caller, request, createdAt }: RequestRecord,
  labelOf: (code: string) => string,
) {
  const created = createdAt === null ? null : localTimeOf(createdAt, request.timeZone);
  return {
    requesterName: requester.displayName,
    requesterPhone: phoneWords(requester.phones),
    requesterEmail: requester.email ?? '',
    callerName: caller?.displayName ?? '',
    category: labelOf(request.category),
    summary: request.summary,
    details: request.details,
    urgency: request.urgency,
    createdAt: created === null ? '' : `${created.date} ${formatMinute(created.minute)}`,
    wantedDate: whenWords(request.when),
    line: request.place === null ? '' : placeWords(request.place),
    lat: pointWords(request.place),
    helpersNeeded: request.helpersNeeded === 1 ? '' : String(request.helpersNeeded),
    languages: request.languages.join(', '),
    skills: request.skills.map(labelOf).join(', '),
  };
}

function helperCells({ person, helper }: HelperRecord, labelOf: (code: string) => string) {
  const [place = null] = person.places;
  return {
    name: person.displayName,
    phone: phoneWords(person.phones),
    email: person.email ?? '',
    languages: person.languages.join(', '),
    categories: helper.categories.map(labelOf).join(', '),
    skills: helper.skills.map(labelOf).join(', '),
    line: place === null ? '' : placeWords(place),
    lat: pointWords(place),
    travelKm: String(helper.travelLimitMetres / 1000),
    availability: writeHours(helper.availability),
    tasksPerWeek: String(helper.tasksPerWeek),
    hoursPerWeek: helper.minutesPerWeek === null ? '' : String(helper.minutesPerWeek / 60),
    vetting: (helper.vetting ?? [])
      .map(({ kind, validUntil }) => `${labelOf(kind)} ${validUntil ?? ''}`.trim())
      .join(', '),
    notes: helper.notes,
  };
}

function phoneWords(phones: readonly { asGiven: string }[]): string {
  return phones.map(({ asGiven }) => asGiven).join(', ');
}

function pointWords(place: PlaceInput | null): string {
  return place?.point ? `${String(place.point.lat)}, ${String(place.point.lng)}` : '';
}

function whenWords(when: When): string {
  if (when.kind === 'any') return '';
  if (when.kind === 'by') return `≤ ${when.date} ${formatMinute(when.toMinute)}`;
  return `${when.date} ${formatMinute(when.fromMinute)}–${formatMinute(when.toMinute)}`;
}
