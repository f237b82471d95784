/** For the `ref` of what answers a press at the foot of a form: it is seen, however far the form is scrolled. */
export function intoView(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest' });
}
