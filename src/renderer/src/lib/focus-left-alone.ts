import { useEffect } from 'react';

/** What a dialog begins at. */
const MARK = 'data-autofocus';

/** Somebody went from one thing in a dialog to another: the dialog begins there from now on. */
function moveMark({ target, relatedTarget }: FocusEvent): void {
  if (!(target instanceof Element) || !(relatedTarget instanceof Element)) return;
  const dialog = target.closest('[aria-modal="true"]');
  if (dialog === null || dialog === target || !dialog.contains(relatedTarget)) return;
  for (const marked of dialog.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK);
  target.setAttribute(MARK, 'true');
}

/**
 * A dialog puts the focus on what is marked in it, twice and on a slow computer up to half a second after its fields are
 * there. Who is quicker would be taken back to where the dialog begins, so the mark goes with them.
 */
export function useFocusLeftAlone(): void {
  useEffect(() => {
    window.addEventListener('focusin', moveMark);
    return () => {
      window.removeEventListener('focusin', moveMark);
    };
  }, []);
}
