import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCan, useOffers } from '../lib/app-state';
import { useCall } from '../lib/query';
import { CONCERNS, needOfScreen, SCREENS, screenOf, type Screen } from './screens';

/** How much waits on a screen, and the key of its words for those who do not see the number. */
interface Count {
  readonly count: number;
  readonly words: string;
}
type Counts = readonly Count[];
const NONE: Counts = [];

/** How many requests have a suggestion that waits for a decision. */
function useWaitingCount(): number {
  const { data } = useCall(
    'review.queue',
    { show: 'suggested', text: '', categories: [], urgencies: [], offset: 0, limit: 1 },
    { keepPrevious: true },
  );
  return data?.counts.suggested ?? 0;
}

/** How much has to be done about concerns; null for whoever is not named for them. */
function useDueCount(): number | null {
  const mayRead = useCan()('safeguarding.read');
  const { data } = useCall('safeguarding.state', {}, { enabled: mayRead });
  return mayRead ? (data?.due ?? 0) : null;
}

/** How many requests and helpers have a flag to be looked at; nothing for whoever may not decide on them. */
function useFlaggedCount(): { requests: number; helpers: number } {
  const mayDecide = useCan()('match.review');
  const { data } = useCall('flags.count', {}, { enabled: mayDecide, keepPrevious: true });
  return (mayDecide ? data : undefined) ?? { requests: 0, helpers: 0 };
}

/** How many checks no longer count or soon will not, for those who may see which. */
function useRenewalCount(): number {
  const seesDetail = useCan()('vetting.read');
  const { data } = useCall('vetting.count', {}, { keepPrevious: true, enabled: seesDetail });
  if (!seesDetail || data === undefined) return 0;
  const { expired, in_grace: inGrace, in_30: soon } = data.counts;
  return expired + inGrace + soon;
}

/** How many check-ins need somebody now; nothing for whoever does not make them. */
function useCheckInCount(): number {
  const { data } = useCall('checkIns.glance', {}, { enabled: useCan()('checkin.do'), keepPrevious: true });
  return data?.due ?? 0;
}

/** Calls that are due, and notes of other shifts; nothing for whoever makes no calls. */
function useQueueState(): { due: number; unread: number } {
  const mayWork = useCan()('queue.work');
  const { data } = useCall('queue.state', {}, { enabled: mayWork, keepPrevious: true });
  return (mayWork ? data : undefined) ?? { due: 0, unread: 0 };
}

export function Navigation() {
  const offers = useOffers();
  const queue = useQueueState();
  const [path] = useLocation();
  const due = useDueCount();
  const flagged = useFlaggedCount();
  const counts: Partial<Record<Screen['name'], Counts>> = {
    review: [{ count: useWaitingCount(), words: 'app.nav.waiting' }],
    requests: [{ count: flagged.requests, words: 'screening.nav' }],
    helpers: [
      { count: flagged.helpers, words: 'screening.nav' },
      { count: useRenewalCount(), words: 'app.nav.renewals' },
    ],
    'check-ins': [{ count: useCheckInCount(), words: 'checkIns.nav' }],
    queue: [
      { count: queue.due, words: 'queue.nav.due' },
      { count: queue.unread, words: 'queue.nav.unread' },
    ],
  };
  const current = screenOf(path)?.name;
  return (
    <Stack gap={4}>
      {SCREENS.map(
        (screen, index) =>
          offers(needOfScreen(screen)) && (
            <NavLink
              key={screen.name}
              screen={screen}
              isCurrent={screen.name === current}
              counts={counts[screen.name] ?? NONE}
              digit={index + 1}
            />
          ),
      )}
      {due !== null && (
        <NavLink
          screen={CONCERNS}
          isCurrent={current === 'concerns'}
          counts={[{ count: due, words: 'safeguarding.nav' }]}
          digit={null}
        />
      )}
    </Stack>
  );
}

interface NavLinkProps {
  screen: Screen | typeof CONCERNS;
  isCurrent: boolean;
  counts: Counts;
  /** Of its key; null where it has none. */
  digit: number | null;
}

function NavLink({ screen, isCurrent, counts, digit }: NavLinkProps) {
  const waiting = counts.filter(({ count }) => count > 0);
  const total = waiting.reduce((sum, { count }) => sum + count, 0);
  const { t } = useTranslation();
  const { Icon } = screen;
  return (
    <Link
      href={screen.path}
      className="kith-nav-link"
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={digit === null ? undefined : `Control+${String(digit)}`}
    >
      <span style={{ position: 'relative', lineHeight: 0 }}>
        <Icon size={24} stroke={1.7} aria-hidden />
        {total > 0 && (
          <span className="kith-count" aria-hidden>
            {total > 999 ? '999+' : total}
          </span>
        )}
      </span>
      {t(`app.nav.${screen.name}`)}
      {waiting.map(({ count, words }) => (
        <span key={words} className="kith-unseen">
          {t(words, { count })}
        </span>
      ))}
    </Link>
  );
}
