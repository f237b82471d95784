/**
 * The `ref` of what a dialog begins at where it is shown only once something was loaded. A dialog takes the focus when
 * it opens and looks for `data-autofocus` then; without this, whoever works by keys would be left at its cross.
 */
export function focusOnceShown(element: HTMLElement | null): void {
  element?.focus();
}
