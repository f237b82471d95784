/** A screen that is not there by then does not come. */
const LONGEST_MILLISECONDS = 5_000;

let typed = '';
let isFieldThere = false;
let stop: () => void = () => undefined;

/**
 * Keeps what is typed between the key that opens a call and the first field that can take it: whoever answers the phone
 * types at once, and a busy computer takes a moment to draw the screen.
 */
export function keepTypedAhead(): void {
  if (isFieldThere) return;
  stop();
  typed = '';
  const listen = (event: KeyboardEvent) => {
    // A question that came up in between, such as whether to leave a form, is answered by these keys; so is a field.
    const isForOther = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (isForOther || document.querySelector('[role="dialog"]') !== null) stop();
    else if (keep(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  const timer = setTimeout(() => {
    stop();
  }, LONGEST_MILLISECONDS);
  stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', listen, true);
  };
  window.addEventListener('keydown', listen, true);
}

/** What was typed until now; from here on, until the field is left with its screen, the keys go where the focus is. */
export function takeTypedAhead(): string {
  isFieldThere = true;
  stop();
  const taken = typed;
  typed = '';
  return taken;
}

/** The field is gone, with its screen. */
export function leaveTypedAhead(): void {
  isFieldThere = false;
}

function keep({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  if (key === 'Backspace') typed = typed.slice(0, -1);
  else if (key.length === 1) typed += key;
  else return false;
  return true;
}
