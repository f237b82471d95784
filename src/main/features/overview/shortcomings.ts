import type { BackupState } from '../../../shared/contract/backups';
import {
  SHORTCOMINGS,
  type Shortcoming,
  type ShortcomingCode,
  type Overview,
} from '../../../shared/contract/overview';
import type { Instant } from '../../../shared/domain/time';

const DAY_MS = 24 * 3_600_000;
/** One is made each day that Kith is used, so two days without one are worth a look. */
const OLD_BACKUP_MS = 2 * DAY_MS;
const UNUSED_MS = 90 * DAY_MS;
const FEW_ADMINS = 2;
const LITTLE_ROOM_BYTES = 1_000_000_000;

type Accounts = Overview['accounts'];
interface Found {
  readonly count: number;
  readonly names?: readonly string[];
}

/** Everything that is looked at; null where it cannot be. */
export interface Facts {
  readonly now: Instant;
  /** Null in the sample. */
  readonly backups: BackupState | null;
  /** Null in the sample. */
  readonly accounts: Accounts | null;
  readonly freeBytes: number | null;
  readonly isAuditWhole: boolean;
  readonly expired: number;
  readonly due: number;
  readonly noBasis: Found;
  readonly healthNoBasis: Found;
}

const some = (is: boolean): Found => ({ count: is ? 1 : 0 });

const LOOKS: Readonly<Record<ShortcomingCode, (facts: Facts) => Found | null>> = {
  backup_failed: ({ backups }) => backups && some(backups.hasFailed),
  backup_old: ({ backups, now }) => backups && some(now - (backups.last?.made ?? 0) > OLD_BACKUP_MS),
  disk_low: ({ freeBytes }) => (freeBytes === null ? null : some(freeBytes < LITTLE_ROOM_BYTES)),
  audit_broken: ({ isAuditWhole }) => some(!isAuditWhole),
  place_late: ({ backups }) => backups && some(backups.secondPlace?.isLate === true),
  place_none: ({ backups }) => backups && some(backups.secondPlace === null),
  one_admin: ({ accounts }) => accounts && some(admins(accounts).length < FEW_ADMINS),
  accounts_unused: ({ accounts, now }) => accounts && unused(accounts, now),
  checks_expired: ({ expired }) => ({ count: expired }),
  retention_due: ({ due }) => ({ count: due }),
  no_basis: ({ noBasis }) => noBasis,
  health_no_basis: ({ healthNoBasis }) => healthNoBasis,
};

const admins = (accounts: Accounts) =>
  accounts.filter(({ role, isDisabled }) => role === 'admin' && !isDisabled);

function unused(accounts: Accounts, now: Instant): Found {
  const found = accounts.filter(
    ({ isDisabled, lastLogIn, createdAt }) =>
      !isDisabled && now - Math.max(lastLogIn ?? 0, createdAt) > UNUSED_MS,
  );
  return { count: found.length, names: found.map(({ name }) => name) };
}

/** What is not in order, and what could not be looked at. */
export function shortcomingsOf(facts: Facts): { shortcomings: Shortcoming[]; unchecked: ShortcomingCode[] } {
  const shortcomings: Shortcoming[] = [];
  const unchecked: ShortcomingCode[] = [];
  for (const code of SHORTCOMINGS) {
    const found = LOOKS[code](facts);
    if (found === null) unchecked.push(code);
    else if (found.count > 0)
      shortcomings.push({ code, count: found.count, names: [...(found.names ?? [])] });
  }
  return { shortcomings, unchecked };
}
