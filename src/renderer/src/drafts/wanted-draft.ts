import { useEffect, useEffectEvent } from 'react';
import type { DraftForm } from '../../../shared/domain/draft';
import type { DraftAddress } from './open-drafts';

let wanted: DraftAddress | null = null;

/** Somebody asked to go on with a draft whose form is a dialog: the screen that it stands on opens it. */
export function wantDraft(address: DraftAddress): void {
  wanted = address;
}

interface WantedOptions {
  /** Leaves the wish to a dialog further in. */
  readonly isOnTheWay?: boolean;
}

/** Every key there is: for a screen that can open whatever is asked for. */
export const ANY_KEY = ['*'];

/** Opens a dialog when the draft of one of `keys` is asked for, as soon as what holds the dialog is on the screen. */
export function useWantedDraft(
  form: DraftForm,
  keys: readonly string[],
  open: (key: string) => void,
  { isOnTheWay = false }: WantedOptions = {},
): void {
  const answer = useEffectEvent(() => {
    if (wanted?.form !== form || !(keys === ANY_KEY || keys.includes(wanted.key))) return;
    const { key } = wanted;
    if (!isOnTheWay) wanted = null;
    open(key);
  });
  const known = keys.join(' ');
  useEffect(() => {
    answer();
  }, [form, known]);
}
