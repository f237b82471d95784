import { accountCalls } from './accounts';
import { appCalls } from './app';
import { auditCalls } from './audit';
import { backupCalls } from './backups';
import { checkInCalls } from './check-ins';
import { dayCalls } from './days';
import { callCalls } from './calls';
import { deskCalls } from './desk';
import { draftCalls } from './drafts';
import { consentCalls } from './consent';
import type { CallInput, CallOutput, Client } from './define';
import { fairnessCalls } from './fairness';
import { helperCalls } from './helpers';
import { kindnessCalls } from './kindness';
import { mapCalls } from './map';
import { duplicateCalls } from './duplicates';
import { explanationCalls } from './explanations';
import { matchCalls } from './matches';
import { moderationCalls } from './moderation';
import { overviewCalls } from './overview';
import { peopleCalls } from './people';
import { privacyCalls } from './privacy';
import { referralCalls } from './referrals';
import { retentionCalls } from './retention';
import { queueCalls } from './queue';
import { requestCalls } from './requests';
import { safeguardingCalls } from './safeguarding';
import { screeningCalls } from './screening';
import { scriptCalls } from './scripts';
import { sessionCalls } from './session';
import { settingsCalls } from './settings';
import { termCalls } from './terms';
import { transferCalls } from './transfer';
import { vettingCalls } from './vetting';

/** Every call there is. Handlers, client, permission table and tests are all derived from it. */
export const contract = {
  ...appCalls,
  ...sessionCalls,
  ...accountCalls,
  ...settingsCalls,
  ...termCalls,
  ...peopleCalls,
  ...requestCalls,
  ...helperCalls,
  ...matchCalls,
  ...dayCalls,
  ...deskCalls,
  ...kindnessCalls,
  ...fairnessCalls,
  ...explanationCalls,
  ...mapCalls,
  ...transferCalls,
  ...backupCalls,
  ...auditCalls,
  ...draftCalls,
  ...moderationCalls,
  ...safeguardingCalls,
  ...screeningCalls,
  ...privacyCalls,
  ...vettingCalls,
  ...consentCalls,
  ...retentionCalls,
  ...overviewCalls,
  ...referralCalls,
  ...scriptCalls,
  ...callCalls,
  ...checkInCalls,
  ...queueCalls,
  ...duplicateCalls,
};
export type Contract = typeof contract;
export type CallName = keyof Contract;
export type InputOf<N extends CallName> = CallInput<Contract[N]>;
export type OutputOf<N extends CallName> = CallOutput<Contract[N]>;
export type KithClient = Client<Contract>;
