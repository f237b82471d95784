import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useCall } from '../lib/query';
import { SCREENS, screenOf, type Screen } from './screens';

/** How many requests have a suggestion that waits for a decision. */
function useWaitingCount(): number {
  const { data } = useCall(
    'review.queue',
    { show: 'suggested', text: '', categories: [], urgencies: [], offset: 0, limit: 1 },
    { keepPrevious: true },
  );
  return data?.counts.suggested ?? 0;
}

export function Navigation() {
  const [path] = useLocation();
  const waiting = useWaitingCount();
  const current = screenOf(path)?.name;
  return (
    <Stack gap={4}>
      {SCREENS.map((screen, index) => (
        <NavLink
          key={screen.name}
          screen={screen}
          isCurrent={screen.name === current}
          count={screen.name === 'review' ? waiting : 0}
          digit={index + 1}
        />
      ))}
    </Stack>
  );
}

interface NavLinkProps {
  screen: Screen;
  isCurrent: boolean;
  count: number;
  digit: number;
}

function NavLink({ screen, isCurrent, count, digit }: NavLinkProps) {
  const { t } = useTranslation();
  const { Icon } = screen;
  return (
    <Link
      href={screen.path}
      className="kith-nav-link"
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={`Control+${String(digit)}`}
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
      {count > 0 && <span className="kith-unseen">{t('app.nav.waiting', { count })}</span>}
    </Link>
  );
}
