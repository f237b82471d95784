import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { Router, useLocation, type BaseLocationHook, type BaseSearchHook } from 'wouter';
import { useSearch } from 'wouter/use-browser-location';
import { useHashLocation } from 'wouter/use-hash-location';
import { isWorkInDialog, useWordsInDialogs } from './words-in-dialogs';

/** What a form holds that was not saved. */
export interface UnsavedWords {
  /** Lets go of what was kept of them. */
  readonly discard: () => void;
  /** Whether they come back when the form is opened again. */
  readonly isKept: boolean;
}

interface GuardedPlace {
  readonly location: string;
  /** What follows the question mark of the address. */
  readonly search: string;
  readonly navigate: (to: string, options?: { replace?: boolean }) => void;
  /** Goes where it cannot wait: what is kept comes back later, and only what would be lost is asked about. */
  readonly interrupt: (to: string) => void;
  /** Names the form that holds unsaved words, and the words; null once it holds none. */
  readonly hold: (holder: symbol, words: UnsavedWords | null) => void;
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
  const { location } = shown;
  const { interrupt, interrupting, endInterrupt } = useInterrupt(go, location);
  const { hold, holders, letGo } = useHolders();
  const isInterrupt = asked === interrupting?.to;
  const inTheWay = [...holders].filter(([, { isKept }]) => !(isInterrupt && isKept));
  const isHeld = asked !== location && (inTheWay.length > 0 || (isInterrupt && interrupting.isWorkInDialog));

  // What is shown follows what is asked for, but only while nothing holds it.
  if (!isHeld && (asked !== location || search !== shown.search)) setShown({ location: asked, search });

  const navigate = useCallback<GuardedPlace['navigate']>(
    (to, options) => {
      go(whole(to), options);
    },
    [go],
  );
  useUnloadGuard(holders.size > 0);
  useWordsInDialogs();
  const leave = () => {
    for (const [holder, { discard }] of inTheWay) {
      discard();
      letGo(holder);
    }
    if (isInterrupt) interrupt(interrupting.to, false);
  };
  // The address itself, because what was asked for a moment ago is not drawn yet.
  const isLeaving = useCallback(
    () => `/${window.location.hash.replace(/^#?\/?/, '')}` !== location,
    [location],
  );
  const place = useMemo(
    () => ({ ...shown, navigate, interrupt, hold, isLeaving }),
    [shown, navigate, interrupt, hold, isLeaving],
  );
  const stay = useCallback(() => {
    endInterrupt();
    navigate(`${shown.location}${whole(shown.search)}`, { replace: true });
  }, [endInterrupt, navigate, shown]);

  return (
    <Place value={place}>
      <Router hook={useGuardedLocation} searchHook={useGuardedSearch}>
        {children({ isOpen: isHeld, leave, stay })}
      </Router>
    </Place>
  );
}

/** The forms that hold unsaved words. */
function useHolders() {
  const [holders, setHolders] = useState<ReadonlyMap<symbol, UnsavedWords>>(new Map());
  const hold = useCallback((holder: symbol, words: UnsavedWords | null) => {
    setHolders((old) => {
      const others = [...old].filter(([other]) => other !== holder);
      if (words === null) return old.has(holder) ? new Map(others) : old;
      return new Map([...others, [holder, words]]);
    });
  }, []);
  const letGo = useCallback(
    (holder: symbol) => {
      hold(holder, null);
    },
    [hold],
  );
  return { holders, hold, letGo };
}

/** On the way to where it cannot wait, until it is shown or somebody stays. */
function useInterrupt(go: (to: string) => void, location: string) {
  const [interrupting, setInterrupting] = useState<{ to: string; isWorkInDialog: boolean } | null>(null);
  if (interrupting?.to === location) setInterrupting(null);
  const interrupt = useCallback(
    (to: string, isWork = isWorkInDialog()) => {
      setInterrupting({ to, isWorkInDialog: isWork });
      go(whole(to));
    },
    [go],
  );
  const endInterrupt = useCallback(() => {
    setInterrupting(null);
  }, []);
  return { interrupting, interrupt, endInterrupt };
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
 * Goes to a screen that cannot wait, such as that of a call: forms that are kept come back later.
 * Outside GuardedRouter nothing is held.
 */
export function useInterruptFor(): (to: string) => void {
  const [, navigate] = useLocation();
  return use(Place)?.interrupt ?? navigate;
}

/**
 * Holds the window on this screen while `isDirty`. Call the answer before going on after a save. `discard` is called when
 * somebody leaves all the same: it lets go of what was kept of the words.
 * Outside GuardedRouter, such as in a test of the form alone, there is nowhere to go and nothing to hold.
 */
export function useLeaveGuard(isDirty: boolean, { discard, isKept }: UnsavedWords): () => void {
  const hold = use(Place)?.hold ?? holdNothing;
  const [holder] = useState(() => Symbol('form'));
  useLayoutEffect(() => {
    hold(holder, isDirty ? { discard, isKept } : null);
    return () => {
      hold(holder, null);
    };
  }, [hold, holder, isDirty, discard, isKept]);
  return useCallback(() => {
    hold(holder, null);
  }, [hold, holder]);
}
