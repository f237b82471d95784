import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCan } from '../lib/app-state';
import { useCall } from '../lib/query';
import { CONCERNS, SCREENS, screenOf, type Screen } from './screens';

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

export function Navigation() {
  const [path] = useLocation();
  const due = useDueCount();
  const flagged = useFlaggedCount();
  const counts: Partial<Record<Screen['name'], number>> = { review: useWaitingCount(), ...flagged };
  const current = screenOf(path)?.name;
  return (
    <Stack gap={4}>
      {SCREENS.map((screen, index) => (
        <NavLink
          key={screen.name}
          screen={screen}
          isCurrent={screen.name === current}
          count={counts[screen.name] ?? 0}
          countLabel={screen.name === 'review' ? 'app.nav.waiting' : 'screening.nav'}
          digit={index + 1}
        />
      ))}
      {due !== null && (
        <NavLink
          screen={CONCERNS}
          isCurrent={current === 'concerns'}
          count={due}
          countLabel="safeguarding.nav"
          digit={null}
        />
      )}
    </Stack>
  );
}

interface NavLinkProps {
  screen: Screen | typeof CONCERNS;
  isCurrent: boolean;
  count: number;
  countLabel: 'app.nav.waiting' | 'safeguarding.nav' | 'screening.nav';
  /** Of its key; null where it has none. */
  digit: number | null;
}

function NavLink({ screen, isCurrent, count, countLabel, digit }: NavLinkProps) {
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
        {count > 0 && (
          <span className="kith-count" aria-hidden>
            {count > 999 ? '999+' : count}
          </span>
        )}
      </span>
      {t(`app.nav.${screen.name}`)}
      {count > 0 && <span className="kith-unseen">{t(countLabel, { count })}</span>}
    </Link>
  );
}
