import type { TFunction } from 'i18next';
import type { Account } from '../../../shared/contract/accounts';
import { AUDIT_MONTHS } from '../../../shared/contract/audit';
import type { BackupState } from '../../../shared/contract/backups';
import type { Overview } from '../../../shared/contract/overview';
import type { Instant } from '../../../shared/domain/time';
import { verifyAudit } from '../../database/audit/verify';
import type { Reader } from '../../database/session';
import type { QueryContext } from '../../ipc/context';
import type { AllHandlers } from '../../ipc/dispatch';
import { consentSettings } from '../consent/service';
import { dueTotal, retentionRules } from '../retention/service';
import { renewals } from '../vetting/service';
import { shortcomingsOf } from './shortcomings';
import { heldCounts, lastLogIns, withoutBasis } from './repository';

export interface OverviewHandlerOptions {
  readonly accounts: () => Promise<Account[]>;
  readonly backups: (now: Instant) => Promise<BackupState>;
  /** Bytes that may still be written beside the record; null when the system does not tell. */
  readonly freeBytes: () => Promise<number | null>;
  readonly t: TFunction;
}

/** What is held, for how long, who sees it, where it lies, and what is not in order. */
export function createOverviewHandlers(options: OverviewHandlerOptions): Pick<AllHandlers, 'overview.get'> {
  return { 'overview.get': (_input, context) => overviewOf(options, context) };
}

async function overviewOf(
  { accounts, backups, freeBytes, t }: OverviewHandlerOptions,
  { read, now }: QueryContext,
): Promise<Overview> {
  const state = await backups(now);
  const known = state.isOwn ? await accounts() : [];
  const free = await freeBytes();
  const { broken, unfit } = await verifyAudit(read);
  return await read(async (reader) => {
    const logIns = await lastLogIns(reader);
    const people = known.map((account) => ({ ...account, lastLogIn: logIns.get(account.id) ?? null }));
    const told = shortcomingsOf({
      ...{ now, freeBytes: free, isAuditWhole: broken === null && unfit.length === 0 },
      ...{ backups: state.isOwn ? state : null, accounts: state.isOwn ? people : null },
      ...(await countsOf(reader, now, t)),
    });
    return {
      ...{ held: await heldCounts(reader), rules: await retentionRules(reader), auditMonths: AUDIT_MONTHS },
      ...{ accounts: people, backups: state, freeBytes: free, ...told },
    };
  });
}

async function countsOf(reader: Reader, now: Instant, t: TFunction) {
  const { counts } = await renewals(reader, { now, seesDetail: true });
  // Where the organisation relies on a ground of its own, nobody is to be asked for the sake of the list.
  const asksEverybody = (await consentSettings(reader, t)).whenUnrecorded === 'withhold';
  return {
    expired: counts.expired,
    due: await dueTotal(reader, now),
    noBasis: asksEverybody ? await withoutBasis(reader, 'hold') : { count: 0 },
    healthNoBasis: await withoutBasis(reader, 'health'),
  };
}
