import { useId, useRef, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';

const MARK = 'data-combobox-selected';
/** On a box: what a screen reader says. Mantine, which is not told of these arrows, leaves it alone. */
const POINTED_AT = 'aria-activedescendant';
/** On the list of a box, so that the box finds it. */
const LIST = 'data-list-of';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ListKeys {
  /** What is typed and no choice yet. */
  readonly typed: string;
  /** The entries that stand in the list for it. */
  readonly shown: readonly Option[];
  /** Those of them that can be meant, the first by Enter alone. */
  readonly meant: readonly Option[];
  readonly setOpen: (isOpen: boolean) => void;
  readonly take: (option: Option) => void;
}

/**
 * Arrows and Enter in a box with a list under it.
 *
 * Mantine counts the entry that arrows lead to apart from the one that is drawn, and sets that count back by a timer once
 * the list has opened or closed. On a busy computer arrow and Enter are there before the timer: the choice would be another
 * one, or lost without a word. Here the marked entry of the list itself is what arrows move and Enter takes.
 */
export function useListKeys({ typed, shown, meant, setOpen, take }: ListKeys) {
  const id = useId();
  /** The words of the entry taken last: arrows go on from there. */
  const last = useRef<string | null>(null);
  const optionsDrawn = () => [
    ...document.querySelectorAll<HTMLElement>(
      `[${LIST}="${id}"] [data-combobox-option]:not([aria-disabled])`,
    ),
  ];

  const move = (box: HTMLElement, step: 1 | -1) => {
    const wasOpen = box.getAttribute('aria-expanded') === 'true';
    flushSync(() => {
      setOpen(true);
    });
    const options = optionsDrawn();
    const has = (sign: string) => options.findIndex((option) => option.hasAttribute(sign));
    const from = [
      has(MARK),
      options.findIndex(({ textContent }) => textContent === last.current),
      has('data-combobox-active'),
    ].find((index) => index >= 0);
    // The arrow that opens the list marks the entry that stands already.
    const to = from === undefined ? (step === 1 ? 0 : -1) : wasOpen ? from + step : from;
    mark(box, options, options.at(to % Math.max(1, options.length)));
  };

  const enter = (): boolean => {
    const marked = optionsDrawn().find((option) => option.hasAttribute(MARK));
    const isShown = typed.trim() === '' || shown.some(({ label }) => label === marked?.textContent);
    if (marked !== undefined && isShown) {
      last.current = marked.textContent;
      marked.click();
      return true;
    }
    if (meant[0] === undefined) return false;
    take(meant[0]);
    return true;
  };

  return {
    listAttributes: { options: { [LIST]: id } },
    leave: (box: HTMLElement) => {
      last.current = null;
      box.removeAttribute(POINTED_AT);
    },
    onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (step === null) event.currentTarget.removeAttribute(POINTED_AT);
      if (step !== null) move(event.currentTarget, step);
      else if (event.key !== 'Enter' || !enter()) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function mark(box: HTMLElement, options: readonly HTMLElement[], option: HTMLElement | undefined): void {
  for (const one of options) one.removeAttribute(MARK);
  if (option === undefined) return;
  option.setAttribute(MARK, 'true');
  option.scrollIntoView({ block: 'nearest' });
  box.setAttribute(POINTED_AT, option.id);
}

/** The entries that Mantine shows for what is typed. */
export function optionsMeant(data: readonly Option[], typed: string): readonly Option[] {
  const sought = typed.trim().toLowerCase();
  return sought === '' ? [] : data.filter(({ label }) => label.toLowerCase().includes(sought));
}
