import type { TFunction } from 'i18next';
import type { Accounts } from '../accounts/accounts';
import type { AllHandlers } from '../ipc/dispatch';
import { createAccountHandlers, type AccountHandlerOptions } from '../features/accounts/handlers';
import { createAuditHandlers } from '../features/audit/handlers';
import { backupStateOf, createBackupHandlers, type BackupHandlerOptions } from '../features/backups/handlers';
import { createCheckInHandlers, type CheckInOptions } from '../features/check-ins/handlers';
import { createDeskHandlers } from '../features/desk/handlers';
import { createDraftHandlers } from '../features/drafts/handlers';
import { createCallHandlers } from '../features/calls/handlers';
import { createConsentHandlers } from '../features/consent/handlers';
import { createDuplicateHandlers } from '../features/duplicates/handlers';
import { createExportHandlers } from '../features/exports/handlers';
import { createHelperHandlers } from '../features/helpers/handlers';
import { createImportHandlers } from '../features/imports/handlers';
import type { TellProgress } from '../features/imports/progress';
import { createKindnessHandlers } from '../features/kindness/handlers';
import { createMapHandlers } from '../features/map/handlers';
import { createMatchHandlers } from '../features/matches/handlers';
import { likelyFinder } from '../features/matches/likely-service';
import type { MatchingRunner } from '../features/matches/matching-runner';
import type { Preview } from '../features/matches/weights-preview';
import type { Questions } from '../features/matches/questions';
import { createModerationHandlers } from '../features/moderation/handlers';
import { createOrganisationHandlers } from '../features/organisation/handlers';
import { createOverviewHandlers } from '../features/overview/handlers';
import { createPeopleHandlers } from '../features/people/handlers';
import { createPlaceHandlers } from '../features/places/handlers';
import { createPrivacyHandlers } from '../features/privacy/handlers';
import { createQueueHandlers, type Seat } from '../features/queue/handlers';
import { createRequestHandlers } from '../features/requests/handlers';
import { createRetentionHandlers, eraserOf } from '../features/retention/handlers';
import { createSafeguardingHandlers, type KnownAccount } from '../features/safeguarding/handlers';
import { createReferralHandlers } from '../features/referrals/handlers';
import { createScreeningHandlers } from '../features/screening/handlers';
import { createScriptHandlers } from '../features/scripts/handlers';
import { createSettingsHandlers } from '../features/settings/handlers';
import { createTermHandlers } from '../features/terms/handlers';
import { createVettingHandlers } from '../features/vetting/handlers';
import { freeBytes } from '../database/free-space';
import type { Gazetteer } from '../maps/gazetteer';
import { createAppHandlers, type AppHandlerOptions } from './app-handlers';
import type { FileDialogs } from './file-dialogs';

export interface ServiceOptions {
  readonly app: AppHandlerOptions;
  /** Which run of the program on which computer has something open. */
  readonly seat: Seat;
  readonly runner: MatchingRunner;
  readonly preview: Preview;
  readonly questions: Questions;
  readonly gazetteer: Gazetteer;
  readonly dialogs: FileDialogs;
  readonly accounts: AccountHandlerOptions;
  readonly checkIns: Omit<CheckInOptions, 'accounts'>;
  readonly backups: Omit<BackupHandlerOptions, 'dialogs'>;
  readonly backUpFirst: (reason: 'before-import' | 'before-undo' | 'before-many') => Promise<void>;
  readonly onProgress: TellProgress;
  readonly t: TFunction;
}

/** Every handler there is. A call of the contract without one does not compile. */
export function createHandlers({
  app,
  seat,
  runner,
  preview,
  questions,
  gazetteer,
  dialogs,
  accounts,
  checkIns,
  backups,
  backUpFirst,
  onProgress,
  t,
}: ServiceOptions): AllHandlers {
  return {
    ...createAppHandlers(app),
    ...createOrganisationHandlers(),
    ...createSettingsHandlers({ previewWeights: (weights) => preview.run(weights) }),
    ...createTermHandlers(),
    ...createPeopleHandlers(),
    ...createRequestHandlers(),
    ...createHelperHandlers(),
    ...createMatchHandlers({ runner, questions, backUpFirst, t }),
    ...createMapHandlers(),
    ...createPlaceHandlers({ gazetteer }),
    ...createImportHandlers({ dialogs, onProgress, backUpFirst }),
    ...createExportHandlers(dialogs),
    ...createAccountHandlers(accounts),
    ...createBackupHandlers({ ...backups, dialogs }),
    ...createAuditHandlers(),
    ...createDeskHandlers({ ...dialogs, t }),
    ...createDraftHandlers(),
    ...createKindnessHandlers(),
    ...createModerationHandlers(),
    ...createSafeguardingHandlers({
      // The sample has no accounts; those of the organisation are none of its business.
      accounts: async () => (app.workspace.isSample ? [] : await whoReads(accounts.accounts)),
    }),
    ...createCheckInHandlers({
      ...checkIns,
      accounts: async () => (app.workspace.isSample ? [] : await whoWorks(accounts.accounts)),
    }),
    ...createScreeningHandlers(),
    ...createPrivacyHandlers({ ...dialogs, record: () => app.workspace.database, t }),
    ...createVettingHandlers(),
    ...createOverviewHandlers({
      accounts: () => accounts.accounts.list(),
      backups: (now) => backupStateOf(backups, now),
      freeBytes: () => freeBytes(app.workspace.database.file.path),
      t,
    }),
    ...createRetentionHandlers({
      erasePerson: eraserOf(() => app.workspace.database),
      backUpFirst,
      accounts: async () => (app.workspace.isSample ? [] : await accounts.accounts.list()),
    }),
    ...createConsentHandlers(t),
    ...createReferralHandlers(),
    ...createScriptHandlers(),
    ...createCallHandlers({ t, findLikely: likelyFinder(questions) }),
    ...createQueueHandlers(seat),
    ...createDuplicateHandlers(),
  };
}

async function whoReads(accounts: Accounts): Promise<KnownAccount[]> {
  const all = await accounts.list();
  return all.map(({ id, name, rights, isDisabled }) => ({
    id,
    name,
    isReader: !isDisabled && rights.includes('safeguarding.read'),
  }));
}

/** Those who can log in. */
async function whoWorks(accounts: Accounts): Promise<{ id: string; name: string }[]> {
  const all = await accounts.list();
  return all.filter(({ isDisabled }) => !isDisabled).map(({ id, name }) => ({ id, name }));
}
