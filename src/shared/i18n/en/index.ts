import { accounts } from './accounts';
import { app } from './app';
import { audit } from './audit';
import { backups } from './backups';
import { checkIns } from './check-ins';
import { calls } from './calls';
import { common } from './common';
import { desk } from './desk';
import { drafts } from './drafts';
import { duplicates } from './duplicates';
import { errors } from './errors';
import { care } from './care';
import { consent } from './consent';
import { fairness } from './fairness';
import { helpers } from './helpers';
import { kindness } from './kindness';
import { map } from './map';
import { menu } from './menu';
import { messages } from './messages';
import { moderation } from './moderation';
import { notes } from './notes';
import { people } from './people';
import { privacy } from './privacy';
import { queue } from './queue';
import { reasons } from './reasons';
import { referrals } from './referrals';
import { requests } from './requests';
import { review } from './review';
import { safeguarding } from './safeguarding';
import { screening } from './screening';
import { scripts } from './scripts';
import { session } from './session';
import { settings } from './settings';
import { transfer } from './transfer';
import { weights } from './weights';

/** Every word that people see, in English; other languages follow the same shape. */
export const en = {
  accounts,
  app,
  audit,
  backups,
  checkIns,
  calls,
  common,
  desk,
  drafts,
  duplicates,
  errors,
  care,
  consent,
  fairness,
  helpers,
  kindness,
  map,
  menu,
  messages,
  moderation,
  notes,
  people,
  privacy,
  queue,
  reasons,
  referrals,
  requests,
  review,
  safeguarding,
  screening,
  scripts,
  session,
  settings,
  transfer,
  weights,
};
export type Catalogue = typeof en;
