/** What stands outside of the screens: dialogs, and the lists and calendars that their fields open. */
const ABOVE = '[aria-modal="true"], [data-portal], [role="menu"]';

/** Whether something stands on a screen, and not in a dialog or in what a field or a button opened. */
export const isBehind = (element: Element | null): element is Element =>
  element !== null && element !== document.body && element.closest(ABOVE) === null;

/** Whether a dialog stands in front of the screen. */
export const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null;
