/** What stands over the screen and holds the keys: a dialog or a menu. */
const LAYER = '[role="dialog"], [role="menu"]';
const WANTS_FOCUS = '[data-autofocus]';
const TAB_STOP = ['a[href]', 'button', 'input', 'select', 'textarea', '[tabindex]']
  .map((element) => `${element}:not(:disabled, [tabindex="-1"], [type="hidden"])`)
  .join(', ');
const CLOSES = '.mantine-Modal-close';
const TITLE = '.mantine-Modal-title';

/** Where the focus was when a layer took it, and the layer around that place, which may go first. */
interface Origin {
  readonly place: Element;
  readonly around: Element | null;
}
const origins = new WeakMap<Element, Origin>();
/** A menu that goes in the very moment in which what was chosen there comes: the focus is on nothing then. */
let leaving: Element | null = null;

/**
 * A ref for what stands over the screen: it takes the focus as soon as it is there, and gives it back when it is gone.
 * Mantine does both by timers, which keys that are typed at once run ahead of: they reach the button behind.
 */
export function takeFocus(layer: HTMLElement | null): (() => void) | undefined {
  if (layer === null) return undefined;
  if (!origins.has(layer)) {
    const place = document.activeElement ?? document.body;
    origins.set(layer, { place, around: place.closest(LAYER) ?? leaving });
    layer.addEventListener('focusin', moveMark);
    firstPlace(layer).focus({ preventScroll: true });
  }
  return () => {
    leaving = layer;
    // React hands a ref over anew, too, when only what it stands for has changed; the layer is still there then.
    queueMicrotask(() => {
      leaving = null;
      if (!layer.isConnected) giveBack(layer);
    });
  };
}

/**
 * Where the focus goes in a layer: to what asks for it, or the first that can have it; to the title where there is
 * nothing but the button that closes, so that Enter closes nothing whose form is about to come.
 */
function firstPlace(layer: HTMLElement): HTMLElement {
  const wanted = layer.querySelector<HTMLElement>(WANTS_FOCUS);
  if (wanted !== null) return wanted;
  const stops = [...layer.querySelectorAll<HTMLElement>(TAB_STOP)];
  const title = layer.querySelector<HTMLElement>(TITLE);
  if (title === null || stops.some((stop) => !stop.matches(CLOSES))) return stops[0] ?? layer;
  title.tabIndex = -1;
  return title;
}

/** The mark follows the focus: Mantine's timer, which puts the focus on what is marked, then leaves it where it is. */
function moveMark(event: FocusEvent): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element) || !(target instanceof Element) || target === currentTarget) return;
  for (const marked of currentTarget.querySelectorAll(WANTS_FOCUS)) marked.removeAttribute('data-autofocus');
  target.setAttribute('data-autofocus', 'true');
}

/** The focus goes back to where it was, unless somebody has moved it on; to where that came from if it is gone, too. */
function giveBack(layer: Element): void {
  if (!isNowhere(document.activeElement)) return;
  let origin = origins.get(layer);
  while (origin !== undefined && (isNowhere(origin.place) || !origin.place.isConnected))
    origin = origin.around === null ? undefined : origins.get(origin.around);
  if (origin?.place instanceof HTMLElement) origin.place.focus({ preventScroll: true });
}

const isNowhere = (place: Element | null) => place === null || place === document.body;
