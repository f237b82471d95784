import type { z } from 'zod';
import type { ImportKind, importFieldSchema } from '../../../shared/contract/transfer';

export interface ImportField {
  readonly field: string;
  /** The name of the column in exported files. */
  readonly header: string;
  readonly isRequired?: true;
  /** A cell may hold several values. */
  readonly isList?: true;
  /** Other names that columns have for it, folded: lower case, no accents, single spaces. */
  readonly alsoCalled: readonly string[];
}

const PLACE_FIELDS: readonly ImportField[] = [
  {
    field: 'line',
    header: 'Street',
    alsoCalled: ['address', 'address line', 'location', 'strasse', 'adresse', 'street address'],
  },
  {
    field: 'locality',
    header: 'Town',
    alsoCalled: ['city', 'place', 'ort', 'locality', 'village', 'wohnort'],
  },
  {
    field: 'postcode',
    header: 'Postcode',
    alsoCalled: ['postal code', 'zip', 'zip code', 'plz', 'post code'],
  },
  { field: 'lat', header: 'Latitude', alsoCalled: ['lat', 'y', 'breitengrad'] },
  { field: 'lng', header: 'Longitude', alsoCalled: ['lng', 'lon', 'long', 'x', 'langengrad'] },
];

const REQUEST_FIELDS: readonly ImportField[] = [
  {
    field: 'externalId',
    header: 'Reference',
    alsoCalled: ['id', 'serial', 'number', 'ref', 'case number', 'external id', 'nr'],
  },
  {
    field: 'requesterName',
    header: 'Name',
    isRequired: true,
    alsoCalled: ['requester', 'requester name', 'person', 'client', 'full name'],
  },
  {
    field: 'requesterPhone',
    header: 'Phone',
    isList: true,
    alsoCalled: ['telephone', 'phone number', 'mobile', 'tel', 'telefon', 'phones'],
  },
  { field: 'requesterEmail', header: 'Email', alsoCalled: ['e mail', 'mail', 'email address'] },
  { field: 'callerName', header: 'Caller', alsoCalled: ['caller name', 'called by', 'contact person'] },
  { field: 'callerPhone', header: 'Caller phone', isList: true, alsoCalled: ['caller telephone'] },
  { field: 'callerEmail', header: 'Caller email', alsoCalled: ['caller e mail'] },
  {
    field: 'callerRelation',
    header: 'Caller is',
    alsoCalled: ['relation', 'relationship', 'caller relation'],
  },
  {
    field: 'category',
    header: 'Category',
    isRequired: true,
    isList: true,
    alsoCalled: ['categories', 'type', 'need', 'service', 'kategorie', 'request type'],
  },
  {
    field: 'summary',
    header: 'Summary',
    alsoCalled: ['title', 'subject', 'incident title', 'request', 'what', 'betreff'],
  },
  {
    field: 'details',
    header: 'Details',
    alsoCalled: ['description', 'notes', 'comment', 'comments', 'message', 'beschreibung'],
  },
  { field: 'urgency', header: 'Urgency', alsoCalled: ['priority', 'urgent', 'dringlichkeit'] },
  {
    field: 'createdAt',
    header: 'Received',
    alsoCalled: ['created', 'created at', 'date', 'incident date', 'date received', 'request date', 'datum'],
  },
  {
    field: 'wantedDate',
    header: 'Wanted on',
    alsoCalled: ['wanted', 'needed by', 'due', 'appointment', 'wanted date', 'termin'],
  },
  { field: 'wantedFrom', header: 'From', alsoCalled: ['start', 'start time', 'time', 'von'] },
  { field: 'wantedTo', header: 'To', alsoCalled: ['end', 'end time', 'until', 'bis'] },
  ...PLACE_FIELDS,
  {
    field: 'destinationLine',
    header: 'Destination street',
    alsoCalled: ['destination', 'destination address'],
  },
  { field: 'destinationLocality', header: 'Destination town', alsoCalled: ['destination city'] },
  { field: 'destinationPostcode', header: 'Destination postcode', alsoCalled: ['destination zip'] },
  { field: 'destinationLat', header: 'Destination latitude', alsoCalled: ['destination lat'] },
  {
    field: 'destinationLng',
    header: 'Destination longitude',
    alsoCalled: ['destination lng', 'destination lon'],
  },
  {
    field: 'helpersNeeded',
    header: 'Helpers needed',
    alsoCalled: ['helpers', 'volunteers needed', 'people needed'],
  },
  { field: 'skills', header: 'Skills', isList: true, alsoCalled: ['skill', 'skills needed'] },
  {
    field: 'languages',
    header: 'Languages',
    isList: true,
    alsoCalled: ['language', 'spoken languages', 'sprachen', 'sprache'],
  },
  { field: 'seats', header: 'Seats', alsoCalled: ['seats needed', 'passengers'] },
  { field: 'wheelchair', header: 'Wheelchair', alsoCalled: ['uses wheelchair', 'rollstuhl'] },
  { field: 'stairs', header: 'Stairs', alsoCalled: ['stairs on the way'] },
  {
    field: 'atRisk',
    header: 'At risk',
    alsoCalled: ['risk', 'vulnerable', 'experienced helper', 'gefahrdet'],
  },
  { field: 'source', header: 'Source', alsoCalled: ['channel', 'received by'] },
];

