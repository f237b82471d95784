import type { CategoryDetail, TermList, VettingDetail } from '../../../shared/domain/term';
import { defineEntity } from './columns';

export interface OrganisationRow {
  id: number;
  name: string;
  country: string;
  timeZone: string;
  languages: string[];
  placeName: string;
  lat: number;
  lng: number;
  isSample: boolean;
}
export const organisationEntity = defineEntity<OrganisationRow>('organisation', {
  id: 'integer#',
  name: 'text',
  country: 'text',
  timeZone: 'text',
  languages: 'json',
  placeName: 'text',
  lat: 'real',
  lng: 'real',
  isSample: 'flag',
});

export interface SettingRow {
  name: string;
  value: unknown;
}
export const settingEntity = defineEntity<SettingRow>('setting', { name: 'text#', value: 'json' });

export interface TermRow {
  code: string;
  list: TermList;
  label: string;
  isActive: boolean;
  position: number;
  category: CategoryDetail | null;
  vetting: VettingDetail | null;
}
export const termEntity = defineEntity<TermRow>('term', {
  code: 'text#',
  list: 'text',
  label: 'text',
  isActive: 'flag',
  position: 'integer',
  category: 'json?',
  vetting: 'json?',
});
