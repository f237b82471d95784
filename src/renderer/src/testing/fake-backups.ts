import type { BackupState, BackupSummary, RestorePreview } from '../../../shared/contract/backups';
import type { FakeWorld } from './fake-world';

const HOUR = 3_600_000;
const MADE = Date.UTC(2026, 4, 20, 7, 0);
const COUNTS = { requests: 24, helpers: 12, people: 36, matches: 9 };

/** Backed up three hours ago, and no second place. */
export function backupStateOf(world: FakeWorld): BackupState {
  return {
    isOwn: true,
    folder: '/home/kith/data/kith.db.backups',
    last: { made: world.state.now - 3 * HOUR, reason: 'daily' },
    hasFailed: false,
    secondPlace: null,
  };
}

export const FAKE_BACKUPS: BackupSummary[] = [
  {
    id: '2026-05-20T07-00-00-000Z-daily',
    place: 'here',
    made: MADE,
    reason: 'daily',
    version: '0.1.0',
    counts: COUNTS,
    bytes: 700_000,
  },
  {
    id: '2026-05-19T07-00-00-000Z-before-import',
    place: 'second',
    made: MADE - 24 * HOUR,
    reason: 'before-import',
    version: '0.1.0',
    counts: { ...COUNTS, requests: 20 },
    bytes: 690_000,
  },
];

export const FAKE_PREVIEW: RestorePreview = {
  token: 'looked-at',
  made: MADE,
  reason: 'daily',
  counts: COUNTS,
  now: { ...COUNTS, requests: 27 },
  lost: { requests: 5, helpers: 0, people: 2, matches: 1 },
};