const HELPER_FIELDS: readonly ImportField[] = [
  {
    field: 'externalId',
    header: 'Reference',
    alsoCalled: ['id', 'serial', 'number', 'ref', 'external id', 'nr'],
  },
  {
    field: 'name',
    header: 'Name',
    isRequired: true,
    alsoCalled: ['helper', 'full name', 'volunteer', 'volunteer name', 'helper name'],
  },
  {
    field: 'phone',
    header: 'Phone',
    isList: true,
    alsoCalled: ['phones', 'telephone', 'phone number', 'mobile', 'tel', 'telefon'],
  },
  { field: 'email', header: 'Email', alsoCalled: ['e mail', 'mail', 'email address'] },
  { field: 'gender', header: 'Gender', alsoCalled: ['sex', 'geschlecht'] },
  {
    field: 'languages',
    header: 'Languages',
    isList: true,
    alsoCalled: ['language', 'spoken languages', 'sprachen', 'sprache'],
  },
  {
    field: 'categories',
    header: 'Categories',
    isRequired: true,
    isList: true,
    alsoCalled: ['category', 'offers', 'services', 'helps with', 'kategorien'],
  },
  { field: 'skills', header: 'Skills', isList: true, alsoCalled: ['skill', 'abilities'] },
  ...PLACE_FIELDS,
  {
    field: 'travelKm',
    header: 'Travels up to km',
    alsoCalled: ['travel km', 'travel limit', 'radius', 'radius km', 'max distance km'],
  },
  { field: 'vehicle', header: 'Vehicle', alsoCalled: ['car', 'has vehicle', 'has car', 'auto'] },
  { field: 'seats', header: 'Seats', alsoCalled: ['seats in vehicle', 'car seats'] },
  {
    field: 'wheelchairVehicle',
    header: 'Wheelchair vehicle',
    alsoCalled: ['wheelchair van', 'takes wheelchair'],
  },
  { field: 'stairs', header: 'Can do stairs', alsoCalled: ['stairs', 'climbs stairs'] },
  {
    field: 'availability',
    header: 'Available',
    alsoCalled: ['availability', 'hours', 'times', 'verfugbarkeit'],
  },
  {
    field: 'tasksPerWeek',
    header: 'Tasks per week',
    alsoCalled: ['tasks', 'max tasks', 'tasks a week', 'capacity'],
  },
  {
    field: 'hoursPerWeek',
    header: 'Hours per week',
    alsoCalled: ['hours a week', 'weekly hours', 'max hours', 'max hours per week'],
  },
  {
    field: 'vetting',
    header: 'Checks',
    isList: true,
    alsoCalled: ['vetting', 'check', 'background check', 'certificates'],
  },
  { field: 'notes', header: 'Notes', alsoCalled: ['note', 'comment', 'comments', 'remarks', 'bemerkungen'] },
];

/** Everything that a column can feed, in the order in which people fill it in. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return kind === 'requests' ? REQUEST_FIELDS : HELPER_FIELDS;
}

/** The fields as windows know them. */
export function fieldList(kind: ImportKind): z.infer<typeof importFieldSchema>[] {
  return fieldsOf(kind).map(({ field, isRequired, isList }) => ({
    field,
    isRequired: isRequired ?? false,
    isList: isList ?? false,
  }));
}
