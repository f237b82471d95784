import { defineEntity } from './columns';

export interface ReferralRow {
  id: number;
  name: string;
  whatFor: string;
  number: string;
  hours: string;
  area: string;
  languages: string[];
  checkedOn: string | null;
  isActive: boolean;
  searchWords: string;
  version: number;
}
export const referralEntity = defineEntity<ReferralRow>('referral', {
  id: 'integer#',
  name: 'text',
  whatFor: 'text',
  number: 'text',
  hours: 'text',
  area: 'text',
  languages: 'json',
  checkedOn: 'text?',
  isActive: 'flag',
  searchWords: 'text',
  version: 'integer',
});
