import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCall } from '../lib/query';
import { useCan } from '../lib/app-state';
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

export function Navigation() {
  const [path] = useLocation();
  const waiting = useWaitingCount();
  const due = useDueCount();
  const current = screenOf(path)?.name;
  return (
    <Stack gap={4}>
      {SCREENS.map((screen, index) => (
        <NavLink
          key={screen.name}
          screen={screen}
          isCurrent={screen.name === current}
          count={screen.name === 'review' ? waiting : 0}
          countLabel="app.nav.waiting"
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
  countLabel: 'app.nav.waiting' | 'safeguarding.nav';
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
