import type { OutputOf } from '../../../shared/contract';
import type { Permission } from '../../../shared/contract/permissions';
import type { Organisation } from '../../../shared/domain/organisation';
import { createContext, useContext } from 'react';
import { useMinute } from './clock';

export type AppState = OutputOf<'app.state'>;

/**
 * The state and the window's time at which it came. It is handed down from `AppStateGate`, so that a whole tree changes
 * at once: when the organisation goes, the screens that need one are gone before they could ask for it.
 */
export const AppStateContext = createContext<{ readonly state: AppState; readonly cameAt: number } | null>(
  null,
);

function useCame() {
  const came = useContext(AppStateContext);
  if (came === null) throw new Error('The state of the app was asked for outside of AppStateGate');
  return came;
}

/**
 * What holds for the whole window: organisation, user, settings, today.
 * @throws Error outside `AppStateGate`, which shows its children once the state is there
 */
export function useAppState(): AppState {
  return useCame().state;
}

/** The organisation; screens are shown only once there is one. @throws Error before first run is done */
export function useOrganisation(): Organisation {
  const { organisation } = useAppState();
  if (organisation === null) throw new Error('useOrganisation was called before an organisation was set up');
  return organisation;
}

/** Whether the user may do something; what they may not do is not offered. */
export function useCan(): (permission: Permission) => boolean {
  const { user } = useAppState();
  return (permission) => user.permissions.includes(permission);
}

/** What has to be true for something to be offered: the user holds a permission, or is somebody with an account. */
export type Need = Permission | 'account';

/** Whether something with this need is offered; null needs nothing. */
export function useOffers(): (need: Need | null) => boolean {
  const { user } = useAppState();
  const can = useCan();
  return (need) => need === null || (need === 'account' ? user.id !== null : can(need));
}

/**
 * The time in milliseconds by the main process's clock, to the minute and never ahead of it, so that what
 * is wanted now is due; it goes on while a screen is open.
 * @throws Error outside `AppStateGate`
 */
export function useNow(): number {
  const { state, cameAt } = useCame();
  return state.now + Math.max(0, useMinute() - cameAt);
}
