import type { Role } from '../../../shared/contract/permissions';
import { CANARIES } from './canaries';
import { TERM_CANARIES } from './care-canaries';
import { PHONE_CANARIES } from './phone-canaries';

export type Canary = keyof typeof CANARIES;

/** Which of these stand in a text. */
export const found = (text: string, canaries: readonly Canary[]): Canary[] =>
  canaries.filter((canary) => text.includes(CANARIES[canary]));

const OF_HELPER: readonly Canary[] = [
  ...(['helperSurname', 'helperPhone', 'helperEmail', 'helperStreet', 'helperPostcode'] as const),
  ...(['helperNotes', 'helpingNotes', 'helperLat', 'helperLng', 'helperHours'] as const),
  ...(['helperLabel', 'helperNeed'] as const),
];
const OF_PERSON: readonly Canary[] = [
  ...(['requesterSurname', 'requesterPhone', 'requesterEmail', 'requesterStreet', 'requesterNotes'] as const),
  ...(['requesterLabel', 'requesterNeed'] as const),
  ...(['requesterLat', 'requesterLng', 'callerSurname', 'callerRelation'] as const),
  ...(['requestDetails', 'requestStreet', 'requestLat', 'matchNote'] as const),
];
/** Of the phone, the queue, check-ins and the desk: for those who take calls. */
const OF_PHONE = (Object.keys(PHONE_CANARIES) as Canary[]).filter((canary) => !isOfHelper(canary));
/** What one helper was in the record twice with, and what whoever talks to them should know. */
const OF_TWIN = (Object.keys(PHONE_CANARIES) as Canary[]).filter(isOfHelper);
function isOfHelper(canary: Canary): boolean {
  return /^(helper|merged)/.test(canary);
}
/** Why somebody was held back: for the front desk. */
const OF_MEASURES: readonly Canary[] = [
  ...(['measureReason', 'measureNote', 'measureLifted'] as const),
  ...(['appealWho', 'appealWords', 'appealOutcome'] as const),
];
/** Who must not meet whom, what somebody agreed to, and what is asked for again and again: for those who decide on matches. */
const OF_CARE: readonly Canary[] = ['pairReason', 'pairNote', 'consentWords', 'seriesTemplate'];
/** Why somebody is not to be erased: for admins. */
const OF_HOLDS: readonly Canary[] = ['holdReason'];
/** Kept to find and to explain by, and told by no query: the number is, as it was given. */
export const UNTOLD: readonly Canary[] = ['itemE164', 'helperItemE164', 'flagWhat', 'seriesTemplate'];
export const CHECKS: readonly Canary[] = ['checkKind', 'checkFrom', 'checkUntil'];
/** Nobody below the front desk sees where they are. */
export const OFF_MAP: readonly Canary[] = ['offMapLat', 'offMapLng'];

/** What no answer to these may hold, before a match of the helper is confirmed. */
export const HIDDEN: Readonly<Record<Role, readonly Canary[]>> = {
  viewer: [
    ...[...OF_HELPER, ...OF_TWIN, ...OF_PERSON, ...OF_PHONE, ...CHECKS, ...OFF_MAP],
    ...[...OF_MEASURES, ...OF_CARE, ...OF_HOLDS],
  ],
  operator: [...OF_HELPER, ...OF_TWIN, ...CHECKS, ...OFF_MAP, ...OF_MEASURES, ...OF_HOLDS],
  front_desk: [...CHECKS, ...OF_HOLDS],
  admin: [],
};
/** Words of lists that everybody may read, whoever they are said of. */
export const OF_LISTS: readonly Canary[] = ['checkKind', ...TERM_CANARIES];
