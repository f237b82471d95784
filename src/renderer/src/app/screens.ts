import {
  IconChecklist,
  IconHeartHandshake,
  IconMap2,
  IconMessage2Question,
  IconPhoneCall,
  IconSettings,
  IconShieldHeart,
} from '@tabler/icons-react';
import type { MenuCommand } from '../../../shared/contract/events';
import type { Permission } from '../../../shared/contract/permissions';

/** The screens of the navigation, in the order of their shortcuts. */
export const SCREENS = [
  { name: 'review', path: '/review', command: 'go-review', Icon: IconChecklist },
  { name: 'map', path: '/map', command: 'go-map', Icon: IconMap2 },
  { name: 'requests', path: '/requests', command: 'go-requests', Icon: IconMessage2Question },
  { name: 'helpers', path: '/helpers', command: 'go-helpers', Icon: IconHeartHandshake },
  {
    name: 'check-ins',
    path: '/check-ins',
    command: 'go-check-ins',
    Icon: IconPhoneCall,
    need: 'checkin.do',
  },
  { name: 'settings', path: '/settings', command: 'go-settings', Icon: IconSettings },
] as const satisfies readonly {
  name: string;
  path: string;
  command: MenuCommand;
  Icon: unknown;
  /** Without it there is no such screen. */
  need?: Permission;
}[];
export type Screen = (typeof SCREENS)[number];

/** For those alone who are named for it, so it has no key that would tell others of it. */
export const CONCERNS = { name: 'concerns', path: '/concerns', Icon: IconShieldHeart } as const;

/** The screen that a path belongs to. */
export function screenOf(path: string): Screen | typeof CONCERNS | null {
  return (
    [...SCREENS, CONCERNS].find((screen) => path === screen.path || path.startsWith(`${screen.path}/`)) ??
    null
  );
}
