import {
  IconChecklist,
  IconHeartHandshake,
  IconMap2,
  IconMessage2Question,
  IconPhoneCall,
  IconPhone,
  IconSettings,
  IconShieldHeart,
  IconUserHeart,
  IconSunHigh,
} from '@tabler/icons-react';
import type { MenuCommand } from '../../../shared/contract/events';
import type { Need } from '../lib/app-state';

/** The screens of the navigation, in the order of their shortcuts. */
export const SCREENS = [
  { name: 'review', path: '/review', command: 'go-review', Icon: IconChecklist },
  { name: 'map', path: '/map', command: 'go-map', Icon: IconMap2 },
  { name: 'requests', path: '/requests', command: 'go-requests', Icon: IconMessage2Question },
  { name: 'helpers', path: '/helpers', command: 'go-helpers', Icon: IconHeartHandshake },
  { name: 'phone', path: '/phone', command: 'go-phone', Icon: IconPhone, need: 'call.take' },
  {
    name: 'check-ins',
    path: '/check-ins',
    command: 'go-check-ins',
    Icon: IconUserHeart,
    need: 'checkin.do',
  },
  { name: 'queue', path: '/queue', command: 'go-queue', Icon: IconPhoneCall, need: 'queue.work' },
  { name: 'today', path: '/today', command: 'go-today', Icon: IconSunHigh },
  { name: 'settings', path: '/settings', command: 'go-settings', Icon: IconSettings },
] as const satisfies readonly {
  name: string;
  path: string;
  command: MenuCommand;
  Icon: unknown;
  /** Shown only to whom this holds for; the keys of the others stay as they are. */
  need?: Need;
}[];
export type Screen = (typeof SCREENS)[number];

/** What a screen needs to be offered; null for those that everybody has. */
export function needOfScreen(screen: Screen): Need | null {
  return 'need' in screen ? screen.need : null;
}

/** For those alone who are named for it, so it has no key that would tell others of it. */
export const CONCERNS = { name: 'concerns', path: '/concerns', Icon: IconShieldHeart } as const;

/** The screen that a path belongs to. */
export function screenOf(path: string): Screen | typeof CONCERNS | null {
  return (
    [...SCREENS, CONCERNS].find((screen) => path === screen.path || path.startsWith(`${screen.path}/`)) ??
    null
  );
}
