import type { ConsentScope } from '../../../shared/domain/consent';
import { defineEntity } from './columns';

export interface PersonRow {
  id: number;
  displayName: string;
  isPseudonym: boolean;
  gender: 'woman' | 'man' | 'other' | null;
  email: string | null;
  languages: string[];
  contactWay: 'any' | 'phone' | 'sms' | 'email';
  contactHours: string;
  needs: string[];
  notes: string;
  isOffMap: boolean;
  searchWords: string;
  /** What is left of the name for those who may see no more. */
  firstName: string;
  /** First name and towns, folded, each word behind a space: what they find the person by. */
  openWords: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}
export const personEntity = defineEntity<PersonRow>('person', {
  id: 'integer#',
  displayName: 'text',
  isPseudonym: 'flag',
  gender: 'text?',
  email: 'text?',
  languages: 'json',
  contactWay: 'text',
  contactHours: 'text',
  needs: 'json',
  notes: 'text',
  isOffMap: 'flag',
  searchWords: 'text',
  firstName: 'text',
  openWords: 'text',
  version: 'integer',
  createdAt: 'integer',
  updatedAt: 'integer',
});

export interface PersonPhoneRow {
  personId: number;
  position: number;
  asGiven: string;
  e164: string | null;
}
export const personPhoneEntity = defineEntity<PersonPhoneRow>('person_phone', {
  personId: 'integer#',
  position: 'integer#',
  asGiven: 'text',
  e164: 'text?',
});

export interface PlaceRow {
  id: number;
  /** The person who lives or stays here; null for a place that only a request names. */
  personId: number | null;
  position: number;
  label: string;
  line: string;
  locality: string;
  postcode: string;
  country: string | null;
  lat: number | null;
  lng: number | null;
  precision: 'exact' | 'street' | 'town';
}
export const placeEntity = defineEntity<PlaceRow>('place', {
  id: 'integer#',
  personId: 'integer?',
  position: 'integer',
  label: 'text',
  line: 'text',
  locality: 'text',
  postcode: 'text',
  country: 'text?',
  lat: 'real?',
  lng: 'real?',
  precision: 'text',
});

/** Two people who must never be matched; the lower id always stands first. */
export interface DoNotMatchRow {
  lowId: number;
  highId: number;
  reason: string;
  note: string;
  createdBy: string;
  createdAt: number;
}
export const doNotMatchEntity = defineEntity<DoNotMatchRow>('do_not_match', {
  lowId: 'integer#',
  highId: 'integer#',
  reason: 'text',
  note: 'text',
  createdBy: 'text',
  createdAt: 'integer',
});

export interface ConsentRow {
  id: number;
  personId: number;
  scope: ConsentScope;
  isGiven: boolean;
  basis: 'consent' | 'legitimate_interest' | 'vital_interest';
  words: string;
  wordsVersion: number;
  how: 'phone' | 'in_person' | 'signed' | 'online' | 'import';
  givenOn: string;
  recordedBy: string;
  recordedAt: number;
  withdrawnOn: string | null;
  withdrawnBy: string | null;
}
export const consentEntity = defineEntity<ConsentRow>('consent', {
  id: 'integer#',
  personId: 'integer',
  scope: 'text',
  isGiven: 'flag',
  basis: 'text',
  words: 'text',
  wordsVersion: 'integer',
  how: 'text',
  givenOn: 'text',
  recordedBy: 'text',
  recordedAt: 'integer',
  withdrawnOn: 'text?',
  withdrawnBy: 'text?',
});
