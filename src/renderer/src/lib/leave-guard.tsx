import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { Router, type BaseLocationHook, type BaseSearchHook } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { useHashLocation } from 'wouter/use-hash-location';

interface GuardedPlace {
  readonly location: string;
  /** What follows the question mark of the address. */
  readonly search: string;
  readonly navigate: (to: string, options?: { replace?: boolean }) => void;
  /** Names the form that holds unsaved words, and what lets go of them; null once it holds none. */
  readonly hold: (holder: symbol, discard: (() => void) | null) => void;
  /** True once another place was asked for than the one that is shown. */
  readonly isLeaving: () => boolean;
}
export interface LeaveQuestion {
  readonly isOpen: boolean;
  readonly leave: () => void;
  readonly stay: () => void;
}

function holdNothing(): void {
  // nowhere to go
}

const staysHere = (): boolean => false;

const Place = createContext<GuardedPlace | null>(null);

function usePlace(): GuardedPlace {
  const place = use(Place);
  if (place === null) throw new Error('The leave guard was used outside GuardedRouter');
  return place;
}

const useGuardedLocation: BaseLocationHook = Object.assign(
  (): [string, GuardedPlace['navigate']] => {
    const { location, navigate } = usePlace();
    return [location, navigate];
  },
  { hrefs: (href: string) => `#${href}` },
);

const useGuardedSearch: BaseSearchHook = () => usePlace().search;

/** An address without a question mark asks for nothing; the library would go on asking for what the last one did. */
const whole = (address: string): string => (address.includes('?') ? address : `${address}?`);

/**
 * The router of the window. While a form holds unsaved words, every way of going elsewhere (link, key, menu,
 * back) waits for the answer that `children` ask for.
 */
export function GuardedRouter({ children }: { children: (question: LeaveQuestion) => ReactNode }) {
  const [asked, go] = useHashLocation();
  const search = useSearch();
  const [shown, setShown] = useState({ location: asked, search });
  const [holders, setHolders] = useState<ReadonlyMap<symbol, () => void>>(new Map());
  const isHeld = holders.size > 0 && asked !== shown.location;
  const { location } = shown;

  // What is shown follows what is asked for, but only while nothing holds it.
  if (!isHeld && (asked !== location || search !== shown.search)) setShown({ location: asked, search });

  const navigate = useCallback<GuardedPlace['navigate']>(
    (to, options) => {
      go(whole(to), options);
    },
    [go],
  );

  const hold = useCallback((holder: symbol, discard: (() => void) | null) => {
    setHolders((old) => {
      if ((old.get(holder) ?? null) === discard) return old;
      const others = [...old].filter(([other]) => other !== holder);
      return new Map(discard === null ? others : [...others, [holder, discard]]);
    });
  }, []);
  useUnloadGuard(holders.size > 0);
  const leave = () => {
    for (const discard of holders.values()) discard();
    setHolders(new Map());
  };
  // The address itself, because what was asked for a moment ago is not drawn yet.
  const isLeaving = useCallback(
    () => `/${window.location.hash.replace(/^#?\/?/, '')}` !== location,
    [location],
  );
  const place = useMemo(() => ({ ...shown, navigate, hold, isLeaving }), [shown, navigate, hold, isLeaving]);
  const stay = useCallback(() => {
    navigate(`${shown.location}${whole(shown.search)}`, { replace: true });
  }, [navigate, shown]);

  return (
    <Place value={place}>
      <Router hook={useGuardedLocation} searchHook={useGuardedSearch}>
        {children({ isOpen: isHeld, leave, stay })}
      </Router>
    </Place>
  );
}

/**
 * The main process asks, in words, before the window itself closes or loads anew. Layout effects, here and in
 * useLeaveGuard: the guard stands before the key press that made it necessary is over.
 */
function useUnloadGuard(isHeld: boolean): void {
  useLayoutEffect(() => {
    if (!isHeld) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isHeld]);
}

/**
 * Whether somebody is on their way to another screen: what a screen does by itself must not bring them back.
 * Outside GuardedRouter there is nowhere to go.
 */
export function useIsLeaving(): () => boolean {
  return use(Place)?.isLeaving ?? staysHere;
}

/**
 * Holds the window on this screen while `isDirty`. Call the answer before going on after a save. `discard` is called when
 * somebody leaves all the same: it lets go of what was kept of the words.
 * Outside GuardedRouter, such as in a test of the form alone, there is nowhere to go and nothing to hold.
 */
export function useLeaveGuard(isDirty: boolean, discard: () => void): () => void {
  const hold = use(Place)?.hold ?? holdNothing;
  const [holder] = useState(() => Symbol('form'));
  useLayoutEffect(() => {
    hold(holder, isDirty ? discard : null);
    return () => {
      hold(holder, null);
    };
  }, [hold, holder, isDirty, discard]);
  return useCallback(() => {
    hold(holder, null);
  }, [hold, holder]);
}
