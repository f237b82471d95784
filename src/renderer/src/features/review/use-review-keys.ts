import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen } from '../../lib/shortcuts';
import { isTyping } from '../../lib/typing';
import type { KeyPause } from './use-key-pause';

export interface ReviewKeys {
  move: (step: number) => void;
  tick: () => void;
  confirm: () => void;
  choose: () => void;
  whatIf: () => void;
  turnDown: () => void;
  postpone: () => void;
  tell: () => void;
  /** A dialog was asked for; it may not stand in the page yet. */
  isAsking: boolean;
  /** After a decision, and after the screen has opened. */
  pause: KeyPause;
}

/** The letters of this screen. They rest in fields and behind dialogs; a key held down or hit twice decides once. */
export function useReviewKeys(keys: ReviewKeys): void {
  const isResting = () => keys.isAsking || isDialogOpen();
  const decide = useEffectEvent((event: KeyboardEvent, run: () => void) => {
    if (event.repeat || isResting() || keys.pause.isOn(event)) return;
    keys.pause.begin();
    run();
  });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
    const moves: Record<string, () => void> = {
      j: () => keys.move(1),
      k: () => keys.move(-1),
      x: keys.tick,
      a: keys.tell,
    };
    const decisions: Record<string, () => void> = {
      c: keys.confirm,
      o: keys.choose,
      w: keys.whatIf,
      t: keys.turnDown,
      p: keys.postpone,
    };
    const key = event.key.toLowerCase();
    const decision = key === 'enter' && isFreeForEnter(event.target) ? keys.confirm : decisions[key];
    if (decision !== undefined) {
      event.preventDefault();
      decide(event, decision);
    } else if (moves[key] !== undefined && !isResting()) {
      event.preventDefault();
      moves[key]();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKey(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}

/** Enter confirms from the queue or when nothing has the focus; everywhere else it belongs to what has it. */
function isFreeForEnter(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches('body, main') || target.closest('[role="listbox"]') !== null;
}
