/** Where a marker stands on the screen, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * The index of the spot to go to from `from` with an arrow key, or -1. A spot counts when it lies within
 * 60 degrees of the arrow; the nearest wins, and one straight ahead beats one aside.
 */
export function nextSpot(spots: readonly Spot[], from: number, key: string): number {
  const direction = DIRECTIONS[key];
  const start = spots[from];
  if (direction === undefined || start === undefined) return -1;
  let best = { index: -1, cost: Infinity };
  spots.forEach((spot, index) => {
    const [dx, dy] = [spot.x - start.x, spot.y - start.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    const cost = ahead + 2 * aside;
    if (index !== from && ahead > 0 && aside <= ahead * Math.sqrt(3) && cost < best.cost)
      best = { index, cost };
  });
  return best.index;
}

/**
 * Makes the markers inside `container` one stop of the Tab key: arrow keys go from marker to marker, Escape
 * goes back to the map. Hundreds of stops would keep keyboard users from whatever follows the map.
 * Returns a function that ends it.
 */
export function watchMarkerKeys(container: HTMLElement, selector: string): () => void {
  const markers = () => [...container.querySelectorAll<HTMLElement>(selector)];
  const setStop = (stop: HTMLElement | undefined) => {
    for (const marker of markers()) marker.tabIndex = marker === stop ? 0 : -1;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = markers();
    const from = all.findIndex((marker) => marker === event.target);
    if (from === -1) return;
    if (event.key === 'Escape') container.focus({ preventScroll: true });
    const next = all[nextSpot(all.map(centreOf), from, event.key)];
    if (event.key in DIRECTIONS || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
    }
    next?.focus({ preventScroll: true });
  };
  const onFocus = (event: FocusEvent) => {
    const { target } = event;
    if (target instanceof HTMLElement && target.matches(selector)) setStop(target);
  };
  const ensureStop = () => {
    const all = markers();
    if (!all.some((marker) => marker.tabIndex === 0)) setStop(all[0]);
  };
  const observer = new MutationObserver(ensureStop);
  observer.observe(container, { childList: true, subtree: true });
  container.addEventListener('keydown', onKeyDown, true);
  container.addEventListener('focusin', onFocus);
  ensureStop();
  return () => {
    observer.disconnect();
    container.removeEventListener('keydown', onKeyDown, true);
    container.removeEventListener('focusin', onFocus);
  };
}

function centreOf(element: HTMLElement): Spot {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
